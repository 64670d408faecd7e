package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.EntriesNow;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Transformation;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries that the transactions of each platform make by what is known and decided now; worked out once for a platform. */
final class MadeNow implements EntriesNow {
    private final Known known;
    private final History history;
    private final Locks locks;
    private final Function<ConnectionId, DraftedBefore> drafted;
    private final Function<ConnectionId, Set<String>> handedOver;
    private final Map<ConnectionId, DraftedBefore> before = new HashMap<>();
    private final Map<ConnectionId, Map<String, Now>> made = new HashMap<>();

    /** @param handedOver see {@link MakingEntries} */
    MadeNow(
            Known known,
            History history,
            Locks locks,
            Function<ConnectionId, DraftedBefore> drafted,
            Function<ConnectionId, Set<String>> handedOver) {
        this.handedOver = handedOver;
        this.known = known;
        this.history = history;
        this.locks = locks;
        this.drafted = drafted;
    }

    private DraftedBefore before(ConnectionId platform) {
        return before.computeIfAbsent(platform, drafted);
    }

    @Override
    public boolean follows(Origin.Transformed origin) {
        return before(origin.platform()).follows(origin);
    }

    @Override
    public Optional<Now> of(Origin.Transformed origin) {
        return Optional.ofNullable(
                made.computeIfAbsent(origin.platform(), this::all).get(origin.group()));
    }

    @Override
    public Optional<String> goes(Origin.Transformed origin) {
        return known.isPlatform(origin.platform())
                ? before(origin.platform()).making(origin).map(making -> goes(known.side(origin.platform()), making))
                : Optional.empty();
    }

    private String goes(Known.Side side, Making making) {
        return new Transformation(side.books(), side.connection().title(), history, known.names())
                .goes(making, side.transactions().toList());
    }

    private Map<String, Now> all(ConnectionId platform) {
        if (!known.isPlatform(platform)) {
            return Map.of();
        }
        var entries = new HashMap<String, Now>();
        var side = known.side(platform);
        var elsewhere = handedOver.apply(platform);
        var months = side.transactions()
                .filter(transaction -> !MakingEntries.isHandedOver(elsewhere, transaction))
                .collect(Collectors.groupingBy(
                        transaction -> YearMonth.from(transaction.date()), TreeMap::new, Collectors.toList()));
        months.forEach((month, transactions) -> {
            var made = WorkspaceMappingDesk.counted(() -> of(side, Period.of(month), transactions));
            for (var entry : made.entries()) {
                var drawn = made.drawn().getOrDefault(entry.id(), List.of());
                entries.put(
                        entry.id(),
                        new Now(entry, new Making(platform, history.decisions().size(), drawn)));
            }
        });
        return entries;
    }

    /** What is in entries that are made no more is left out. */
    private Transformation.Made of(Known.Side side, Period month, List<Transaction> transactions) {
        var title = side.connection().title();
        return new Transformation(side.books(), title, history, known.names())
                .of(month, transactions, locks, before(side.connection().id()).settled());
    }
}
