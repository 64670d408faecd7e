package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a waiver takes, and of what. */
class WaivedSharesTest {
    private static final Before NOTHING = Before.nothing(pounds(0));

    private final Shares shares = new Shares(pounds(0));

    @Test
    void comesOutOfWhatIsUnexplainedFirstAndThenOfWhatAnEntryCouldSetRight() {
        shares.addRows(List.of(row("A-1", Cause.Kind.MISSING_IN_LEDGER, 5_240)));

        shares.waive(pounds(6_000), NOTHING, List.of(new Waived("W-1", pounds(2_000))));

        var waterfall = shares.waterfall(pounds(6_000));
        assertThat(words(waterfall)).containsExactly("40.00 missing in the ledger: A-1", "20.00 waived: W-1");
        assertThat(waterfall.unexplained()).isEqualTo(pounds(0));
        assertThat(waterfall.waivable()).isEqualTo(pounds(4_000));
    }

    @Test
    void neverComesOutOfWhatClearsItselfWantsAMappingOrIsOnItsWay() {
        shares.addEntries(
                List.of(new Underway("J-1", Cause.Kind.IN_FLIGHT, LocalDate.of(2026, 10, 31), pounds(100), false)));
        shares.addRows(List.of(row("A-1", Cause.Kind.CUT_OFF, 300), row("A-2", Cause.Kind.UNMAPPED, 500)));

        shares.waive(pounds(900), NOTHING, List.of(new Waived("W-1", pounds(900))));

        var waterfall = shares.waterfall(pounds(900));
        assertThat(waterfall.amount(Cause.Kind.WAIVED)).isEqualTo(pounds(0));
        assertThat(waterfall.waivable()).isEqualTo(pounds(0));
    }

    @Test
    void isNothingWhereTheDifferenceHasTurned() {
        shares.addRows(List.of(row("A-1", Cause.Kind.SIGN, -700)));

        shares.waive(pounds(-700), NOTHING, List.of(new Waived("W-1", pounds(700))));

        assertThat(words(shares.waterfall(pounds(-700)))).containsExactly("-7.00 sign: A-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpAndTakesNoMoreThanThereIs(long seed) {
        var random = new Random(seed);
        for (int book = 0; book < 200; book++) {
            var before = new Shares(pounds(0));
            var after = new Shares(pounds(0));
            var rows = rows(random);
            var difference = pounds(random.nextInt(-500, 501));
            before.addRows(rows);
            after.addRows(rows);
            after.waive(difference, NOTHING, waived(random));

            check(before.waterfall(difference), after.waterfall(difference));
        }
    }

    private static void check(Waterfall before, Waterfall after) {
        var waived = after.amount(Cause.Kind.WAIVED);
        assertThat(after.explained().plus(after.unexplained())).isEqualTo(before.difference());
        assertThat(after.waivable()).isEqualTo(before.waivable().minus(waived));
        for (var kind : Cause.Kind.values()) {
            var taken = before.amount(kind).minus(after.amount(kind));
            if (!kind.adjustable()) {
                assertThat(kind == Cause.Kind.WAIVED || taken.isZero()).isTrue();
            } else if (!taken.isZero()) {
                assertThat(taken.signum()).isEqualTo(before.amount(kind).signum());
                assertThat(taken.abs().minor())
                        .isLessThanOrEqualTo(before.amount(kind).abs().minor());
            }
        }
    }

    private static List<OpenRow> rows(Random random) {
        var rows = new ArrayList<OpenRow>();
        var kinds = Stream.of(Cause.Kind.values()).filter(Cause.Kind::ofRows).toList();
        for (int row = random.nextInt(6); row >= 0; row--) {
            rows.add(row("A-" + row, kinds.get(random.nextInt(kinds.size())), random.nextInt(-200, 201)));
        }
        return rows;
    }

    private static List<Waived> waived(Random random) {
        return List.of(
                new Waived("W-1", pounds(random.nextInt(-300, 300))),
                new Waived("W-2", pounds(random.nextInt(-300, 300))));
    }

    private static OpenRow row(String reference, Cause.Kind kind, long minor) {
        var amount = pounds(minor);
        var transaction = new Transaction(
                reference, new AccountId("a"), LocalDate.of(2026, 10, 5), amount, reference, null, null, null);
        return OpenRow.of(new Row(AccountKey.of("square", "a"), transaction), kind, amount, "");
    }

    private static List<String> words(Waterfall waterfall) {
        return waterfall.causes().stream()
                .map(cause -> cause.amount().plain() + " " + cause.words())
                .toList();
    }

    private static Money pounds(long minor) {
        return new Money(minor, Currency.getInstance("GBP"));
    }
}
