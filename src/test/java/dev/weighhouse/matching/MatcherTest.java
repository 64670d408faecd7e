package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.matching.Refusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules, from the most to the least certain. */
class MatcherTest {
    private final Rows rows = new Rows();

    private List<String> told() {
        return Rows.told(rows.match());
    }

    @Test
    void matchesTheSameReference() {
        rows.row("i", 1, "100.00", "INV-7").row("p", 200, "-100.00", "INV-7").row("q", 2, "-100.00", "INV-8");

        assertThat(told()).containsExactly("reference: i/p");
        assertThat(rows.match().matches().getFirst().evidence())
                .isEqualTo("Both sides carry the same reference, and the amounts cancel out. They are 199 days apart.");
    }

    @Test
    void matchesAllRowsOfAReferenceThatNetToZeroTogether() {
        rows.row("i", 1, "100.00", "INV-7").row("p", 8, "-30.00", "INV-7").row("q", 9, "-70.00", "INV-7");

        assertThat(told()).containsExactly("reference: i/q+p".replace("q+p", "p+q"));
        assertThat(rows.match().matches().getFirst().kind()).isEqualTo(Match.Kind.ONE_TO_MANY);
    }

    @Test
    void takesPairsOutOfAReferenceFirst() {
        rows.row("i", 1, "100.00", "B").row("j", 1, "50.00", "B");
        rows.row("p", 8, "-100.00", "B").row("q", 9, "-50.00", "B");

        assertThat(told()).containsExactlyInAnyOrder("reference: i/p", "reference: j/q");
    }

    @Test
    void findsTheReferenceInTheTextOfTheOtherSide() {
        rows.row("i", 1, "100.00", "INV-2026-00417").row("j", 1, "100.00", "INV-2026-00418");
        rows.row("p", 8, "-100.00", "BANK1", "Transfer 00418 Harbour Foods");

        assertThat(told()).containsExactly("reference in text: j/p");
    }

    @Test
    void findsSeveralReferencesInOneText() {
        rows.row("i", 1, "101.00", "INV-00417")
                .row("j", 1, "33.10", "INV-00418")
                .row("k", 1, "33.10", "INV-00419");
        rows.row("p", 8, "-134.10", "BANK1", "Pays 00417 and 00418, with thanks");

        assertThat(told()).containsExactly("reference in text: i+j/p".replace("i+j", "j+i"));
    }

    @Test
    void tellsEqualAmountsApartByAWordThatOnlyTwoRowsShare() {
        rows.row("i", 1, "800.00", null, "Rent January").row("j", 2, "800.00", null, "Rent February");
        rows.row("p", 8, "-800.00", null, "Harbour rent february").row("q", 9, "-800.00", null, "Harbour rent");

        assertThat(told()).startsWith("shared word: j/p");
    }

    @Test
    void matchesTheOnlyTwoRowsOfAnAmount() {
        rows.row("i", 1, "100.00", "INV-1").row("p", 100, "-100.00", "BANK").row("j", 1, "99.00");

        assertThat(told()).containsExactly("amount and date: i/p");
    }

    @Test
    void leavesTheOnlyTwoRowsOfAnAmountApartWhenTheyAreTooFar() {
        rows.row("i", 1, "100.00").row("p", 185, "-100.00");

        assertThat(told()).isEmpty();
        assertThat(Rows.told(rows.match(MatchRules.USUAL.withFarthest(184)))).containsExactly("amount and date: i/p");
    }

    @Test
    void matchesOneAtATimeWhereHistorySaysWhichSideComesFirst() {
        rows.history()
                .row("i", 0, "50.00")
                .row("p", 9, "-50.00")
                .row("j", 30, "50.00")
                .row("q", 38, "-50.00");

        assertThat(told()).containsExactly("one at a time: i/p", "one at a time: j/q");
    }

    @Test
    void doesNotLetAPaymentWithoutItsInvoiceShiftAllThatFollow() {
        rows.history().row("o", -2, "-50.00").row("i", 0, "50.00").row("p", 9, "-50.00");
        rows.row("j", 30, "50.00").row("q", 38, "-50.00").row("k", 60, "50.00");

        assertThat(told()).containsExactly("one at a time: i/p", "one at a time: j/q");
        assertThat(rows.match().unmatched()).extracting(OpenItem::id).containsExactly("o", "k");
    }

