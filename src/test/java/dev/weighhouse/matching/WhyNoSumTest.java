package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Decisions.Apart;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Open rows of which several together are one amount, and why no rule took them. */
class WhyNoSumTest {
    private final Rows rows = new Rows();

    private List<Near> near(String id) {
        return near(id, Decisions.NONE);
    }

    private List<Near> near(String id, Decisions decisions) {
        var items = rows.items();
        var matching = Matcher.match(items, MatchRules.USUAL, decisions);
        var item = matching.unmatched().stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is matched: " + Rows.told(matching)));
        return new WhyNot(items, matching, MatchRules.USUAL, decisions).of(item);
    }

    /** Each as {@code criterion: candidate+together}. */
    private static List<String> told(List<Near> near) {
        return near.stream()
                .map(each -> each.criterion().word() + ": " + Rows.ids(each.rows()))
                .toList();
    }

    @Test
    void severalOfTheOtherSideAreThisAmountAndItMayBeChance() {
        rows.row("i", 0, "10.00", "INV-1").row("p", 3, "-6.13", "B-1").row("n", 4, "-1.71", "B-2");
        rows.row("q", 5, "-3.87", "B-3");

        assertThat(near("i"))
                .containsExactly(new Near(
                        item("p"),
                        List.of(item("q")),
                        Criterion.CHANCE,
                        0,
                        "B-1 and B-3 together are this amount, but among so many open rows that may be chance.",
                        "Matching them by hand would do it.",
                        0));
    }

    @Test
    void withOthersOfItsSideItIsTheAmountOfOne() {
        rows.row("i", 0, "10.00", "INV-1").row("p", 3, "-6.13", "B-1").row("n", 4, "-1.71", "B-2");
        rows.row("q", 5, "-3.87", "B-3");

        assertThat(near("q")).singleElement().satisfies(near -> {
            assertThat(near.candidate().id()).isEqualTo("i");
            assertThat(near.together()).extracting(OpenItem::id).containsExactly("p");
            assertThat(near.words())
                    .isEqualTo("Together with B-1 it comes to INV-1, but among so many open rows that may be chance.");
        });
    }

    @Test
    void otherRowsAreThisAmountAsWell() {
        rows.row("i", 0, "100.00")
                .row("p", 3, "-61.37")
                .row("q", 3, "-38.63")
                .row("r", 4, "-52.01")
                .row("s", 4, "-47.99");

        var near = near("i");
        assertThat(told(near)).containsExactly("only candidate: p+q", "only candidate: r+s");
        assertThat(near.getFirst().by()).isOne();
        assertThat(near.getFirst().words())
                .isEqualTo("p and q together are this amount, but other rows are so as well, in 1 way at least.");
    }

    @Test
    void anotherRowCouldStandInForOneOfThem() {
        rows.row("i", 0, "10.00").row("j", 100, "10.00").row("p", 3, "-6.13").row("n", 4, "-1.71");
        rows.row("q", 5, "-3.87").row("far", 300, "-3.87");

        assertThat(near("i").getFirst().words())
                .isEqualTo(
                        "p and q together are this amount, but j has the amount of one of them and could stand in for it.");
    }

    @Test
    void oneOfThemCameLaterThanIsUsual() {
        rows.history().row("i", 0, "987654.32").row("p", 9, "-612345.67").row("q", 50, "-375308.65");
        // In a pool of few open rows sums are looked for whatever their days.
        for (int at = 0; at < 25; at++) {
            rows.row("n" + at, 100 + at, "%d.%d7".formatted(3 + at * at, at % 10));
        }

        assertThat(near("i").getFirst().words())
                .isEqualTo("p and q together are this amount, but q is 50 days away, 40 more than is usual here.");
        assertThat(near("i").getFirst().criterion()).isEqualTo(Criterion.DATE);
        assertThat(near("i").getFirst().by()).isEqualTo(40);
    }

    @Test
    void aPersonTookThemApart() {
        rows.row("i", 0, "987654.32").row("p", 3, "-612345.67").row("q", 5, "-375308.65");

        assertThat(near("i", new Decisions(List.of(), List.of(new Apart("i", "q"))))
                        .getFirst()
                        .words())
                .isEqualTo("p and q together are this amount, but a person took some of these rows apart.");
    }

    @Test
    void manyRowsThatFollowEachOtherAreFoundAndCounted() {
        var random = new Random(17);
        long sum = 0;
        for (int at = 0; at < 30; at++) {
            long minor = random.nextInt(100_000, 5_000_000);
            sum += at >= 5 && at < 25 ? minor : 0;
            rows.row(Rows.POOL, "i%02d".formatted(at), at, money(minor), null, null);
        }
        rows.row(Rows.POOL, "p", 40, money(-sum), null, null);
        // What would otherwise be one run to zero, or a sum that no rule has to leave open.
        rows.row(Rows.POOL, "q", 41, money(-sum), null, null);

        var near = near("i10").getFirst();
        assertThat(near.candidate().id()).isIn("p", "q");
        assertThat(near.together()).hasSize(19);
        assertThat(near.words()).startsWith("Together with i05, i06, i07 and 16 more rows it comes to ");
        assertThat(near("p").getFirst().rows()).hasSize(20);
    }

    @Test
    void saysNothingOfWhatChanceMakesAllTheTime() {
        for (int at = 0; at < 40; at++) {
            rows.row("i" + at, at, "%d.00".formatted(100 + at % 7), "T" + at);
        }
        rows.row("p", 20, "-606.00", "B");

        assertThat(near("p")).isEmpty();
    }

    @Test
    void addsNeitherTwoCurrenciesNorTwoPartiesNorRowsWithoutADateNorZeros() {
        rows.row("i", 0, "100.00").row("p", 3, "-61.37").row("z", 3, "0.00").row("y", 4, "-100.01");
        rows.row(Rows.POOL, "q", 5, Money.of("-38.63", "USD"), null, null);
        rows.row(new Pool("411", "Quay"), "r", 5, Money.of("-38.63", "EUR"), null, null);
        rows.row("s", null, "-38.63");

        assertThat(near("i")).allMatch(near -> near.together().isEmpty());
        assertThat(near("s")).isEmpty();
    }

    @Test
    void looksForNoSumsWhereTheyCouldBeTooLarge() {
        rows.row("i", 0, "100.00").row("p", 3, "-61.37").row("q", 5, "-38.63");
        rows.row(Rows.POOL, "big", 3, money(Long.MAX_VALUE), null, null);

        assertThat(near("i")).isEmpty();
    }

    @Test
    void ofSeveralOfOneAmountTheTurnComesFirstAndThenTheUsualLag() {
        rows.row("i", 0, "50.00").row("j", 30, "50.00").row("k", 60, "50.00");
        rows.row("p", 29, "-50.00", "B1").row("q", 59, "-50.00", "B2").row("r", 89, "-50.00", "B3");
        assertThat(near("j")).extracting(each -> each.candidate().id()).containsExactly("q", "p", "r");

        rows.history().row("l", 100, "70.00").row("m", 101, "70.00");
        rows.row("s", 99, "-70.00", "B4").row("t", 98, "-70.00", "B5").row("u", 107, "-70.00", "B6");
        assertThat(near("l").getFirst().candidate().id()).isEqualTo("u");
    }

    private OpenItem item(String id) {
        return rows.list().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
