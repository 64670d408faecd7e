package dev.weighhouse.reconcile;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a quote is too old to be compared.
 *
 * @param zone in which the company's days end
 * @param apart how far apart in time the two sides may have been asked
 */
public record Freshness(ZoneId zone, Duration apart) {

    /** Both sides asked within a day of each other. */
    public static Freshness within(ZoneId zone) {
        return new Freshness(zone, Duration.ofHours(24));
    }

    boolean stale(List<Quote> ledger, List<Quote> platform, Period period) {
        return ledger.stream().anyMatch(quote -> tooEarly(quote, period))
                || platform.stream().anyMatch(quote -> tooEarly(quote, period))
                || ledger.stream().anyMatch(ours -> platform.stream().anyMatch(theirs -> farApart(ours, theirs)));
    }

    /** What was said of a day before it was over can still change. */
    private boolean tooEarly(Quote quote, Period period) {
        return quote.fetchedAt().isBefore(known(quote, period));
    }

    private Instant known(Quote quote, Period period) {
        return switch (quote.subject()) {
            case Quote.Subject.Balances(var asOf) when asOf.equals(period.opening()) -> startOf(period.from());
            case Quote.Subject _ -> startOf(period.to().plusDays(1));
        };
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private boolean farApart(Quote one, Quote other) {
        return Duration.between(one.fetchedAt(), other.fetchedAt()).abs().compareTo(apart) > 0;
    }
}
