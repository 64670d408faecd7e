package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.vault.SessionVault;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Only the command that is named is described to the reader of the arguments; each must still be found by its name. */
class NamedCommandTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) ");

    private final Terminal terminal = new Terminal(new SessionVault());

    private List<String> listed() {
        return LISTED.matcher(terminal.run("--help").out())
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    @Test
    void everyCommandThatHelpListsAnswersToItsName() {
        assertThat(listed())
                .hasSizeGreaterThan(17)
                .contains("new", "verify", "measures", "run", "schedule", "match", "drill")
                .allSatisfy(command -> {
                    var said = terminal.run(command, "--help");
                    assertThat(said.exit()).isZero();
                    assertThat(said.out()).startsWith("Usage: weighhouse " + command);
                });
    }

    @Test
    void findsACommandBehindAnOptionOfAllCommands() {
        var said = terminal.run("--verbose", "verify");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("No workspace was given.");
    }

    @Test
    void refusesACommandThatIsNotThere() {
        var said = terminal.run("weigh");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("'weigh'").contains("See weighhouse --help.");
    }
}
