package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approval by command is bound to what the person saw: to the fingerprint in the list, or to the lines printed before. */
class ApproveWhatWasSeenTest extends AtTheTerminal {
    private static int entries;

    @BeforeEach
    void draft() throws IOException {
        entries++;
        var csv = Files.writeString(folder.resolve("entries.csv"), """
                entry,date,account,debit,credit,narration
                SEEN-%1$d,2026-10-31,6420,%1$d.25,,Bank fee
                SEEN-%1$d,2026-10-31,1010,,%1$d.25,
                """.formatted(entries));
        assertThat(terminal.run("journal", file, "--import", csv).exit()).isZero();
    }

    @Test
    void theListTellsTheFingerprintThatIsApproved() {
        var fingerprint = list().get(0).path("fingerprint").asString();
        assertThat(terminal.run("journal", file, "--list").out())
                .contains("Fingerprint %s".formatted(shown(fingerprint)));

        var said = terminal.run("approve", file, "J-1", "--as", "Priya Nair", "--seen", shown(fingerprint));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("Approved J-1").doesNotContain("Debit");
        assertThat(list().get(0).path("fingerprint").isNull()).isTrue();
    }

    @Test
    void whatIsNotWhatWasSeenIsNotApproved() {
        var said = terminal.run("approve", file, "J-1", "--as", "Priya Nair", "--seen", "0123456789ab");

        refused(said, "J-1 is not what was seen: its fingerprint is");
        assertThat(list().get(0).path("state").asString()).isEqualTo("WAITING");
        refused(terminal.run("approve", file, "J-1", "--as", "Priya Nair", "--seen", "0123"), "is not a fingerprint");
    }

    @Test
    void withoutAFingerprintTheLinesAreToldBeforeTheApproval() {
        var said = terminal.run("approve", file, "J-1", "--as", "Priya Nair");

        assertThat(said.out())
                .containsPattern("(?s)6420.* %d\\.25 GBP.*1010.* %<d\\.25 GBP.*Approved J-1".formatted(entries));
    }

    private static String shown(String fingerprint) {
        return fingerprint.substring(0, 12).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
