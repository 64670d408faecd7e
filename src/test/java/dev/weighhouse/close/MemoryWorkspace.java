package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.reconcile.Tolerances;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All ports of a workspace, in memory. */
public final class MemoryWorkspace {
    public final MemoryQuoteBook quotes = new MemoryQuoteBook();
    public final Decisions history = new Decisions(quotes);
    public final MemoryAssurances assurances = new MemoryAssurances(history);
    public final Connections connections = new Configured();
    public final MemoryTolerances tolerances = new MemoryTolerances();

    /** One tolerance as it was set. */
    public record Tolerated(@Nullable AccountId account, Money limit, String author, Instant at) {}

    /** Decisions as they were appended; can let others be quicker. */
    public static final class Decisions implements MappingHistory {
        private final MemoryQuoteBook quotes;
        private final List<Mapping> decisions = new ArrayList<>();
        private final Deque<Runnable> quicker = new ArrayDeque<>();

        Decisions(MemoryQuoteBook quotes) {
            this.quotes = quotes;
        }

        /** Appends what nobody judged. */
        public void append(List<Mapping> more) {
            decisions.addAll(more);
        }

        /** What others do after the next judgement and before it is written down. */
        public void before(Runnable done) {
            quicker.add(done);
        }

        @Override
        public boolean append(List<Mapping> more, Basis basis) {
            var others = quicker.poll();
            if (others != null) {
                others.run();
            }
            var holds = decisions.size() == basis.decisions()
                    && basis.charts().entrySet().stream()
                            .allMatch(chart -> quotes.accounts(chart.getKey())
                                    .map(said -> said.quote().id())
                                    .orElse(0L)
                                    .equals(chart.getValue()));
            return holds && decisions.addAll(more);
        }

        @Override
        public List<Mapping> all() {
            return List.copyOf(decisions);
        }
    }

    private static final class Configured implements Connections {
        private final List<Connection> all = new ArrayList<>();

        @Override
        public List<Connection> all() {
            return all.stream().sorted(Comparator.comparing(Connection::role)).toList();
        }

        @Override
        public void add(Connection connection) {
            var secondLedger =
                    connection.role() == Role.LEDGER && all.stream().anyMatch(other -> other.role() == Role.LEDGER);
            if (secondLedger || all.stream().anyMatch(other -> other.id().equals(connection.id()))) {
                throw new FailureException(
                        new Failure.BadInput("There is one like %s.".formatted(connection.id()), "Take another name."));
            }
            all.add(connection);
        }

        @Override
        public void replace(Connection connection) {
            all.replaceAll(other -> other.id().equals(connection.id()) ? connection : other);
        }

        @Override
        public void remove(ConnectionId connection) {
            all.removeIf(other -> other.id().equals(connection));
        }
    }

    /** Tolerances as they were set, one after the other. */
    public static final class MemoryTolerances implements ToleranceBook {
        private final List<Tolerated> set = new ArrayList<>();

        @Override
        public Tolerances current() {
            var general = new HashMap<Currency, Long>();
            var perAccount = new HashMap<AccountId, Map<Currency, Long>>();
            for (var each : set) {
                var account = each.account();
                var limits = account == null ? general : perAccount.computeIfAbsent(account, _ -> new HashMap<>());
                limits.put(each.limit().currency(), each.limit().minor());
            }
            return new Tolerances(general, perAccount);
        }

        @Override
        public void set(@Nullable AccountId account, Money limit, String author, Instant at) {
            set.add(new Tolerated(account, limit, author, at));
        }

        public List<Tolerated> all() {
            return List.copyOf(set);
        }
    }
}
