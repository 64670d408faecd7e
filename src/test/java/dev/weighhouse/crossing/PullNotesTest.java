package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.close.MemoryQuoteBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a side remarks while it is read reaches the report, and whoever watches. */
class PullNotesTest {
    private static final Connection SQUARE =
            new Connection(new ConnectionId("square"), Role.PLATFORM, "chatty", "Square", Map.of());

    private final List<AsOf> asked = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    private final Progress watcher = new Progress() {
        @Override
        public void step(String doing, int done, int total) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Waiting onCancel(Runnable end) {
            heard.add("waits for a cancel");
            return Waiting.NONE;
        }

        @Override
        public void note(String words) {
            heard.add(words);
        }
    };

    /** Has no accounts, and remarks on everything. */
    private final class Chatty implements Platform {
        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            progress.note("The clock of Square is 3 minutes ahead.");
            return new Quoted<>(ChartOfAccounts.of(List.of()), Instant.EPOCH, Digest.of(new byte[0]));
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            asked.add(asOf);
            progress.note("The clock of Square is 3 minutes ahead.");
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
            progress.note("Square left out 2 voided sales.");
            progress.onCancel(() -> {}).close();
            return Optional.empty();
        }
    }

    private PullResult pull(Period... months) {
        return new Pull(new MemoryQuoteBook(), Set.of(Currency.getInstance("GBP")))
                .run(SQUARE, new Chatty(), List.of(months), watcher);
    }

    @Test
    void reportsEachNoteOnce() {
        assertThat(pull(Period.month("2026-10")))
                .isInstanceOfSatisfying(
                        PullResult.Done.class,
                        done -> assertThat(done.notes())
                                .containsExactly(
                                        "The clock of Square is 3 minutes ahead.", "Square left out 2 voided sales."));
        assertThat(heard).contains("Square left out 2 voided sales.");
    }

    @Test
    void letsACancelReachWhatTheSideWaitsFor() {
        pull(Period.month("2026-10"));
        assertThat(heard).contains("waits for a cancel");
    }

    @Test
    void asksForEachMomentOnceHoweverManyMonthsShareIt() {
        var october = Period.month("2026-10");
        pull(october, october);
        assertThat(asked).containsExactly(october.opening(), october.closing());
    }
}
