package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.EntriesNow;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Transformation;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The entries that the transactions of each platform make by what is known and decided now; worked out once for a platform. */
final class MadeNow implements EntriesNow {
    private final Known known;
    private final History history;
    private final Locks locks;
    private final Map<ConnectionId, Map<String, JournalEntry>> made = new HashMap<>();

    MadeNow(Known known, History history, Locks locks) {
        this.known = known;
        this.history = history;
        this.locks = locks;
    }

    @Override
    public Optional<JournalEntry> of(Origin.Transformed origin) {
        return Optional.ofNullable(
                made.computeIfAbsent(origin.platform(), this::all).get(origin.group()));
    }

    private Map<String, JournalEntry> all(ConnectionId platform) {
        if (!known.isPlatform(platform)) {
            return Map.of();
        }
        var entries = new HashMap<String, JournalEntry>();
        var side = known.side(platform);
        var months = side.transactions()
                .collect(Collectors.groupingBy(
                        transaction -> YearMonth.from(transaction.date()), TreeMap::new, Collectors.toList()));
        months.forEach((month, transactions) ->
                of(side, Period.of(month), transactions).entries().forEach(entry -> entries.put(entry.id(), entry)));
        return entries;
    }

    /** What becomes of a platform's transactions of a month. Throws {@link ArithmeticException} in words. */
    Transformation.Made of(Known.Side side, Period month, List<Transaction> transactions) {
        var title = side.connection().title();
        return new Transformation(side.books(), title, history, known.names()).of(month, transactions, locks);
    }
}
