package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule takes: plain comparisons, and nothing of a pattern language. */
class RuleTest {
    private static final Transaction LUNCH =
            spent("wallet", "-12.00", "Meals").with(Traits.NONE.ofType("sale").in("GB"));

    private static boolean takes(Map<Field, String> when, Transaction transaction) {
        return new Desk().rule(ACCOUNT, "wallet", when, to("1")).twoSided().of(transaction) instanceof Placement.Goes;
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTERPARTY, BREWFIX",
        "COUNTERPARTY, brewfix",
        "TEXT, LUNCH",
        "TEXT, the quay",
        "TEXT, r-1",
        "TYPE, sale",
        "CATEGORY, Meals",
        "COUNTRY, GB",
        "COUNTRY, gb",
        "CURRENCY, GBP",
        "SIGN, -"
    })
    void takesWhatIsTheSame(Field field, String value) {
        assertThat(takes(Map.of(field, value), LUNCH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTERPARTY, Brew",
        "COUNTERPARTY, Brewfix Ltd",
        "TEXT, dinner",
        "TYPE, Sale",
        "TYPE, sal",
        "CATEGORY, meals",
        "COUNTRY, FR",
        "CURRENCY, EUR",
        "SIGN, +"
    })
    void leavesWhatDiffers(Field field, String value) {
        assertThat(takes(Map.of(field, value), LUNCH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lunch.*", "^Lunch", "(L+)+$", "Lunch|Dinner", "L_nch", "%unch", "Lunc?"})
    void patternsAreWordsLikeAnyOther(String pattern) {
        assertThat(takes(Map.of(Field.TEXT, pattern), LUNCH)).isFalse();
        var literal = new Transaction(
                "t", LUNCH.account(), LUNCH.date(), LUNCH.amount(), null, "of " + pattern + " it", null, null);
        assertThat(takes(Map.of(Field.TEXT, pattern), literal)).isTrue();
    }

    @Test
    void textThatWouldHangAPatternIsReadOnce() {
        var endlessly = "a".repeat(200_000);
        var endless =
                new Transaction("t", LUNCH.account(), LUNCH.date(), LUNCH.amount(), null, endlessly + "!", null, null);
        assertThat(takes(Map.of(Field.TEXT, "(a+)+$"), endless)).isFalse();
        assertThat(takes(Map.of(Field.TEXT, "aaa!"), endless)).isTrue();
    }

    @Test
    void anAccentWrittenApartIsTheSameLetter() {
        var cafe = new Transaction(
                "t", LUNCH.account(), LUNCH.date(), LUNCH.amount(), null, "Cafe\u0301 noir", null, "Caf\u00e9");
        assertThat(takes(Map.of(Field.TEXT, "caf\u00e9"), cafe)).isTrue();
        assertThat(takes(Map.of(Field.COUNTERPARTY, "Cafe\u0301"), cafe)).isTrue();
    }

    @Test
    void caseIsNoMatterInAnyAlphabet() {
        var greek = new Transaction(
                "t", LUNCH.account(), LUNCH.date(), LUNCH.amount(), null, "ΟΔΟΣ ΕΡΜΟΥ", null, "Straße GmbH");
        assertThat(takes(Map.of(Field.TEXT, "οδος"), greek)).isTrue();
        assertThat(takes(Map.of(Field.COUNTERPARTY, "STRASSE GMBH"), greek)).isTrue();
    }

    @Test
    void textDoesNotReachFromTheDescriptionIntoTheReference() {
        assertThat(takes(Map.of(Field.TEXT, "quayR-1"), LUNCH)).isFalse();
    }

    @Test
    void anAmountOfNothingHasNoSign() {
        var zero = spent("wallet", "0.00", null);
        assertThat(takes(Map.of(Field.SIGN, "+"), zero)).isFalse();
        assertThat(takes(Map.of(Field.SIGN, "-"), zero)).isFalse();
    }

    @Test
    void allTestsMustHold() {
        assertThat(takes(Map.of(Field.COUNTRY, "GB", Field.SIGN, "-"), LUNCH)).isTrue();
        assertThat(takes(Map.of(Field.COUNTRY, "GB", Field.SIGN, "+"), LUNCH)).isFalse();
    }

    @Test
    void whatIsNotStatedMeetsNoTest() {
        var bare = new Transaction("t", LUNCH.account(), LUNCH.date(), LUNCH.amount(), null, null, null, null);
        assertThat(takes(Map.of(Field.COUNTERPARTY, "Brewfix"), bare)).isFalse();
        assertThat(takes(Map.of(Field.COUNTRY, "GB"), bare)).isFalse();
        assertThat(takes(Map.of(Field.TEXT, "x"), bare)).isFalse();
    }
}
