package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.Variance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadMonthsTest {
    private static final Period SEPTEMBER = Period.month("2026-09");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Period NOVEMBER = Period.month("2026-11");
    private static final List<Period> ALL = List.of(SEPTEMBER, OCTOBER, NOVEMBER);

    private static final Connection BOOKS =
            new Connection(new ConnectionId("books"), Role.LEDGER, "quickbooks", "Our QuickBooks", Map.of());

    private final List<List<Period>> asked = new ArrayList<>();
    private Failure failure = new Failure.Broken("It said nothing of October.", "Ask again.");

    /** Nothing is read where October is in it. */
    private final class Ledger implements Outlook {
        @Override
        public PullResult pullLedger(List<Period> months, Progress progress) {
            asked.add(months);
            return months.contains(OCTOBER)
                    ? new PullResult.Failed(BOOKS, failure)
                    : new PullResult.Done(BOOKS, List.of(), List.of());
        }

        @Override
        public Review review(Period month) {
            throw new AssertionError("nobody looks at " + month);
        }

        @Override
        public Function<Variance, Around> around(Period month) {
            throw new AssertionError("nobody looks at " + month);
        }

        @Override
        public BiFunction<Variance, Around, Said> said(Period month) {
            throw new AssertionError("nobody looks at " + month);
        }
    }

    private final ReadMonths read = new ReadMonths(new Ledger());

    @Test
    void readsAllTogetherWhereThatComesAbout() {
        assertThat(read.read(List.of(SEPTEMBER, NOVEMBER), Progress.NONE)).isEmpty();
        assertThat(read.read(List.of(), Progress.NONE)).isEmpty();
        assertThat(asked).containsExactly(List.of(SEPTEMBER, NOVEMBER));
    }

    @Test
    void aMonthThatCannotBeReadKeepsNoOtherFromBeingRead() {
        var unread = read.read(ALL, Progress.NONE).orElseThrow();

        assertThat(unread.months()).containsExactly(OCTOBER);
        assertThat(unread.why()).isEqualTo("It said nothing of October.");
        assertThat(asked).contains(List.of(SEPTEMBER), List.of(NOVEMBER));
    }

    @Test
    void asksNoFurtherWhereEveryMonthWouldBeAnsweredTheSame() {
        failure = new Failure.Offline("It cannot be reached.");

        assertThat(read.read(ALL, Progress.NONE).orElseThrow().names()).isEqualTo("2026-09, 2026-10, 2026-11");
        assertThat(asked).hasSize(1);
    }

    @Test
    void countsTheRequestsOfAReading() {
        assertThat(ReadMonths.calls(List.of())).isZero();
        assertThat(ReadMonths.calls(List.of(OCTOBER)))
                .as("accounts, two balances, movements")
                .isEqualTo(4);
        assertThat(ReadMonths.calls(ALL)).isGreaterThanOrEqualTo(1 + 4 + 3);
    }
}
