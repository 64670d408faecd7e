package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.QuoteBook;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When transactions came: in which pull they were first. Asked for once for each state of a platform. */
final class Arrivals {
    private final QuoteBook quotes;
    private final Map<ConnectionId, Came> kept = new ConcurrentHashMap<>();

    /** @param latest the number of the latest quote when they were asked for */
    private record Came(long latest, Map<AccountId, Map<String, Instant>> all) {}

    Arrivals(QuoteBook quotes) {
        this.quotes = quotes;
    }

    /** The beginning of time for one of which no pull tells. */
    Instant of(Known.Side side, Transaction transaction) {
        var connection = side.connection().id();
        return kept.compute(
                        connection,
                        (_, before) -> before != null && before.latest() == side.latest()
                                ? before
                                : new Came(side.latest(), quotes.movementsFirstPulled(connection)))
                .all()
                .getOrDefault(transaction.account(), Map.of())
                .getOrDefault(transaction.id(), Instant.MIN);
    }
}
