package dev.weighhouse.crossing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the log knows that a crossing stands: because the ledger showed its key, or because a person said so.
 *
 * @param ledgerId the ledger's id of the entry; null where it gave none
 * @param at when, by this computer's clock
 * @param sequence the number of the event
 * @param byPerson whether a person said it
 * @param byKey whether the entry showed the whole key
 * @param exact whether the log says if it showed the key; of a person's word it did not before November 2026
 * @param besides the ids of others that showed the key then and of which the person knew: they were reversed, and not removed
 */
public record Confirmation(
        @Nullable String ledgerId,
        Instant at,
        long sequence,
        boolean byPerson,
        boolean byKey,
        boolean exact,
        Set<String> besides) {
    /** Both are hashed into the log as statuses, so they never change. Logs of before November 2026 have no status there. */
    private static final String WORD = "WORD";

    private static final String WITHOUT_KEY = " WITHOUT KEY";
    private static final String BESIDES = " BESIDES ";
    private static final String AND = ", ";

    public Confirmation {
        besides = Set.copyOf(besides);
    }

    /**
     * The last one in these events of one crossing, whatever was found out since. What a person once knew of is not forgotten where
     * the ledger showed the key again afterwards.
     */
    public static Optional<Confirmation> last(List<CrossingEvent> events) {
        var all = events.reversed().stream()
                .filter(event -> event.entry().step() == Step.CONFIRMED)
                .map(Confirmation::of)
                .toList();
        var known = all.stream().filter(Confirmation::byPerson).findFirst();
        return all.stream().findFirst().map(last -> known.map(last::knowing).orElse(last));
    }

    private Confirmation knowing(Confirmation word) {
        return new Confirmation(ledgerId, at, sequence, byPerson, byKey, exact, word.besides);
    }

    private static Confirmation of(CrossingEvent event) {
        var entry = event.entry();
        var status = entry.detail().status();
        var byPerson = status == null || status.startsWith(WORD);
        var byKey = status != null && !status.startsWith(WORD + WITHOUT_KEY);
        var from = byPerson && status != null ? status.indexOf(BESIDES) : -1;
        var besides = from < 0 || status == null
                ? Set.<String>of()
                : Set.of(status.substring(from + BESIDES.length()).split(AND, -1));
        return new Confirmation(
                entry.detail().ledgerId(), entry.at(), event.sequence(), byPerson, byKey, status != null, besides);
    }

    /** The status of a person's word. */
    static String status(boolean byKey, Collection<String> besides) {
        var status = byKey ? WORD : WORD + WITHOUT_KEY;
        return besides.isEmpty() ? status : status + BESIDES + String.join(AND, new TreeSet<>(besides));
    }

    /**
     * How many of the entries that show the key are more than the log knows of.
     *
     * @param standing the ids of those that show it whole
     * @param lastingIds whether an id of then still means the same entry; if not, only their number tells anything
     */
    public int news(Collection<String> standing, boolean lastingIds) {
        if (!lastingIds) {
            return exact ? Math.max(0, standing.size() - (byKey ? 1 : 0) - besides.size()) : 0;
        }
        return (int) standing.stream()
                .filter(id -> !id.equals(ledgerId) && !besides.contains(id))
                .distinct()
                .count();
    }

    /** Whether it stands as an entry that did not show the key: one that does is another, even where ids tell nothing. */
    boolean isWithoutKey() {
        return byPerson && exact && !byKey;
    }
}
