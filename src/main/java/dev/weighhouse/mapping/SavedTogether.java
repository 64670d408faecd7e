package dev.weighhouse.mapping;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change set as it was saved.
 *
 * @param id of the change set; null of one that an earlier Weighhouse wrote, which kept none
 * @param author the person who decided, or whose pull matched stable ids
 * @param at when it was saved
 * @param reason why, in words; of several reasons, as an import gives, the first
 * @param decisions all of it, in their order; at least one
 */
public record SavedTogether(@Nullable String id, String author, Instant at, String reason, List<Mapping> decisions) {
    private static final int DIGITS = 16;

    public SavedTogether {
        decisions = List.copyOf(decisions);
    }

    /**
     * These decisions as one change set, with an id that no other has: it is of what is decided, by whom and when, and of how
     * many decisions there were before, which is never the same twice.
     *
     * @param before how many decisions there are
     */
    public static List<Mapping> asOne(List<Mapping> decisions, int before) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        var words = before + "\n" + decisions;
        var id = Digest.of(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
        return decisions.stream().map(decision -> decision.in(id)).toList();
    }

    /**
     * Everything that was ever saved, the oldest first. Of decisions without an id, those of one person and one moment that
     * follow each other were saved together.
     */
    public static List<SavedTogether> all(History history) {
        var all = new ArrayList<SavedTogether>();
        var open = new ArrayList<Mapping>();
        for (var decision : history.decisions()) {
            if (!open.isEmpty() && !isOfOne(open.getLast(), decision)) {
                all.add(of(open));
                open.clear();
            }
            open.add(decision);
        }
        if (!open.isEmpty()) {
            all.add(of(open));
        }
        return all;
    }

    static boolean isOfOne(Mapping one, Mapping next) {
        return Objects.equals(one.changeSet(), next.changeSet())
                && (one.changeSet() != null
                        || (one.author().equals(next.author()) && one.at().equals(next.at())));
    }

    private static SavedTogether of(List<Mapping> decisions) {
        var first = decisions.getFirst();
        return new SavedTogether(first.changeSet(), first.author(), first.at(), first.reason(), decisions);
    }
}
