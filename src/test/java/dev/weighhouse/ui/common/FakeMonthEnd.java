package dev.weighhouse.ui.common;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A month-end that answers what a test put in, and remembers what was asked of it. */
public class FakeMonthEnd implements MonthEnd {
    public final List<Connection> connections = new ArrayList<>();
    public final Map<ConnectionId, Quote> quotes = new LinkedHashMap<>();
    public final Map<ConnectionId, Failure> failing = new HashMap<>();
    public final List<List<Period>> pulls = new ArrayList<>();
    public final List<List<ConnectionId>> asked = new ArrayList<>();
    public final List<Money> tolerances = new ArrayList<>();
    public final List<String> tolerated = new ArrayList<>();
    public final TreeSet<Period> months = new TreeSet<>();
    public Instant now = Instant.parse("2026-11-04T16:42:00Z");
    public @Nullable Review review;

    /** What happens in the middle of a pull. */
    public Consumer<Progress> whilePulling = _ -> {};

    public Around around = Around.NOTHING;

    /** How the journals of its workspace account for a variance, where a test gives it no journals. */
    public Function<Variance, Accounted> accounting = variance -> Explanation.of(Evidence.of(variance, around));

    public Map<AccountKey, List<Suggestion>> suggestions = Map.of();
    public List<Mapping> mappings = List.of();

    /** What reading a month is refused with. */
    public @Nullable Failure refusing;

    @Override
    public List<Connection> connections() {
        return List.copyOf(connections);
    }

    @Override
    public List<PullResult> pull(List<ConnectionId> only, List<Period> wanted, Progress progress) {
        pulls.add(wanted);
        asked.add(only);
        whilePulling.accept(progress);
        return connections.stream()
                .filter(connection -> only.isEmpty() || only.contains(connection.id()))
                .map(connection -> result(connection, wanted))
                .toList();
    }

    private PullResult result(Connection connection, List<Period> wanted) {
        var failure = failing.get(connection.id());
        if (failure != null) {
            return new PullResult.Failed(connection, failure);
        }
        months.addAll(wanted);
        var quote = new Quote(
                quotes.size() + 1L, connection.id(), new Quote.Subject.Accounts(), now, Digest.of(new byte[] {1}), 60);
        quotes.put(connection.id(), quote);
        return new PullResult.Done(connection, List.of(quote), List.of());
    }

    @Override
    public List<Period> months() {
        return List.copyOf(months);
    }

    @Override
    public List<Period> months(ConnectionId connection) {
        return quotes.containsKey(connection) ? List.copyOf(months) : List.of();
    }

    @Override
    public Review review(Period period) {
        refuseIfAsked();
        return review == null ? new Review(period, ChartOfAccounts.of(List.of()), List.of()) : review;
    }

    @Override
    public Function<Variance, Around> around(Period period) {
        refuseIfAsked();
        return _ -> around;
    }

    @Override
    public Map<ConnectionId, Quote> latestQuotes() {
        return Map.copyOf(quotes);
    }

    @Override
    public Map<AccountKey, List<Suggestion>> suggestions() {
        return suggestions;
    }

    @Override
    public List<Mapping> mappings() {
        return mappings;
    }

    @Override
    public void tolerate(@Nullable AccountId ledgerAccount, Money limit) {
        tolerances.add(limit);
        tolerated.add(ledgerAccount + " " + limit);
    }

    private void refuseIfAsked() {
        if (refusing != null) {
            throw new FailureException(refusing);
        }
    }
}
