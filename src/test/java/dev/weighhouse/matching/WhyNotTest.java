package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Decisions.Apart;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    private final Rows rows = new Rows();

    private WhyNot whyNot(Decisions decisions) {
        var items = rows.items();
        return new WhyNot(items, Matcher.match(items, MatchRules.USUAL, decisions), MatchRules.USUAL, decisions);
    }

    private List<Near> near(String id) {
        return whyNot(Decisions.NONE).of(item(id));
    }

    private OpenItem item(String id) {
        return rows.list().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheDaysThatAreTooMany() {
        rows.row("i", 0, "100.00", "INV-1").row("p", 193, "-100.00", "BANK");
        rows.row("j", 0, "55.00").row("q", 190, "-55.00").row("k", 0, "77.00").row("r", 300, "-77.00");

        assertThat(near("p"))
                .containsExactly(new Near(
                        item("i"),
                        Criterion.DATE,
                        10,
                        "INV-1 is 193 days away, 10 more than the 183 that are looked at.",
                        "Looking 193 days far would find it.",
                        2));
    }

    @Test
    void namesHowManyMoreFitAndWhatDecidingWouldBring() {
        rows.history().row("i", 0, "50.00", "INV-1").row("j", 5, "50.00", "INV-2");
        rows.row("p", 9, "-50.00").row("k", 0, "60.00").row("l", 5, "60.00").row("q", 9, "-60.00");

        assertThat(near("p"))
                .containsExactly(
                        new Near(
                                item("j"),
                                Criterion.ALONE,
                                1,
                                "INV-2 fits, but so does one more.",
                                "Settling the oldest first would decide it, where it is known which side comes first.",
                                3),
                        new Near(
                                item("i"),
                                Criterion.ALONE,
                                1,
                                "INV-1 fits, but so does one more.",
                                "Settling the oldest first would decide it, where it is known which side comes first.",
                                2));
        assertThat(near("i").getFirst().words()).isEqualTo("p fits, but other rows would fit it as well.");
        assertThat(whyNot(Decisions.NONE).refusals(item("p"))).hasSize(1);
    }

    @Test
    void namesTheDifferenceOfTheSameReference() {
        rows.row("i", 0, "100.00", "INV-1")
                .row("p", 9, "-90.00", "INV-1")
                .row("j", 0, "400.00")
                .row("q", 0, "-395.00");

        assertThat(near("p"))
                .containsExactly(new Near(
                        item("i"),
                        Criterion.AMOUNT,
                        1000,
                        "INV-1 differs by 10.00 EUR.",
                        "Accepting a difference of 10.00 EUR would match them.",
                        2));
    }

    @Test
    void namesTheDifferenceOfAnAmountThatIsClose() {
        rows.row("i", 0, "100.00").row("p", 9, "-99.00").row("q", 9, "-98.99");

        assertThat(near("i")).extracting(near -> near.candidate().id()).containsExactly("p");
    }

    @Test
    void namesThePartyThatDiffers() {
        rows.row("i", 0, "100.00");
        rows.row(new Pool("411", "Quay"), "p", 9, Money.of("-100.00", "EUR"), null, null);
        rows.row(new Pool("411", ""), "q", 9, Money.of("-70.00", "EUR"), null, null);
        rows.row("j", 0, "70.00");

        assertThat(near("i"))
                .containsExactly(new Near(
                        item("p"),
                        Criterion.PARTY,
                        0,
                        "p has this amount, but is of Quay.",
                        "Matching across the parties of the account would do it.",
                        2));
        assertThat(near("j").getFirst().words()).isEqualTo("q has this amount, but is of no party.");
    }

    @Test
    void namesTheCurrencyTheDateAndThePersonThatStandBetween() {
        rows.row("i", 0, "100.00").row(Rows.POOL, "p", 9, Money.of("-100.00", "USD"), null, null);
        rows.row("j", null, "33.00").row("q", 9, "-33.00");
        rows.row("k", 0, "44.00").row("r", 9, "-44.00");

        assertThat(near("i").getFirst().words()).isEqualTo("p is in USD.");
        assertThat(near("j").getFirst().words()).isEqualTo("One of them and q has no date.");
        assertThat(whyNot(new Decisions(List.of(), List.of(new Apart("k", "r"))))
                        .of(item("k"))
                        .getFirst()
                        .words())
                .isEqualTo("r was taken apart from it by a person.");
    }

    @Test
    void namesTheReferencesWhereTheyAgreeAsARule() {
        for (int at = 0; at < 10; at++) {
            var amount = "%d.10".formatted(100 + at * 10);
            rows.row("h" + at, at, amount, "T-" + at).row("H" + at, at + 1, "-" + amount, "T-" + at);
        }
        rows.row("i", 1, "55.00", "T-90").row("p", 2, "-55.00", "T-91");

        assertThat(near("i").getFirst().criterion()).isEqualTo(Criterion.REFERENCE);
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        rows.row("i", 0, "100.00").row("p", 9, "-50.00");

        assertThat(near("i")).isEmpty();
    }

    @Test
    void listsTheNearestFiveAtMost() {
        for (int at = 0; at < 8; at++) {
            rows.row("p" + at, at, "-50.00", "B" + at);
        }
        rows.row("i", 20, "50.00");

        assertThat(near("i")).extracting(near -> near.candidate().id()).containsExactly("p7", "p6", "p5", "p4", "p3");
    }
}
