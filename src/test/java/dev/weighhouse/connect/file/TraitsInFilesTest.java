package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says of a transaction besides its amount. */
class TraitsInFilesTest {
    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    private Path folder;

    private Desk transactions(String text) {
        return new Desk(folder).file("txn.csv", text).set("transactions", "txn.csv");
    }

    private static List<Transaction> read(Desk desk) {
        return desk.platform().movements(OCTOBER, Progress.NONE).orElseThrow().value();
    }

    private static Traits first(Desk desk) {
        return read(desk).getFirst().traits();
    }

    @Test
    void findsTheColumnsByTheirUsualNames() {
        var sale = read(transactions("""
                id,account,date,amount,category,type,country,tax code,tax amount,payout id
                1,1000,2026-10-01,12.00,Drinks,sale,gb,S20,2.00,po-7
                """)).getFirst();

        assertThat(sale.category()).isEqualTo("Drinks");
        assertThat(sale.traits()).isEqualTo(new Traits("sale", "GB", "S20", Money.of("2.00", "GBP"), "po-7", Map.of()));
    }

    @Test
    void findsThemWhereTheProfileSays() {
        var desk = transactions("""
                        id,account,date,amount,Kind,Land,VAT,VAT sum,Batch,Where,Cost Centre
                        1,1000,2026-10-01,12.00,sale,FR,S20,2.00,9,York,
                        """)
                .set("transactions.type", "Kind")
                .set("transactions.country", "Land")
                .set("transactions.tax-code", "VAT")
                .set("transactions.tax", "VAT sum")
                .set("transactions.payout", "Batch")
                .set("transactions.dimensions", "where, Cost Centre");

        assertThat(first(desk))
                .isEqualTo(new Traits("sale", "FR", "S20", Money.of("2.00", "GBP"), "9", Map.of("where", "York")));
    }

    @Test
    void saysNothingMoreOfAFileThatDoesNot() {
        assertThat(first(transactions("id,account,date,amount\n1,1000,2026-10-01,12.00\n")))
                .isSameAs(Traits.NONE);
        assertThat(first(transactions("id,account,date,amount,type,tax\n1,1000,2026-10-01,12.00,,\n")))
                .isSameAs(Traits.NONE);
    }

    @Test
    void turnsTheTaxWithItsAmount() {
        var file = "id,account,date,amount,tax\n1,4000,2026-10-01,12.00,2.00\n";

        assertThat(first(transactions(file)).tax()).isEqualTo(Money.of("2.00", "GBP"));
        assertThat(first(transactions(file).set("transactions.sign", "credit-positive"))
                        .tax())
                .isEqualTo(Money.of("-2.00", "GBP"));
        assertThat(first(transactions(file).set("transactions.sign", "natural")).tax())
                .as("sales stand on the credit side")
                .isEqualTo(Money.of("-2.00", "GBP"));
    }

    @Test
    void takesATaxWithoutSignForOneOfTheAmountsSide() {
        assertThat(first(transactions("id,account,date,debit,credit,tax\n1,1000,2026-10-01,,12.00,2.00\n"))
                        .tax())
                .isEqualTo(Money.of("-2.00", "GBP"));
        assertThat(first(transactions("id,account,date,amount,tax\n1,1000,2026-10-01,-12.00,2.00\n")
                                .set("transactions.tax-sign", "unsigned"))
                        .tax())
                .isEqualTo(Money.of("-2.00", "GBP"));
    }

    @Test
    void readsATaxInTheCurrencyOfItsRow() {
        var euros =
                first(transactions("id,account,date,amount,currency,tax\n1,1000,2026-10-01,\"12,00\",EUR,\"2,00\"\n"));

        assertThat(euros.tax()).isEqualTo(Money.of("2.00", "EUR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GB,-2.00   | tax     | the tax "-2.00" is no part of the amount 12.00 GBP.
            GB,12.01   | tax     | the tax "12.01" is no part of the amount 12.00 GBP.
            GB,2.001   | tax     | "2.001" has more than 2 decimals
            GB,a fifth | tax     | "a fifth" is not an amount
            GB,€2.00   | tax     | says €, and its row is in GBP
            UK,2.00    | country | "UK" is not an ISO country code such as GB.
            """)
    void refusesWhatCannotBeRightByRowAndColumn(String cells, String column, String why) {
        var desk = transactions("""
                id,account,date,amount,country,tax
                1,1000,2026-10-01,12.00,GB,2.00
                2,1000,2026-10-02,12.00,%s
                """.formatted(cells));

        assertThat(refused(() -> read(desk)))
                .startsWith("txn.csv, row 3, column %s: ".formatted(column))
                .contains(why);
    }

    @Test
    void takesNoNoticeOfAColumnThatIsSaidToHoldSomethingElse() {
        var desk = transactions("id,account,date,amount,country,tax\n1,1000,2026-10-01,12.00,United Kingdom,20%\n");

        assertThat(first(desk.set("transactions.country", "none").set("transactions.tax", "none")))
                .isSameAs(Traits.NONE);
    }

    @Test
    void refusesDimensionsThatItCannotTellApart() {
        var desk = transactions("id,account,date,amount,Site,site\n1,1000,2026-10-01,12.00,York,Leeds\n");

        assertThat(refused(() -> read(desk.set("transactions.dimensions", "Site"))))
                .isEqualTo("txn.csv, row 1: there are two columns named Site.");
        assertThat(refused(() -> read(desk.set("transactions.dimensions", "Department"))))
                .isEqualTo("txn.csv, row 1: there is no column named Department.");
        assertThat(refused(() -> read(desk.set("transactions.dimensions", "a=b"))))
                .isEqualTo("The setting transactions.dimensions has a = in a heading: a=b.");
    }

    @Test
    void refusesASettingThatIsNoneOfItsWords() {
        var desk = transactions("id,account,date,amount\n1,1000,2026-10-01,12.00\n");

        assertThat(refused(() -> read(desk.set("transactions.tax-sign", "plus"))))
                .isEqualTo("The setting transactions.tax-sign is plus.");
        assertThat(refused(() -> desk.set("books", "triple-entry").platform()))
                .isEqualTo("The setting books is triple-entry.");
    }
}
