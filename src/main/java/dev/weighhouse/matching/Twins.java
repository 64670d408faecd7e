package dev.weighhouse.matching;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that differ in nothing but their id, and their letters. Which of them carries which letter makes no difference to anybody, so the
 * letters go to where a match asks for them.
 */
final class Twins {
    private final Map<String, String> letters;
    private final Map<Face, List<OpenItem>> byFace = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    /** All that can be seen of a row. */
    private record Face(
            Pool pool,
            Pan pan,
            Money amount,
            @Nullable LocalDate date,
            @Nullable String reference,
            @Nullable String text) {
        static Face of(OpenItem item) {
            return new Face(item.pool(), item.pan(), item.amount(), item.date(), item.reference(), item.text());
        }
    }

    /** Changes the letters in place. */
    Twins(Map<String, String> letters) {
        this.letters = letters;
    }

    void exchange(Collection<OpenItem> items, Collection<Match> matches) {
        items.forEach(item ->
                byFace.computeIfAbsent(Face.of(item), _ -> new ArrayList<>()).add(item));
        byFace.values().removeIf(twins -> twins.size() == 1);
        matches.forEach(this::settle);
    }

    private void settle(Match match) {
        var rows = Stream.concat(match.left().stream(), match.right().stream()).toList();
        var wanted = rows.stream()
                .filter(row -> !byFace.containsKey(Face.of(row)))
                .map(row -> letters.get(row.id()))
                .toList();
        for (var row : rows) {
            var twins = byFace.getOrDefault(Face.of(row), List.of());
            if (!twins.isEmpty() && !wanted.isEmpty()) {
                give(row, wanted.getFirst(), twins);
            }
        }
    }

    private void give(OpenItem row, @Nullable String wanted, List<OpenItem> twins) {
        for (var twin : twins) {
            var own = letters.get(row.id());
            if (Objects.equals(own, wanted)) {
                break;
            }
            var other = letters.get(twin.id());
            if (!settled.contains(twin.id()) && Objects.equals(other, wanted)) {
                put(row.id(), other);
                put(twin.id(), own);
            }
        }
        settled.add(row.id());
    }

    private void put(String id, @Nullable String letter) {
        if (letter == null) {
            letters.remove(id);
        } else {
            letters.put(id, letter);
        }
    }
}
