package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what has a name that is like another, without comparing it with all. */
final class NameIndex<T> {

    /** A word that more have in their names tells too little to look at all of them. */
    private static final int MOST_WITH_A_WORD = 400;

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<Set<String>, List<Entry<T>>> byName = new HashMap<>();
    private @Nullable NearWords nearWords;

    /** Something with the words of its name. */
    record Entry<T>(T value, Set<String> words) {}

    /** Words, and what each may be a misspelling of, or the other way round. */
    record Wanted(Set<String> words, Map<String, List<String>> near) {

        Likeness to(Set<String> other) {
            return Likeness.of(words, other, near);
        }
    }

    NameIndex(Collection<T> all, Function<T, String> name) {
        for (var value : all) {
            var entry = new Entry<>(value, NameWords.of(name.apply(value)));
            byName.computeIfAbsent(entry.words(), _ -> new ArrayList<>()).add(entry);
            entry.words()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry));
        }
    }

    Wanted wanted(String name) {
        if (nearWords == null) {
            nearWords = new NearWords(byWord.keySet());
        }
        var words = NameWords.of(name);
        var near = new HashMap<String, List<String>>();
        for (var word : words) {
            var others = nearWords.to(word);
            if (!others.isEmpty()) {
                near.put(word, others);
            }
        }
        return new Wanted(words, near);
    }

    /** Whatever has the name, and whatever shares a word that tells something, well spelled or not; in no order. */
    Set<Entry<T>> alike(Wanted wanted) {
        var alike = Collections.<Entry<T>>newSetFromMap(new IdentityHashMap<>());
        add(alike, byName.getOrDefault(wanted.words(), List.of()));
        add(alike, byName.getOrDefault(wellSpelled(wanted), List.of()));
        for (var word : wanted.words()) {
            addSharing(alike, word);
            wanted.near().getOrDefault(word, List.of()).forEach(other -> addSharing(alike, other));
        }
        return alike;
    }

    /** The name as it would be if each word that nothing here uses were a slip for the likeliest one that is used. */
    private Set<String> wellSpelled(Wanted wanted) {
        var words = new TreeSet<String>();
        for (var word : wanted.words()) {
            var near = wanted.near().getOrDefault(word, List.of());
            words.add(byWord.containsKey(word) || near.isEmpty() ? word : near.getFirst());
        }
        return words;
    }

    private void addSharing(Set<Entry<T>> alike, String word) {
        var sharing = byWord.getOrDefault(word, List.of());
        if (sharing.size() <= MOST_WITH_A_WORD) {
            add(alike, sharing);
        }
    }

    private void add(Set<Entry<T>> alike, List<Entry<T>> more) {
        alike.addAll(more.size() <= MOST_WITH_A_WORD ? more : more.subList(0, MOST_WITH_A_WORD));
    }
}
