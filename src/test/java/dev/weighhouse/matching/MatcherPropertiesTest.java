package dev.weighhouse.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all books, over seeded ones with repeated amounts, missing rows, sums and rows that say little. */
class MatcherPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderOfRowsMakesNoDifference(long seed) {
        var rows = books(seed);

        var once = Matcher.match(rows.items());
        var again = Matcher.match(OpenItems.of(rows.shuffled(seed)));

        assertThat(again).isEqualTo(once);
        assertThat(once.matches()).isNotEmpty();
    }

    /** So many that the work on them is shared between threads. */
    @Test
    void theOrderOfVeryManyRowsMakesNoDifferenceEither() {
        var rows = new Rows();
        for (int at = 0; at < 40_000; at++) {
            var pool = new Pool("4" + at % 7, "");
            var minor = at % 1_000 + 1;
            rows.row(pool, "l" + at, at % 31, new Money(minor, EUR), "T-" + at, null);
            rows.row(pool, "r" + at, at % 31 + 2, new Money(at % 50 == 3 ? -minor - 1 : -minor, EUR), "T-" + at, null);
        }

        var once = Matcher.match(rows.items());
        var again = Matcher.match(OpenItems.of(rows.shuffled(7)));

        assertThat(again.matches().size()).isEqualTo(once.matches().size()).isGreaterThanOrEqualTo(39_200);
        assertThat(again.equals(once)).isTrue();
        rows.row("l39999", 1, "1.00");
        assertThatThrownBy(rows::items).hasMessage("two items have the id l39999");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void everyRowIsInOneMatchOrOpenAndEveryMatchNetsToZeroInOneLane(long seed) {
        var rows = books(seed);

        var matching = Matcher.match(rows.items());

        var claimed = matching.matches().stream()
                .flatMap(match -> Stream.concat(match.left().stream(), match.right().stream()))
                .toList();
        var all = new ArrayList<>(claimed);
        all.addAll(matching.unmatched());
        assertThat(all).containsExactlyInAnyOrderElementsOf(rows.list());
        for (var match : matching.matches()) {
            var items =
                    Stream.concat(match.left().stream(), match.right().stream()).toList();
            assertThat(items.stream().map(OpenItem::amount).reduce(Money::plus).orElseThrow())
                    .matches(Money::isZero);
            assertThat(items.stream().map(OpenItem::pool).distinct()).hasSize(1);
            assertThat(match.left()).allMatch(item -> item.pan() == Pan.LEFT);
            assertThat(match.right()).allMatch(item -> item.pan() == Pan.RIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void whatCanBeOneThingOnlyIsFound(long seed) {
        var random = new Random(seed);
        var rows = new Rows();
        var truth = new HashSet<String>();
        for (int at = 0; at < 60; at++) {
            long minor = 1_000_000 + at * 10_000L + random.nextInt(10_000);
            int day = random.nextInt(200);
            add(rows, "i" + at, day, minor, EUR);
            add(rows, "p" + at, day + random.nextInt(60), -minor, EUR);
            truth.add("amount and date: i%d/p%d".formatted(at, at));
        }

        assertThat(Rows.told(Matcher.match(OpenItems.of(rows.shuffled(seed)))))
                .containsExactlyInAnyOrderElementsOf(truth);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void whatNothingTellsApartIsRefused(long seed) {
        var random = new Random(seed);
        var rows = new Rows();
        for (int at = 0; at < 20; at++) {
            long minor = 1_000L + at;
            int day = random.nextInt(100);
            add(rows, "a" + at, day, minor, EUR);
            add(rows, "b" + at, day + 1, minor, EUR);
            add(rows, "p" + at, day + 2, -minor, EUR);
        }

        var matching = Matcher.match(OpenItems.of(rows.shuffled(seed)));

        assertThat(matching.matches()).isEmpty();
        assertThat(matching.refusals().stream().flatMap(refusal -> refusal.items().stream()))
                .extracting(OpenItem::id)
                .contains("p0", "p7", "p19");
    }

    /** Four pools in two currencies, with amounts that repeat. */
    private static Rows books(long seed) {
        var random = new Random(seed);
        var rows = new Rows();
        for (int at = 0; at < 150; at++) {
            var currency = random.nextInt(5) == 0 ? USD : EUR;
            var pool = new Pool("411", "party " + random.nextInt(2));
            long minor = random.nextInt(3) == 0 ? 500 * random.nextInt(1, 6) : random.nextInt(1, 1_000_000);
            int day = random.nextInt(120);
            var reference = random.nextInt(3) == 0 ? "R-%04d".formatted(random.nextInt(120)) : null;
            var text = random.nextInt(3) == 0 ? "order R-%04d".formatted(random.nextInt(120)) : null;
            rows.row(pool, "i" + at, day, new Money(minor, currency), reference, null);
            var parts = random.nextInt(6) == 0 && minor > 3 ? List.of(minor / 3, minor - minor / 3) : List.of(minor);
            for (int part = 0; part < parts.size(); part++) {
                if (random.nextInt(8) > 0) {
                    rows.row(
                            pool,
                            "p%d.%d".formatted(at, part),
                            random.nextInt(20) == 0 ? null : day + random.nextInt(40),
                            new Money(-parts.get(part), currency),
                            reference,
                            text);
                }
            }
        }
        return rows;
    }

    private static void add(Rows rows, String id, int day, long minor, Currency currency) {
        rows.row(Rows.POOL, id, day, new Money(minor, currency), null, null);
    }
}
