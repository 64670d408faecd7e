package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in a cell of delimited text without ending it. */
class DelimitersTest {

    @TempDir
    private Path folder;

    private List<String> names(String rows) {
        return new Desk(folder)
                .file("chart.csv", "id;name;type\n" + rows).ledger().accounts(Progress.NONE).value().all().stream()
                        .map(Account::name)
                        .toList();
    }

    @Test
    void takesQuotedDelimitersQuotationMarksAndLineEnds() {
        assertThat(
                        names(
                                "1;\"Rent; rates\";asset\n2;\"The \"\"Till\"\"\";asset\n3;\"two\nlines\";asset\n4;a, b;asset\n"))
                .containsExactlyInAnyOrder("Rent; rates", "The \"Till\"", "two\uFFFDlines", "a, b");
    }

    @Test
    void takesEveryKindOfLineEnd() {
        for (var end : List.of("\n", "\r\n", "\r")) {
            assertThat(names("1;Cash;asset\n2;Till;asset".replace("\n", end))).containsExactly("Cash", "Till");
        }
    }

    @Test
    void countsRowsAsAPersonSeesThemBelowCellsOfSeveralLines() {
        assertThat(refused(() -> names("1;\"two\nlines\";asset\n\n2;Till;money\n")))
                .startsWith("chart.csv, row 5, column type");
    }

    @Test
    void refusesTextBehindAClosingQuotationMark() {
        assertThat(refused(() -> names("1;\"Cash\" box;asset\n")))
                .startsWith("chart.csv, row 2, column 2: has a quotation mark");
    }
}
