package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.TaxCode.Use;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tax code goes to one of the ledger's that has the same rate, sort and use, and to none where two do. */
class TaxSuggestionsTest {
    private static final Usage BOUGHT = new Usage(9, 0);
    private static final Usage SOLD = new Usage(0, 9);

    /** As a small British company has them at QuickBooks. */
    private static final List<TaxCode> QUICKBOOKS = List.of(
            code("2", "20.0% S", "20", Use.BOTH),
            code("3", "0.0% Z", "0", Use.BOTH),
            code("4", "Exempt", "0", Use.BOTH),
            code("5", "No VAT", null, Use.BOTH),
            code("6", "5.0% R", "5", Use.BOTH),
            code("7", "20.0% RC", "20", Use.BOTH));

    /** As at Xero, where what is sold and what is bought have codes of their own. */
    private static final List<TaxCode> XERO = List.of(
            code("OUTPUT2", "20% (VAT on Income)", "20", Use.BOTH),
            code("INPUT2", "20% (VAT on Expenses)", "20", Use.BOTH),
            code("CAPEXINPUT2", "20% (VAT on Capital Purchases)", "20", Use.BOTH),
            code("ZERORATEDOUTPUT", "Zero Rated Income", "0", Use.SALES),
            code("NONE", "No VAT", "0", Use.BOTH));

    private static TaxCode code(String id, String name, @Nullable String percent, Use use) {
        return new TaxCode(id, name, percent == null ? null : new BigDecimal(percent), use, true);
    }

    private static Item item(String connection, String name) {
        return new Item(
                new ItemKey(new ConnectionId(connection), ItemKind.TAX_CODE, name),
                name,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    private static List<Suggestion> suggest(List<TaxCode> codes, String name, Usage usage, Precedent... precedents) {
        return new Suggestions(ChartOfAccounts.of(List.of()), new CodeLists(codes, List.of()), List.of(precedents))
                .of(item("pleo", name), usage);
    }

    private static List<String> codes(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> ((Target.Tax) each.target()).code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "20% VAT, 2",
        "VAT 20 %, 2",
        "Standard rate 20%, 2",
        "5% VAT, 6",
        "No VAT, 5",
        "Outside the scope, 5",
        "Zero rated, 3",
        "VAT exempt, 4",
        "Reverse charge 20%, 7"
    })
    void findsTheOneCodeOfThatRateAndSort(String name, String code) {
        assertThat(suggest(QUICKBOOKS, name, BOUGHT)).singleElement().satisfies(it -> {
            assertThat(it.target()).isEqualTo(new Target.Tax(code, null));
            assertThat(it.score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE);
        });
    }

    @Test
    void saysTheNameOfTheCodeAndWhatSpeaksForIt() {
        assertThat(suggest(QUICKBOOKS, "20% VAT", BOUGHT).getFirst().reason())
                .isEqualTo("20.0% S: same rate 20 %, the only one of that rate and sort, for purchases");
    }

    @Test
    void choosesNoneOfThreeThatAreAllOfNoTax() {
        var all = suggest(QUICKBOOKS, "0% VAT", BOUGHT);

        assertThat(codes(all)).containsExactly("3", "4", "5");
        assertThat(all).allSatisfy(it -> assertThat(it.score()).isLessThan(Suggestions.SAFE_SCORE));
    }

    @Test
    void suggestsNoCodeOfAnotherRate() {
        assertThat(suggest(QUICKBOOKS, "17.5% VAT", BOUGHT)).isEmpty();
        assertThat(suggest(QUICKBOOKS, "7% or 19%", BOUGHT)).isEmpty();
    }

    @Test
    void takesCodesForSalesFromWhatIsCredited() {
        assertThat(codes(suggest(XERO, "20% VAT", SOLD))).containsExactly("OUTPUT2");
        assertThat(suggest(XERO, "20% VAT", SOLD).getFirst().score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE);
    }

    @Test
    void listsBothOfTwoThatFitEquallyAndTakesNeitherWithOthers() {
        var all = suggest(XERO, "20% VAT", BOUGHT);

        assertThat(codes(all)).containsExactly("INPUT2", "CAPEXINPUT2");
        assertThat(all).allSatisfy(it -> assertThat(it.score()).isLessThan(Suggestions.SAFE_SCORE));
    }

    @Test
    void goesByTheSideThatANameStatesBeforeThatOfTheLines() {
        assertThat(codes(suggest(XERO, "20% on income", BOUGHT))).containsExactly("OUTPUT2");
    }

    @Test
    void takesTheSameCodeOfLettersAndNoBareNumber() {
        assertThat(suggest(XERO, "input2", BOUGHT))
                .singleElement()
                .extracting(Suggestion::reason)
                .asString()
                .contains("same code");
        assertThat(suggest(QUICKBOOKS, "2", BOUGHT)).isEmpty();
    }

    @Test
    void goesWhereTheSameCodeOfAnotherPlatformGoes() {
        var before = new Precedent("Square", item("square", "20% VAT"), new Target.Tax("CAPEXINPUT2", null));

        var all = suggest(XERO, "20% VAT", BOUGHT, before);

        assertThat(codes(all)).startsWith("CAPEXINPUT2");
        assertThat(all.getFirst().reason()).contains("same name as \"20% VAT\" of Square, which goes here");
        assertThat(all.getFirst().score()).isGreaterThanOrEqualTo(Suggestions.SAFE_SCORE);
    }

    @Test
    void booksTheTaxWhereThatOfTheOtherCodesIsBooked() {
        var before = new Precedent("Pleo", item("pleo", "5% VAT"), new Target.Tax("6", new AccountId("2220")));

        assertThat(suggest(QUICKBOOKS, "20% VAT", BOUGHT, before).getFirst().target())
                .isEqualTo(new Target.Tax("2", new AccountId("2220")));
    }

    @Test
    void takesTheRateFromTheNameWhereTheLedgerTellsNone() {
        var bare = List.of(TaxCode.bare("VAT 20%"), TaxCode.bare("VAT 5%"));

        assertThat(codes(suggest(bare, "20% VAT", BOUGHT))).containsExactly("VAT 20%");
    }

    @Test
    void suggestsNoCodeThatIsNoLongerInUse() {
        var gone = new TaxCode("2", "20.0% S", new BigDecimal("20"), Use.BOTH, false);

        assertThat(suggest(List.of(gone), "20% VAT", BOUGHT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "VAT", "rate"})
    void suggestsNothingForANameThatSaysNothing(String name) {
        assertThat(suggest(QUICKBOOKS, name, BOUGHT)).isEmpty();
    }
}
