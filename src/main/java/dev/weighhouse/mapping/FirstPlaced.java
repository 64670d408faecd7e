package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform's transactions went by the first mapping that placed them, of those since they came. Sides are worked out
 * together and once, so ask about all of the same ones before others.
 */
final class FirstPlaced {

    /** Of how many states of the whole mapping what was worked out is kept. */
    private static final int KEPT = 24;

    private final PlatformBooks books;
    private final List<Mapping> decisions;
    private final Placing lines;
    private final Map<ItemKey, List<Integer>> about = new HashMap<>();
    private final int[] complete;
    private @Nullable OfSides current;

    private final Map<Integer, Placing> then = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Placing> eldest) {
            return size() > KEPT;
        }
    };

    FirstPlaced(PlatformBooks books, History history) {
        this.books = books;
        this.decisions = history.decisions();
        this.lines = new Placing(books, new History(List.of()));
        this.complete = complete(decisions);
        for (int at = 0; at < decisions.size(); at++) {
            about.computeIfAbsent(decisions.get(at).item(), _ -> new ArrayList<>())
                    .add(at);
        }
    }

    /** How many decisions there were when the change set of each was complete. */
    private static int[] complete(List<Mapping> decisions) {
        var complete = new int[decisions.size()];
        for (int at = decisions.size() - 1; at >= 0; at--) {
            var last = at + 1 == decisions.size() || !SavedTogether.isOfOne(decisions.get(at), decisions.get(at + 1));
            complete[at] = last ? at + 1 : complete[at + 1];
        }
        return complete;
    }

    /**
     * Where one of these sides went first; empty where it waits to this day.
     *
     * @param known how many decisions there were when it came
     */
    Optional<Placement.Goes> of(Sides sides, Transaction transaction, int known) {
        var at = current;
        if (at == null || !at.sides.equals(sides)) {
            at = new OfSides(sides);
            current = at;
        }
        return at.first(transaction, known);
    }

    private Placing then(int count) {
        return then.computeIfAbsent(count, _ -> new Placing(books, new History(decisions.subList(0, count))));
    }

    /** What was worked out of sides. */
    private final class OfSides {
        private final Sides sides;
        private final Map<Integer, Map<Transaction, Placement>> placed = new HashMap<>();
        private @Nullable NavigableSet<Integer> concerning;

        OfSides(Sides sides) {
            this.sides = sides;
        }

        Optional<Placement.Goes> first(Transaction transaction, int known) {
            var placement =
                    placed.computeIfAbsent(known, count -> by(then(count))).get(transaction);
            for (var count = changed(known);
                    !(placement instanceof Placement.Goes) && count != null;
                    count = changed(count)) {
                placement =
                        placed.computeIfAbsent(count, until -> by(small(until))).get(transaction);
            }
            return placement instanceof Placement.Goes goes ? Optional.of(goes) : Optional.empty();
        }

        private Map<Transaction, Placement> by(Placing placing) {
            var all = new HashMap<Transaction, Placement>();
            sides.together(placing).forEach(placement -> all.put(placement.transaction(), placement));
            return all;
        }

        /** How many decisions there were when something was next decided that may concern any of them; null for never. */
        private @Nullable Integer changed(int count) {
            Integer at = concerning().ceiling(count);
            return at == null ? null : complete[at];
        }

        /** Only what concerns them, as what waits may have to be looked at after many a change. */
        private Placing small(int count) {
            return new Placing(
                    books,
                    new History(concerning().headSet(count).stream()
                            .map(decisions::get)
                            .toList()));
        }

        private NavigableSet<Integer> concerning() {
            var all = concerning;
            if (all == null) {
                all = new TreeSet<>();
                for (var transaction : sides.transactions()) {
                    for (var item : lines.items(transaction)) {
                        all.addAll(about.getOrDefault(item, List.of()));
                    }
                }
                concerning = all;
            }
            return all;
        }
    }
}
