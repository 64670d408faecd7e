package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Decisions.Apart;
import dev.weighhouse.matching.Decisions.Given;
import dev.weighhouse.matching.Refusal.Reason;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What comes in that no rule was made for. */
class MatcherBadInputTest {
    private final Rows rows = new Rows();

    @Test
    void pairsTwoIdenticalRowsOfOneDayByTheirNumber() {
        rows.row("a", 1, "9.99", "T", "ticket").row("b", 1, "9.99", "T", "ticket");
        rows.row("p", 2, "-9.99", null, "card").row("q", 2, "-9.99", null, "card");

        assertThat(Rows.told(rows.match())).containsExactly("amount and date: a/p", "amount and date: b/q");
    }

    @Test
    void leavesTheSecondOfTwoIdenticalRowsOpenWhereOnlyOneWasPaid() {
        rows.row("a", 1, "9.99", "T").row("b", 1, "9.99", "T").row("p", 1, "-9.99", "T");

        assertThat(Rows.told(rows.match())).containsExactly("reference: a/p");
        assertThat(rows.match().unmatched()).extracting(OpenItem::id).containsExactly("b");
    }

    @Test
    void leavesTheSecondOfTwoIdenticalRowsWithoutReferenceOpenToo() {
        rows.row("a", 1, "9.99").row("b", 1, "9.99").row("p", 1, "-9.99");

        assertThat(Rows.told(rows.match())).containsExactly("amount and date: a/p");
        assertThat(rows.match().unmatched()).extracting(OpenItem::id).containsExactly("b");
    }

