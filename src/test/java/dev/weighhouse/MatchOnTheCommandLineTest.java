package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code match --report} as schedulers and people see it. */
class MatchOnTheCommandLineTest {
    private static final Path LEDGERS = Path.of("../shared/data/fec-lettrage");
    private static final String COLUMNS = "pairs,precision,recall,oneToOne,oneToMany,manyToMany,seconds";
    private final Terminal terminal = new Terminal(new SessionVault());

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("ledger.csv"), text);
    }

    private JsonNode report(Path file) {
        var said = terminal.run("match", "--report", file, "--truth", "letter", "--format", "json");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }

    @Test
    void theReportHasTheStableFields() throws IOException {
        var report = report(file("""
                account,date,debit,credit,party,reference,text,letter
                411,2026-10-01,100.00,,Harbour,INV-1,,A
                411,20261009,,100.00,Harbour,INV-1,,A
                411,2026-10-02,30.00,0.00,Quay,INV-2,,B
                411,2026-10-03,40.01,0.00,Quay,INV-3,,B
                411,2026-10-09,0.00,70.01,Quay,BANK,,B
                """));

        assertThat(report.propertyNames())
                .containsExactly("pairs", "precision", "recall", "oneToOne", "oneToMany", "manyToMany", "seconds");
        assertThat(report.path("pairs").asInt()).isEqualTo(3);
        assertThat(report.path("precision").decimalValue()).isEqualByComparingTo("1");
        assertThat(report.path("recall").decimalValue()).isEqualByComparingTo("1");
        assertThat(report.path("oneToMany").path("found").asInt()).isEqualTo(1);
    }

    @Test
    void withoutATruthOnlyTheMatchesAreTold() throws IOException {
        var file = file("account,date,debit,credit\n411,2026-10-01,5.00,\n411,2026-10-02,,5.00\n");

        var report = JsonMapper.shared()
                .readTree(terminal.run("match", "--report", file, "--format", "json")
                        .out());
        assertThat(report.propertyNames())
                .containsExactly("pairs", "precision", "recall", "oneToOne", "oneToMany", "manyToMany", "seconds");
        assertThat(report.path("precision").isNull()).isTrue();
        assertThat(report.path("recall").isNull()).isTrue();
        assertThat(report.path("oneToOne").propertyNames()).containsExactly("matches", "pairs");
        assertThat(terminal.run("match", "--report", file).out())
                .startsWith("2 rows: 1 matches, 0 refusals, 0 rows left open;")
                .containsPattern("one to one +1 +1");
    }

    @Test
    void theSameFieldsAreTheColumnsOfCsv() throws IOException {
        var file = file("account,date,debit,credit,letter\n411,2026-10-01,5.00,,A\n411,2026-10-02,,5.00,A\n");

        var plain = terminal.run("match", "--report", file, "--format", "csv").out();
        assertThat(plain.lines().toList()).hasSize(2).first().isEqualTo(COLUMNS);
        assertThat(plain.lines().toList().getLast())
                .matches("1,,,matches=1; pairs=1,matches=0; pairs=0,matches=0; pairs=0,[0-9]+\\.[0-9]{3}");

        var compared = terminal.run("match", "--report", file, "--truth", "letter", "--format", "csv")
                .out();
        assertThat(compared.lines().toList()).hasSize(2).first().isEqualTo(COLUMNS);
        assertThat(compared.lines().toList().getLast()).startsWith("1,1.0000,1.0000,matches=1; pairs=1; precision=1.0");
    }

    @Test
    void theTableTellsWhatTheLettersSay() throws IOException {
        var file = file("account,date,debit,credit,letter\n411,2026-10-01,5.00,,A\n411,2026-10-02,,5.00,A\n");

        assertThat(terminal.run("match", "--report", file, "--truth", "letter").out())
                .startsWith("2 rows: 1 matches, 0 refusals, 0 rows left open;")
                .containsPattern("one to one +1 +1 +0 +0 +100.00 % +1 +1 +1 +100.00 %")
                .contains("Of all pairs: precision 100.00 %, recall 100.00 %. 0 letters do not net to zero");
        assertThat(terminal.run("match", "--report", file, "--truth", "lettre").err())
                .startsWith("ledger.csv, row 1: there is no column lettre.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "411,2026-10-01,x,  |ledger.csv, row 2, column debit: 'x' is no amount; write it as 1234.50.",
                "411,2026-10-01,1.005,|ledger.csv, row 2, column debit: 1.005 has more than the 2 decimals of EUR.",
                "411,1/10/2026,1.00,|ledger.csv, row 2, column date: '1/10/2026' is no day; write it as 2026-09-30.",
                "  ,2026-10-01,1.00,|ledger.csv, row 2, column account: the cell is empty.",
                "411,2026-10-01,1.00|ledger.csv, row 2, column credit: the row ends before it.",
                "411,2026-10-01,99999999999999999999.00,|ledger.csv, row 2, column debit: 22 digits are too many for an amount.",
                "411,2026-10-01,1e999999999,|ledger.csv, row 2, column debit: '1e999999999' is no amount; write it as 1234.50.",
                "411,2026-10-01,,92233720368547758.08|ledger.csv, row 2, column credit: 19 digits are too many for an amount.",
                "411,2026-10-01,92233720368547758.07,-1|ledger.csv, row 2, column debit: 19 digits are too many for an amount.",
                "411,2026-10-01,-92233720368547758.08,|ledger.csv, row 2, column debit: the amount of 2 is too large to be matched.",
            })
    void aCellThatCannotBeRightIsRefusedWithItsPlace(String row, String words) throws IOException {
        var said = terminal.run("match", "--report", file("account,date,debit,credit\n" + row + "\n"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith(words);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        var file = file("account,date,debit\n411,2026-10-01,1.00\n");

        assertThat(terminal.run("match", "--report", file).err())
                .startsWith("ledger.csv, row 1: there is no column credit.");
        assertThat(terminal.run("match", "--report", folder.resolve("none.csv")).err())
                .startsWith("none.csv cannot be read.");
        assertThat(terminal.run("match", "--report", file("account,date,debit,credit\n"))
                        .err())
                .startsWith("There are no lines in ledger.csv.");
    }

    @ParameterizedTest
    @CsvSource({"fec_a.csv, 0.94, 0.55", "fec_d.csv, 0.90, 0.80"})
    void realLedgersAreMatchedAsTheirAccountantsDid(String name, String oneToOne, String oneToMany) {
        var file = LEDGERS.resolve(name);
        assumeTrue(Files.exists(file), "the ledgers with letters are absent");

        var report = report(file);

        assertThat(report.path("precision").decimalValue()).isGreaterThanOrEqualTo(new BigDecimal("0.999"));
        assertThat(report.path("oneToOne").path("recall").decimalValue())
                .isGreaterThanOrEqualTo(new BigDecimal(oneToOne));
        assertThat(report.path("oneToMany").path("recall").decimalValue())
                .isGreaterThanOrEqualTo(new BigDecimal(oneToMany));
    }
}
