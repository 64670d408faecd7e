package dev.weighhouse.mappingdesk;

import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entries of one day, payout or transaction, one after the other: what comes after an entry was drafted goes into another one,
 * whose id ends in a number: 2 for the first that follows, and so on. Each id is read once, so that thousands of entries take no
 * longer than their number says.
 */
final class Chains {
    private static final Pattern LATER = Pattern.compile("(.+:[A-Z]{3}):(\\d+)");

    private final Map<String, List<Link>> byBase = new HashMap<>();
    private final Set<String> followed = new HashSet<>();

    /** @param number 1 for the first */
    private record Link(MadeEntry entry, String id, String base, int number) {
        static Link of(MadeEntry entry) {
            var id = Chains.id(entry);
            var later = LATER.matcher(id);
            return later.matches()
                    ? new Link(entry, id, later.group(1), Integer.parseInt(later.group(2)))
                    : new Link(entry, id, id, 1);
        }
    }

    Chains(List<MadeEntry> all) {
        for (var entry : all) {
            var link = Link.of(entry);
            byBase.computeIfAbsent(link.base, _ -> new ArrayList<>()).add(link);
            if (entry.origin() instanceof Origin.Transformed && entry.isLive() && link.number > 1) {
                followed.add(link.base);
            }
        }
    }

    static String id(MadeEntry entry) {
        return switch (entry.origin()) {
            case Origin.Transformed transformed -> transformed.group();
            case Origin.Reclass reclass -> reclass.change();
            default -> entry.origin().source();
        };
    }

    /** The id of the first of its chain. */
    static String base(MadeEntry entry) {
        return Link.of(entry).base;
    }

    /** Whether others that stand followed the first of an entry's chain. */
    boolean isFollowed(MadeEntry entry) {
        return !followed.isEmpty() && followed.contains(base(entry));
    }

    /** The id of the entry into which goes what is in none yet. */
    String next(String base) {
        var chain = byBase.getOrDefault(base, List.of());
        if (chain.isEmpty()) {
            return base;
        }
        return chain.stream()
                .filter(link -> link.entry.state() == JournalState.DISCARDED)
                .findFirst()
                .map(Link::id)
                .orElseGet(() -> base + ":"
                        + (chain.stream().mapToInt(Link::number).max().orElse(1) + 1));
    }
}