    @Test
    void refusesTwoRowsOfOneDayThatAreNotQuiteIdentical() {
        rows.row("a", 1, "9.99", "T-1").row("b", 1, "9.99", "T-2").row("p", 2, "-9.99");

        var matching = rows.match();

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals()).extracting(Refusal::reason).containsExactly(Reason.AMBIGUOUS);
    }

    @Test
    void leavesRowsOfZeroOpenAndOutOfEverySum() {
        rows.row("z", 1, "0.00", "T-1")
                .row("y", 1, "0.00", "T-1")
                .row("a", 1, "10.00")
                .row("p", 1, "-10.00");

        assertThat(Rows.told(rows.match())).containsExactly("amount and date: a/p");
        assertThat(rows.match().unmatched()).extracting(OpenItem::id).containsExactly("y", "z");
    }

    @Test
    void matchesARowWithoutADateByItsReferenceOnly() {
        rows.row("a", null, "10.00", "T-1").row("p", 2, "-10.00", "T-1");
        rows.row("b", null, "20.00").row("q", 2, "-20.00");
        rows.row("c", 1, "30.00").row("d", null, "30.00").row("r", 2, "-30.00");

        assertThat(Rows.told(rows.match())).containsExactly("reference: a/p");
    }

    @Test
    void takesBlankReferencesForNone() {
        rows.row("a", 1, "10.00", " ").row("b", 1, "20.00", "").row("p", 1, "-30.00", " ");

        assertThat(rows.match().matches()).extracting(Match::rule).doesNotContain(Rule.REFERENCE);
    }

    @Test
    void matches479LinesThatOnlyMatchTogether() {
        var random = new Random(479);
        long sum = 0;
        for (int at = 0; at < 478; at++) {
            long minor = (at % 2 == 0 ? 1 : -1) * (100_000_000L + random.nextInt(900_000_000));
            rows.row(Rows.POOL, "r" + at, at % 300, new Money(minor, Currency.getInstance("EUR")), null, null);
            sum += minor;
        }
        rows.row(Rows.POOL, "last", 301, new Money(-sum, Currency.getInstance("EUR")), null, null);

        var matching = rows.match();

        assertThat(matching.matches()).singleElement().satisfies(match -> {
            assertThat(match.rule()).isEqualTo(Rule.SETTLED);
            assertThat(match.left().size() + match.right().size()).isEqualTo(479);
            assertThat(match.kind()).isEqualTo(Match.Kind.MANY_TO_MANY);
        });
    }

    @Test
    void leavesManyLinesToAPersonWhereOthersOfTheirPoolMatchedOtherwise() {
        var random = new Random(480);
        long sum = 0;
        for (int at = 0; at < 40; at++) {
            long minor = (at % 2 == 0 ? 1 : -1) * (100_000_000L + random.nextInt(900_000_000));
            rows.row(Rows.POOL, "r" + at, at % 30, new Money(minor, Currency.getInstance("EUR")), null, null);
            sum += minor;
        }
        rows.row(Rows.POOL, "last", 31, new Money(-sum, Currency.getInstance("EUR")), null, null);
        rows.row("a", 1, "10.00").row("p", 2, "-10.00");

        var matching = rows.match();

        assertThat(Rows.told(matching)).containsExactly("amount and date: a/p");
        assertThat(matching.refusals())
                .extracting(Refusal::words)
                .contains(
                        "All 41 open rows of 411 · Harbour Foods come to zero together, but are too many to look for parts that do so as well.");
    }

    @Test
    void givesUpOnASumThatWouldExplodeAndSaysSo() {
        var random = new Random(3);
        for (int at = 0; at < 400; at++) {
            rows.row("a" + at, at % 60, "%d.%02d".formatted(random.nextInt(1_000_000), random.nextInt(100)));
        }
        rows.row("p", 61, "-3000000.00");

        var matching = rows.match();

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals())
                .filteredOn(refusal -> refusal.reason() == Reason.GIVEN_UP)
                .extracting(Refusal::words)
                .containsExactly(
                        "p has more than the 60 candidates among which sums are looked for.",
                        "411 · Harbour Foods has 401 open rows; many against many is looked for among 24 at most.");
    }

    @Test
    void givesUpOnThousandsOfRowsOfOneAmountAndSaysSo() {
        var rules = MatchRules.USUAL.withBounds(new MatchRules.Bounds(20, 20, 100));
        for (int at = 0; at < 75; at++) {
            rows.row("a" + at, at, "9.99", "T-" + at, null).row("p" + at, at + 1, "-9.99", "B-" + at, null);
        }

        var matching = rows.match(rules);

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals())
                .extracting(Refusal::words)
                .contains(
                        "T-0 is one of 150 rows of the same amount; so many are not told apart.",
                        "411 · Harbour Foods has 150 open rows; so many are not tried for rows that follow each other.");
    }

    @Test
    void aKeyThatManyReferencesShareNamesNobody() {
        for (int at = 0; at < 70; at++) {
            rows.row("a" + at, at, "%d.00".formatted(100 + at), "B-2026", null);
        }
        rows.row("p", 80, "-201.00", null, "pays B-2026").row("q", 80, "-120.00", null, "pays B-2026");

        assertThat(rows.match().matches()).extracting(Match::rule).doesNotContain(Rule.NAMED);
    }

    @Test
    void neverAddsTwoCurrencies() {
        rows.row(Rows.POOL, "a", 1, Money.of("100.00", "EUR"), "T-1", null);
        rows.row(Rows.POOL, "p", 1, Money.of("-60.00", "EUR"), "T-1", null);
        rows.row(Rows.POOL, "q", 1, Money.of("-40.00", "USD"), "T-1", null);
        rows.row(Rows.POOL, "b", 1, Money.of("55.00", "EUR"), null, null);
        rows.row(Rows.POOL, "r", 1, Money.of("-55.00", "USD"), null, null);

        assertThat(rows.match().matches()).isEmpty();
    }

    @Test
    void addsNothingBeyondTheRangeOfAnAmountAndSaysSo() {
        rows.row(Rows.POOL, "a", 1, huge(Long.MAX_VALUE), "T-1", null);
        rows.row(Rows.POOL, "b", 2, huge(Long.MAX_VALUE), "T-1", null);
        rows.row(Rows.POOL, "c", 1, huge(2), "T-1", null);
        rows.row(Rows.POOL, "p", 4, huge(-Long.MAX_VALUE), "T-1", null);

        var matching = rows.match();

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals())
                .filteredOn(refusal -> refusal.reason() == Reason.OUT_OF_RANGE)
                .extracting(Refusal::words)
                .containsExactly(
                        "The rows with reference T-1 come to more than an amount can hold.",
                        "The open rows of 411 · Harbour Foods come to more than an amount can hold; no sums are looked for.");
    }

    @Test
    void matchesThePairOfTheLargestAmounts() {
        rows.row(Rows.POOL, "a", 1, huge(Long.MAX_VALUE), null, null);
        rows.row(Rows.POOL, "p", 4, huge(-Long.MAX_VALUE), null, null);

        assertThat(Rows.told(rows.match())).containsExactly("amount and date: a/p");
    }

    @Test
    void refusesTheAmountThatHasNoOpposite() {
        assertThatThrownBy(() -> rows.row(Rows.POOL, "a", 1, huge(Long.MIN_VALUE), null, null))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the amount of a is too large to be matched");
    }

    @Test
    void refusesTwoItemsWithOneId() {
        rows.row("a", 1, "1.00").row("a", 2, "2.00");

        assertThatThrownBy(rows::items)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two items have the id a");
    }

    @Test
    void letsPeopleClaimFirst() {
        rows.row("a", 1, "10.00", "T-1").row("p", 2, "-10.00", "T-1").row("q", 50, "-10.00", "T-2");

        var matching = rows.match(new Decisions(List.of(new Given(List.of("q", "a"), Certainty.MANUAL)), List.of()));

        assertThat(Rows.told(matching)).containsExactly("said by a person: a/q");
        assertThat(matching.matches().getFirst().certainty()).isEqualTo(Certainty.MANUAL);
    }

    @Test
    void keepsApartWhatAPersonTookApart() {
        rows.row("a", 1, "10.00", "T-1").row("p", 2, "-10.00", "T-1");

        assertThat(rows.match(new Decisions(List.of(), List.of(new Apart("p", "a"))))
                        .matches())
                .isEmpty();
    }

    @Test
    void refusesWhatAPersonSaidOnceItNoLongerHolds() {
        rows.row("a", 1, "10.00").row("p", 2, "-9.00").row("b", 1, "7.00").row("c", 1, "-7.00");
        var said = List.of(
                new Given(List.of("a", "p"), Certainty.CONFIRMED),
                new Given(List.of("a", "gone"), Certainty.CONFIRMED),
                new Given(List.of("a", "b"), Certainty.CONFIRMED),
                new Given(List.of("b", "c"), Certainty.CONFIRMED),
                new Given(List.of("c", "b"), Certainty.CONFIRMED));

        var matching = rows.match(new Decisions(said, List.of()));

        assertThat(Rows.told(matching)).containsExactly("said by a person: b/c");
        assertThat(matching.refusals())
                .filteredOn(refusal -> refusal.reason() == Reason.NO_LONGER_HOLDS)
                .extracting(Refusal::words)
                .containsExactly(
                        "Rows a, p, matched by a person, do not come to zero: 1.00 EUR is left. They stay open.",
                        "Of the matched rows a, gone not all are there any more.",
                        "The matched rows a, b are of one side only.");
    }

    @Test
    void namesTheRowsOfAPersonsMatchAsPeopleKnowThem() {
        rows.row("1010/tx-1", 1, "10.00", "INV-1").row("bank/2", 2, "-9.00", "R 7");
        rows.row("1010/tx-3", 1, "5.00", "INV-1").row("bank/4", 2, "-9.50", "INV-1");
        var said = List.of(
                new Given(List.of("1010/tx-1", "bank/2"), Certainty.MANUAL),
                new Given(List.of("1010/tx-3", "bank/4"), Certainty.MANUAL));

        assertThat(rows.match(new Decisions(said, List.of())).refusals())
                .filteredOn(refusal -> refusal.reason() == Reason.NO_LONGER_HOLDS)
                .extracting(Refusal::words)
                .containsExactly(
                        "Rows INV-1, R 7, matched by a person, do not come to zero: 1.00 EUR is left. They stay open.",
                        "Rows 1010/tx-3, bank/4, matched by a person, do not come to zero: -4.50 EUR is left. They stay open.");
    }

    @Test
    void noRuleTakesARowOfWhatAPersonMatchedThoughItDiffers() {
        rows.row("a", 1, "10.00", "INV-1").row("p", 2, "-9.00").row("q", 3, "-10.00", "INV-1");
        var said = new Decisions(List.of(new Given(List.of("a", "p"), Certainty.MANUAL)), List.of());

        var matching = rows.match(said);

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.unmatched()).extracting(OpenItem::id).containsExactlyInAnyOrder("a", "p", "q");
        assertThat(rows.match(Decisions.NONE).matches()).as("a and q otherwise").hasSize(1);
    }

    private static Money huge(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
