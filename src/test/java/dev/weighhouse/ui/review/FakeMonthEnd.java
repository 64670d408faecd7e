package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
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
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Variance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what a test put in, and keeps what was asked. */
public final class FakeMonthEnd implements MonthEnd {
    Review review;
    List<Connection> connections = Larkfield.connections();
    Map<ConnectionId, Quote> quotes = Larkfield.latestQuotes();
    List<Period> months = List.of(Larkfield.OCTOBER);
    Rows rows = Larkfield.rows();
    Map<AccountKey, List<Suggestion>> suggestions = new HashMap<>();
    List<Mapping> mappings = List.of();

    @Nullable
    Failure failing;

    List<PullResult> pullResults = List.of();

    final List<Map<AccountKey, Optional<AccountId>>> decisions = new ArrayList<>();
    final List<String> tolerated = new ArrayList<>();
    final List<Variance> rowsAsked = new ArrayList<>();
    int pulls;

    public FakeMonthEnd(Review review) {
        this.review = review;
    }

    @Override
    public List<Connection> connections() {
        return connections;
    }

    @Override
    public List<PullResult> pull(List<ConnectionId> only, List<Period> wanted, Progress progress) {
        pulls++;
        return pullResults;
    }

    @Override
    public List<Period> months() {
        return months;
    }

    @Override
    public Review review(Period period) {
        refuseIfFailing();
        return review;
    }

    @Override
    public Rows rows(Variance variance) {
        refuseIfFailing();
        rowsAsked.add(variance);
        return rows;
    }

    @Override
    public Map<ConnectionId, Quote> latestQuotes() {
        return quotes;
    }

    @Override
    public Map<AccountKey, List<Suggestion>> suggestions() {
        return suggestions;
    }

    @Override
    public void map(Map<AccountKey, Optional<AccountId>> made, Mapping.Origin origin, String reason) {
        refuseIfFailing();
        decisions.add(made);
    }

    @Override
    public List<Mapping> mappings() {
        return mappings;
    }

    @Override
    public void tolerate(@Nullable AccountId ledgerAccount, long minor) {
        tolerated.add(ledgerAccount + " " + minor);
    }

    private void refuseIfFailing() {
        if (failing != null) {
            throw new FailureException(failing);
        }
    }
}
