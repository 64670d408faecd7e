package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownAccountTypeTest {

    @TempDir
    private Path folder;

    @Test
    void refusesATypeThatIsNoneOfTheFive() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000,Beans,Cost of Sales\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column Type", "Cost of Sales");
    }

    @Test
    void takesTheMeaningThatTheProfileGivesAWord() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "5000,Beans,Cost of Sales\n")
                .set("chart.type.map", "Cost of Sales:expense,Bank:asset")
                .ledger();

        assertThat(ledger.accounts(Progress.NONE).value().all().getLast().type())
                .isEqualTo(AccountType.EXPENSE);
    }

    @Test
    void refusesAMapOfTypesThatLeadsNowhere() {
        var ledger =
                new Desk(folder).set("chart.type.map", "Cost of Sales:costs").ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE))).contains("chart.type.map");
    }
}
