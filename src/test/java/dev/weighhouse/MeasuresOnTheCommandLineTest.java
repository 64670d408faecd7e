package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** How the work goes, as a command tells it of a workspace that was pulled and from which an entry was posted. */
class MeasuresOnTheCommandLineTest extends AtTheTerminal {

    private void postOne(String source, String amount) {
        var csv = folder.resolve("entries.csv");
        try {
            Files.writeString(csv, """
                entry,date,account,debit,credit,narration
                SOURCE,2026-10-31,6420,12.50,,Bank fee of October
                SOURCE,2026-10-31,1010,,12.50,
                """.replace("SOURCE", source).replace("12.50", amount));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        terminal.run("journal", file, "--import", csv);
        terminal.run("approve", file, "J-1", "--as", "Priya Nair");
        assertThat(terminal.run("push", file).out()).containsPattern("J-1 +confirmed");
    }

    @Test
    void countsWhatCrossedMonthByMonth() {
        postOne("FEE-7", "12.50");
        var months = json(terminal.run("measures", file, "--format", "json"));
        var log = json(terminal.run("log", file, "--format", "json"));

        assertThat(months).hasSize(2);
        assertThat(months.at("/0/month").asString()).isEqualTo("2026-10");
        assertThat(months.at("/0/crossings").asInt()).isZero();
        assertThat(months.at("/0/reconciledUntil").asString()).isEqualTo("2026-11-04T16:47:00Z");
        assertThat(months.at("/0/reconciledMinutes").asInt()).isZero();
        var month = months.get(1);
        assertThat(month.at("/month").asString()).isEqualTo("2026-11");
        assertThat(month.at("/crossings").asInt()).isEqualTo(log.size()).isGreaterThan(5);
        assertThat(month.at("/sent").asInt()).isOne();
        assertThat(month.at("/answered").asInt()).isOne();
        assertThat(month.at("/firstTryPercent").asString()).isEqualTo("100.0");
        assertThat(month.at("/doubted").asInt()).isZero();
        assertThat(month.at("/inDoubt").asInt()).isZero();
        assertThat(month.at("/reconciledUntil").isNull()).isTrue();
    }

    @Test
    void theTableIsForPeople() {
        postOne("FEE-8", "7.35");
        var said = terminal.run("measures", file);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("Month").containsPattern("Nov 2026 +\\d+ +0 +1 +100\\.0 % +0 +0");
    }

    @Test
    void tellsTheAgeOfEachConnection() {
        assertThat(terminal.run("measures", file, "--connections").out())
                .containsPattern("(?m)^QuickBooks.* +4 Nov 2026, 16:47 +under a minute$")
                .contains("Square");
        assertThat(terminal.run("measures", file, "--connections", "--format", "csv")
                        .out())
                .startsWith("connection,title,newestReading,ageMinutes")
                .contains("quickbooks,");
    }
}
