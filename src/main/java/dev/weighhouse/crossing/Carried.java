package dev.weighhouse.crossing;

import dev.weighhouse.books.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which entries of a ledger carry which keys, as its own list of postings shows them. Asks nobody. */
public final class Carried {
    /** A key as it is or in its groups, and nothing that is only a part of something longer. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9A-Za-z]"
            + "(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{3}(?:-[0-9A-Za-z]{4}){3})(?![\\p{L}\\p{N}])");

    private final Map<String, Set<String>> entries = new HashMap<>();
    private final Set<String> ours;

    /** @param ours the keys that are looked for */
    public Carried(Collection<CrossingKey> ours) {
        this.ours = ours.stream().map(CrossingKey::brief).collect(Collectors.toSet());
    }

    /** Takes in postings of which the ledger tells to which entry they belong; of any other nobody can say how many entries they are. */
    public void add(List<Posting> postings) {
        var byEntry = new HashMap<String, List<Posting>>();
        for (var posting : postings) {
            var entry = posting.entry();
            if (entry != null) {
                byEntry.computeIfAbsent(entry, _ -> new ArrayList<>()).add(posting);
            }
        }
        byEntry.forEach((entry, lines) -> known(lines)
                .forEach(key ->
                        entries.computeIfAbsent(key, _ -> new HashSet<>()).add(entry)));
    }

    /** The ledger's ids of the entries that carry the key. */
    public Set<String> by(CrossingKey key) {
        return entries.getOrDefault(key.brief(), Set.of());
    }

    /**
     * The short key that the lines of one entry show: one that is looked for, or else what can hardly be anything but a key that
     * nobody here knows.
     */
    public Optional<String> key(List<Posting> lines) {
        return known(lines).stream().findFirst().or(() -> guessed(lines));
    }

    /** The short key that is looked for and shown by one line alone. */
    public Optional<String> known(Posting line) {
        return known(List.of(line)).stream().findFirst();
    }

    /** Where a document number would stand, and only where there is none in their words: a copy may name what it is a copy of. */
    private Set<String> known(List<Posting> lines) {
        var numbers = known(lines, Posting::reference);
        return numbers.isEmpty() ? known(lines, Posting::description) : numbers;
    }

    private Set<String> known(List<Posting> lines, Function<Posting, @Nullable String> where) {
        return words(lines.stream().map(where))
                .filter(ours::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> guessed(List<Posting> lines) {
        return words(lines.stream().flatMap(line -> Stream.of(line.reference(), line.description())))
                .filter(CrossingKey::looksLikeOne)
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .findFirst();
    }

    private static Stream<String> words(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .map(CrossingKey::normalised);
    }
}
