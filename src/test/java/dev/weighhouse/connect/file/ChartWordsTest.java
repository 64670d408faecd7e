package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Side;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a chart for types, states and sides, and the ids that are none. */
class ChartWordsTest {

    @TempDir
    private Path folder;

    private Account account(String headings, String cells) {
        return new Desk(folder)
                .file("chart.csv", "id,name," + headings + "\nA,Cash," + cells + "\n")
                .ledger()
                .accounts(Progress.NONE)
                .value()
                .all()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Asset, ASSET",
        "assets, ASSET",
        "LIABILITY, LIABILITY",
        "Liabilities, LIABILITY",
        "equity, EQUITY",
        "Income, INCOME",
        "Revenue, INCOME",
        "Expense, EXPENSE",
        "expenses, EXPENSE"
    })
    void knowsTheUsualWordsForTypes(String word, AccountType type) {
        assertThat(account("type", word).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "Yes", "y", "1", "ACTIVE", "enabled", ""})
    void knowsTheUsualWordsForActive(String word) {
        assertThat(account("type,active", "asset," + word).active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "No", "n", "0", "Inactive", "archived", "disabled", "deleted"})
    void knowsTheUsualWordsForArchived(String word) {
        assertThat(account("type,active", "asset," + word).active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Debit, DEBIT", "dr, DEBIT", "Credit, CREDIT", "CR, CREDIT", "'', DEBIT"})
    void knowsTheUsualWordsForTheNormalSide(String word, Side side) {
        assertThat(account("type,normal balance", "asset," + word).normalSide()).isEqualTo(side);
    }

    @Test
    void refusesAnIdThatIsTooLongOrHasSteeringCharacters() {
        for (var id : List.of("i".repeat(201), "1\u200E0", "1\u00000")) {
            var ledger = new Desk(folder)
                    .file("chart.csv", Desk.CHART + id + ",Till,asset\n")
                    .set("chart.encoding", "UTF-8")
                    .ledger();

            assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                    .startsWith("chart.csv, row 4, column Account Code: the id ")
                    .hasSizeLessThan(300);
        }
    }

    @Test
    void takesAnIdAsLongAsOneMayBe() {
        var id = "i".repeat(200);
        var chart = new Desk(folder)
                .file("chart.csv", Desk.CHART + id + ",Till,asset\n")
                .ledger()
                .accounts(Progress.NONE)
                .value();

        assertThat(chart.all()).extracting(each -> each.id().value()).contains(id);
    }

    @Test
    void readsWhatStandsBetweenTheBlanksOfACell() {
        var account = account("type", "\u00A0 asset \t");

        assertThat(account.type()).isEqualTo(AccountType.ASSET);
    }

    @Test
    void keepsAnAccountWhoseNameOnlyBeginsLikeATotal() {
        var desk = new Desk(folder)
                .file(
                        "chart.csv",
                        "Name,id,type\nTotal Energies card,5000,liability\nTotal,,\nTotalled cars,5001,asset\n");

        assertThat(desk.ledger().accounts(desk.notes).value().all())
                .extracting(Account::name)
                .containsExactly("Total Energies card", "Totalled cars");
        assertThat(desk.notes.notes()).containsExactly("chart.csv: 1 rows that start with Total were left out.");
    }

    @Test
    void refusesAParentOrACurrencyByItsOwnColumn() {
        assertThat(refused(() -> account("type,currency", "asset,XAU"))).contains("chart.csv, row 2, column currency");
        assertThat(refused(() -> account("type,parent", "asset,B"))).contains("chart.csv, row 2, column parent", "B");
    }
}
