package dev.weighhouse.journal;

import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.CrossingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which entries of a ledger carry which keys, as its own list of postings shows them. Asks nobody. */
final class Carried {
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z-]{16,19}");

    private final Map<String, Set<String>> entries = new HashMap<>();

    /** Takes in postings of which the ledger tells to which entry they belong; of any other nobody can say how many entries they are. */
    void add(List<Posting> postings) {
        var byEntry = new HashMap<String, List<Posting>>();
        for (var posting : postings) {
            var entry = posting.entry();
            if (entry != null) {
                byEntry.computeIfAbsent(entry, _ -> new ArrayList<>()).add(posting);
            }
        }
        byEntry.forEach((entry, lines) -> key(lines)
                .ifPresent(key ->
                        entries.computeIfAbsent(key, _ -> new HashSet<>()).add(entry)));
    }

    /** The ledger's ids of the entries that carry the key. */
    Set<String> by(CrossingKey key) {
        return entries.getOrDefault(key.brief(), Set.of());
    }

    /** The short key that the lines of one entry show: first where a document number would stand, then in their words. */
    static Optional<String> key(List<Posting> lines) {
        return lines.stream()
                .flatMap(line ->
                        Stream.of(Optional.ofNullable(line.reference()), Optional.ofNullable(line.description())))
                .flatMap(Optional::stream)
                .flatMap(text -> WORD.matcher(text).results())
                .map(found -> CrossingKey.normalised(found.group()))
                .filter(CrossingKey::looksLikeOne)
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .findFirst();
    }
}
