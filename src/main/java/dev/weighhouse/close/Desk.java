package dev.weighhouse.close;

import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.reconcile.Freshness;
import java.time.Clock;
import java.util.Currency;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything the work of a month-end needs at hand.
 *
 * @param quotes what the sides said
 * @param history who mapped what
 * @param connections the ledger and the platforms
 * @param tolerances what counts as agreeing
 * @param currencies asked anew for each pull, because a person may allow another one
 * @param opener opens connections
 * @param freshness when a quote is too old
 * @param clock for decisions
 * @param author the person at the desk
 */
public record Desk(
        QuoteBook quotes,
        MappingHistory history,
        Connections connections,
        ToleranceBook tolerances,
        Supplier<Set<Currency>> currencies,
        SourceOpener opener,
        Freshness freshness,
        Clock clock,
        Supplier<String> author) {}
