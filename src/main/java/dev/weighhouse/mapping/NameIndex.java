package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what has a name that is like another, without comparing it with all. */
final class NameIndex<T> {

    /** A word that more have in their names tells too little to look at all of them. */
    private static final int MOST_WITH_A_WORD = 400;

    private final List<Entry<T>> all = new ArrayList<>();
    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<Set<String>, List<Entry<T>>> byName = new HashMap<>();
    private @Nullable NearWords nearWords;
    private @Nullable Abbreviations abbreviations;

    /** By word, as the same words come again and again. */
    private final Map<String, List<String>> near = new HashMap<>();

    /** Something with the words of its name. */
    record Entry<T>(T value, Set<String> words) {}

    /**
     * A name that is looked for.
     *
     * @param near what each word may be a misspelling of or short for, or the other way round
     * @param platform the words of the platform's own name
     */
    record Wanted(Set<String> words, SortedMap<String, List<String>> near, Set<String> platform) {

        Likeness to(Set<String> other) {
            return Likeness.of(words, other, near, platform);
        }
    }

    NameIndex(Collection<T> all, Function<T, String> name) {
        for (var value : all) {
            var entry = new Entry<>(value, Set.copyOf(NameWords.of(name.apply(value))));
            this.all.add(entry);
            byName.computeIfAbsent(entry.words(), _ -> new ArrayList<>()).add(entry);
            entry.words()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(entry));
        }
    }

    /** Everything here, in the order it was given. */
    List<Entry<T>> all() {
        return all;
    }

    /** @param platform whose words count wherever something here has them in its name */
    Wanted wanted(Set<String> words, String platform) {
        var near = new TreeMap<String, List<String>>();
        for (var word : words) {
            var others = this.near.computeIfAbsent(word, this::near);
            if (!others.isEmpty()) {
                near.put(word, others);
            }
        }
        return new Wanted(words, near, NameWords.of(platform));
    }

    private List<String> near(String word) {
        if (nearWords == null || abbreviations == null) {
            nearWords = new NearWords(byWord.keySet());
            abbreviations = new Abbreviations(byWord.keySet());
        }
        var others = new LinkedHashSet<>(nearWords.to(word));
        others.addAll(abbreviations.of(word));
        Synonyms.of(word).stream().filter(byWord::containsKey).forEach(others::add);
        return List.copyOf(others);
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
