package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongDelimiterTest {

    @TempDir
    private Path folder;

    private static final String TABS = "Account Code\tAccount Name\tType\n1000\tCash\tasset\n";

    @Test
    void findsTheDelimiterByTheHeadings() {
        for (var delimiter : new String[] {",", ";", "\t", "|"}) {
            var desk = new Desk(folder).file("chart.csv", TABS.replace("\t", delimiter));

            assertThat(desk.ledger().accounts(Progress.NONE).value().size()).isEqualTo(1);
        }
    }

    @Test
    void refusesTheDelimiterOfTheProfileThatIsNotThatOfTheFile() {
        var ledger = new Desk(folder)
                .file("chart.csv", TABS)
                .set("chart.delimiter", ";")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 1")
                .contains("no column is named for id, name, type")
                .contains("Account Code");
    }

    @Test
    void refusesAValueThatHoldsTheDelimiterWithoutQuotationMarks() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000,Rent, rates,expense\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.csv, row 4, column 4", "beyond");
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000,\"Rent,expense\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column", "quotation mark");
    }
}
