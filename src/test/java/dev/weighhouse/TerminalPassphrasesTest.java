package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.crossing.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalPassphrasesTest {

    /** As under a scheduler: what cannot hide what is typed is no terminal. */
    @Test
    void asksNobodyWhereThereIsNoTerminal() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "no such file here");
        var asked = new TerminalPassphrases("/dev/null");

        assertThat(asked.of(Path.of("secrets.sealed"))).isEmpty();
        assertThat(asked.forNew(Path.of("secrets.sealed"), new Failure.NoKeychain("None answers.", "Unlock one.")))
                .isEmpty();
    }
}
