package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Carried;
import dev.weighhouse.crossing.CrossingKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the ledger's rows of one account show the key of which entry of ours. They are looked through when first asked. */
final class KeyedRows {
    private final List<Posting> rows;
    private final Collection<CrossingKey> ours;
    private @Nullable Map<String, List<Posting>> byKey;

    /** @param ours the keys of all entries: a row that shows two of them is of the one it has for its number */
    KeyedRows(List<Posting> rows, Collection<CrossingKey> ours) {
        this.rows = rows;
        this.ours = ours;
    }

    static KeyedRows of(List<Posting> rows, List<Journal> entries) {
        return new KeyedRows(
                rows,
                entries.stream().map(Journal::key).flatMap(Stream::ofNullable).toList());
    }

    /** The rows that show its key. */
    List<Posting> of(Journal entry) {
        var key = entry.key();
        return key == null ? List.of() : byKey().getOrDefault(key.brief(), List.of());
    }

    /** Whether every line of it is there as it was sent. What was changed there since is not. */
    boolean show(Journal entry, List<Money> amounts) {
        var shown = new ArrayList<>(of(entry).stream().map(Posting::amount).toList());
        return !amounts.isEmpty() && amounts.stream().allMatch(shown::remove);
    }

    private Map<String, List<Posting>> byKey() {
        var known = byKey;
        if (known == null) {
            var found = new HashMap<String, List<Posting>>();
            var carried = new Carried(ours);
            rows.forEach(row -> carried.known(row)
                    .ifPresent(key ->
                            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(row)));
            known = found;
            byKey = known;
        }
        return known;
    }
}