    @Test
    void refusesWhereTwoAreOpenAtOnceAndListsThem() {
        rows.history()
                .row("i", 0, "50.00")
                .row("j", 5, "50.00")
                .row("p", 9, "-50.00")
                .row("q", 10, "-50.00");

        var matching = rows.match();

        assertThat(Rows.told(matching)).isEmpty();
        assertThat(matching.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.AMBIGUOUS);
            assertThat(Rows.ids(refusal.items())).isEqualTo("p+q");
            assertThat(Rows.ids(refusal.candidates())).isEqualTo("i+j");
            assertThat(refusal.words())
                    .isEqualTo("p could belong to 2 rows of the same amount, and nothing tells them apart.");
        });
    }

    @Test
    void settlesTheOldestFirstWhereTheRulesSaySo() {
        rows.history()
                .row("i", 0, "50.00")
                .row("j", 5, "50.00")
                .row("p", 9, "-50.00")
                .row("q", 12, "-50.00");

        assertThat(Rows.told(rows.match(MatchRules.USUAL.withOldestFirst(true))))
                .containsExactly("one at a time: i/p", "one at a time: j/q");
    }

    @Test
    void usesTheStatedWindowWhereNothingIsLearnt() {
        rows.row("i", 0, "50.00").row("p", 3, "-50.00").row("j", 30, "50.00").row("q", 35, "-50.00");

        assertThat(told()).containsExactly("one at a time: i/p", "one at a time: j/q");
    }

    @Test
    void refusesTheStatedWindowWhereAnotherReadingWouldMatchMore() {
        rows.row("i", 0, "50.00").row("j", 28, "50.00").row("p", 28, "-50.00").row("q", 59, "-50.00");

        assertThat(told()).isEmpty();
        assertThat(rows.match().refusals()).isNotEmpty();
    }

    @Test
    void believesNoAmountAgainstReferencesWhereTheyAgreeAsARule() {
        for (int at = 0; at < 10; at++) {
            var amount = "%d.10".formatted(100 + at);
            rows.row("h" + at, at, amount, "T-" + at).row("H" + at, at + 1, "-" + amount, "T-" + at);
        }
        rows.row("i", 1, "55.00", "T-90").row("p", 2, "-55.00", "T-91");

        assertThat(told()).isEmpty();
    }

    @Test
    void matchesADaysTotalWithItsPayout() {
        rows.row("a", 1, "10.01").row("b", 1, "20.02").row("c", 1, "30.07").row("d", 2, "44.44");
        rows.row("payout", 3, "-60.10");

        assertThat(told()).containsExactly("day total: a+b+c/payout");
    }

    @Test
    void matchesADaysTotalOfWhichOneAmountAtLeastIsItsOwn() {
        rows.row("a", 1, "10.01").row("b", 1, "20.02").row("c", 1, "30.07").row("d", 9, "20.02");
        rows.row("payout", 3, "-60.10");

        assertThat(told()).containsExactly("day total: a+b+c/payout");
    }

    @Test
    void refusesADaysTotalThatOtherRowsCouldMakeUpAltogether() {
        rows.row("a", 1, "110.01").row("b", 1, "220.02").row("c", 8, "110.01").row("d", 9, "220.02");
        rows.row("payout", 3, "-330.03");

        assertThat(told()).isEmpty();
    }

    @Test
    void matchesRowsThatFollowEachOther() {
        rows.row("a", 1, "110.01").row("b", 11, "220.02").row("c", 21, "330.07").row("d", 31, "444.44");
        rows.row("p", 40, "-550.09");

        assertThat(told()).containsExactly("consecutive rows: b+c/p");
    }

    @Test
    void matchesAnyRowsWhoseSumIsHardlyChance() {
        rows.row("a", 1, "1110.01")
                .row("b", 11, "2220.02")
                .row("c", 21, "3330.07")
                .row("d", 31, "4444.44");
        rows.row("p", 40, "-5554.45");

        assertThat(told()).containsExactly("sum: a+d/p");
    }

    @Test
    void refusesASumThatCouldBeMadeInTwoWays() {
        rows.row("a", 1, "1000.00")
                .row("b", 11, "2000.00")
                .row("c", 21, "1500.00")
                .row("d", 31, "1500.01");
        rows.row("e", 32, "1499.99").row("p", 40, "-3000.00");

        var matching = rows.match();

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals()).extracting(Refusal::reason).contains(Reason.AMBIGUOUS);
    }

    @Test
    void refusesASumForWhichAnotherRowCouldStandIn() {
        rows.row("a", 1, "110.01").row("b", 11, "220.02").row("c", 21, "220.02").row("p", 40, "-330.03");

        assertThat(told()).isEmpty();
    }

    @Test
    void believesNoSumThatChanceWouldMake() {
        for (int at = 0; at < 40; at++) {
            rows.row("a" + at, at, "%d.00".formatted(10 + (at * 7) % 31 * 3));
        }
        rows.row("p", 40, "-74.00");

        assertThat(told()).isEmpty();
    }

    @Test
    void matchesSeveralAgainstSeveral() {
        rows.row("a", 1, "1110.01").row("b", 11, "2220.02").row("c", 60, "9.99");
        rows.row("p", 30, "-3000.03").row("q", 40, "-330.00");

        assertThat(told()).containsExactly("run to zero: a+b/p+q");
        assertThat(rows.match().matches().getFirst().kind()).isEqualTo(Match.Kind.MANY_TO_MANY);
    }

    @Test
    void doesNotLumpTogetherWhatComesApart() {
        rows.row("a", 1, "1110.01")
                .row("b", 2, "2220.02")
                .row("c", 3, "3330.33")
                .row("d", 4, "4440.71");
        rows.row("p", 30, "-3330.03").row("q", 40, "-7771.04");

        assertThat(rows.match().matches()).extracting(Match::kind).containsOnly(Match.Kind.ONE_TO_MANY);
    }
}
