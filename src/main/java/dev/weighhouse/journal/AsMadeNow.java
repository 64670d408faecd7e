package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.JournalBook.Kept;
import dev.weighhouse.mapping.Making;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an approval of an entry that was made of transactions rests on besides: what they make now. One ground tells it as a whole,
 * and one for each place tells its amount, so that what moved is seen at its place.
 */
final class AsMadeNow {
    private static final String WHOLE = "What the transactions make";

    private AsMadeNow() {}

    /** Where lines are told as one. */
    private record Place(AccountId account, @Nullable String taxCode, Map<String, String> dimensions, String currency)
            implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::account)
                .thenComparing(Place::taxCode, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(place -> place.dimensions.toString())
                .thenComparing(Place::currency);

        static Place of(JournalEntry.Line line) {
            return new Place(
                    line.account(),
                    line.taxCode(),
                    new TreeMap<>(line.dimensions()),
                    line.amount().currency().getCurrencyCode());
        }

        String words() {
            var words = new ArrayList<String>();
            words.add(account.value());
            if (taxCode != null) {
                words.add("tax " + taxCode);
            }
            dimensions.forEach((name, value) -> words.add(name + " " + value));
            words.add(currency);
            return String.join(", ", words);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Ground> grounds(Kept kept, Optional<JournalEntry> now) {
        if (now.isEmpty()) {
            return List.of(new Ground(WHOLE, "", "nothing any more", "as mapped now"));
        }
        var made = now.get();
        var grounds = new ArrayList<Ground>();
        var narration = String.valueOf(made.narration());
        var places = places(made);
        var whole = places.entrySet().stream()
                        .map(place ->
                                place.getKey().words() + "=" + place.getValue().plain())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + narration;
        grounds.add(new Ground(
                WHOLE,
                Digest.of(whole.getBytes(StandardCharsets.UTF_8)).hex(),
                narration,
                says(kept.latest().draft(), made) ? "as the entry says" : "not what the entry says"));
        places.forEach((place, amount) -> grounds.add(new Ground(
                "As made now, " + place.words(), amount.plain(), JournalParts.words(amount), "as mapped now")));
        return grounds;
    }

    /** Whether a draft says what the transactions make, whatever its words. */
    static boolean says(Draft draft, JournalEntry made) {
        var lines = draft.lines().stream()
                .filter(line -> line.account() != null && line.amount() != null)
                .toList();
        return lines.size() == draft.lines().size() && places(Draft.of(made)).equals(places(draft));
    }

    /** Whether a draft brings everything to where its making has it. */
    static boolean says(Draft draft, Making making) {
        var lines = making.drawn().stream()
                .map(drawn -> new JournalEntry.Line(
                        drawn.ledger(),
                        drawn.amount(),
                        null,
                        drawn.marks().taxCode(),
                        drawn.marks().dimensions()))
                .toList();
        return withoutNothing(sums(lines)).equals(withoutNothing(places(draft)));
    }

    private static Map<Place, Money> withoutNothing(Map<Place, Money> places) {
        places.values().removeIf(Money::isZero);
        return places;
    }

    private static Map<Place, Money> places(Draft draft) {
        var lines = new ArrayList<JournalEntry.Line>();
        for (var line : draft.lines()) {
            var account = line.account();
            var amount = line.amount();
            if (account != null && amount != null) {
                lines.add(new JournalEntry.Line(account, amount, null, line.taxCode(), line.dimensions()));
            }
        }
        return sums(lines);
    }

    private static Map<Place, Money> places(JournalEntry entry) {
        return sums(entry.lines());
    }

    private static Map<Place, Money> sums(List<JournalEntry.Line> lines) {
        var places = new TreeMap<Place, Money>();
        lines.forEach(line -> places.merge(Place.of(line), line.amount(), Money::plus));
        return places;
    }
}
