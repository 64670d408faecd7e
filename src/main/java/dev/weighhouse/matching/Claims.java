package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who has claimed what so far. A row is claimed once; a claim nets to zero and has rows of both sides. */
final class Claims {
    private final OpenItems items;
    private final boolean[] claimed;
    private final BitSet held = new BitSet();
    private final List<Claim> made = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<Long> apart;

    /** A match by its rows. */
    static final class Claim {
        private final int[] rows;
        private final Rule rule;
        private final Certainty certainty;
        private final String found;

        private Claim(Rule rule, Certainty certainty, String found, int... rows) {
            this.rows = rows;
            this.rule = rule;
            this.certainty = certainty;
            this.found = found;
        }

        int size() {
            return rows.length;
        }

        int row(int at) {
            return rows[at];
        }

        Rule rule() {
            return rule;
        }

        Match match(OpenItems items) {
            if (rows.length == 2) {
                int left = items.right(rows[0]) ? rows[1] : rows[0];
                int right = items.right(rows[0]) ? rows[0] : rows[1];
                return new Match(List.of(items.item(left)), List.of(items.item(right)), rule, certainty, found);
            }
            var left = Arrays.stream(rows).filter(row -> !items.right(row)).toArray();
            var right = Arrays.stream(rows).filter(items::right).toArray();
            return new Match(items.items(left), items.items(right), rule, certainty, found);
        }
    }

    /** A refusal as long as one of its rows stays open. */
    private record Doubt(Refusal refusal, List<Integer> rows) {}

    Claims(OpenItems items, List<Decisions.Apart> kept) {
        this.items = items;
        this.claimed = new boolean[items.size()];
        this.apart = new HashSet<>();
        for (var pair : kept) {
            int one = items.row(pair.one());
            int other = items.row(pair.other());
            if (one >= 0 && other >= 0) {
                apart.add(pair(one, other));
            }
        }
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    boolean open(int row) {
        return !claimed[row] && !held.get(row);
    }

    /** Keeps rows that are open from every rule: they stay unmatched. */
    void hold(BitSet rows) {
        held.or(rows);
    }

    /** The open rows of a lane, ascending. */
    int[] openRows(int lane) {
        int start = items.laneStart(lane);
        var rows = new int[items.laneEnd(lane) - start];
        int count = 0;
        for (int row = start; row < items.laneEnd(lane); row++) {
            if (open(row)) {
                rows[count++] = row;
            }
        }
        return count == rows.length ? rows : Arrays.copyOf(rows, count);
    }

    /** The open rows of a lane that sums are made of: with a date, and not of zero. */
    int[] addable(int lane) {
        return Arrays.stream(openRows(lane))
                .filter(row -> items.dated(row) && items.amount(row) != 0)
                .toArray();
    }

    /** Claims a pair that nets to zero; false where a person keeps the two apart. */
    boolean pair(Rule rule, String found, int left, int right) {
        return claim(rule, Certainty.SUGGESTED, found, left, right);
    }

    /** Claims rows that net to zero; false, and nothing happens, where a person keeps two of them apart. */
    boolean claim(Rule rule, Certainty certainty, String found, int... rows) {
        if (keptApart(rows)) {
            return false;
        }
        long sum = 0;
        for (int row : rows) {
            if (!open(row)) {
                throw new IllegalStateException(
                        "claimed before: " + items.item(row).id());
            }
            sum = Math.addExact(sum, items.amount(row));
        }
        if (sum != 0) {
            throw new IllegalStateException("a match nets to zero: " + items.items(rows));
        }
        for (int row : rows) {
            claimed[row] = true;
        }
        made.add(new Claim(rule, certainty, found, rows));
        return true;
    }

    private boolean keptApart(int... rows) {
        if (apart.isEmpty()) {
            return false;
        }
        for (int one = 0; one < rows.length; one++) {
            for (int other = one + 1; other < rows.length; other++) {
                if (apart.contains(pair(rows[one], rows[other]))) {
                    return true;
                }
            }
        }
        return false;
    }

    void refuse(Refusal.Reason reason, Rule rule, int[] rows, int[] candidates, String words) {
        var refusal = new Refusal(reason, rule, items.items(rows), items.items(candidates), words);
        doubts.add(new Doubt(refusal, Arrays.stream(rows).boxed().toList()));
    }

    List<Claim> made() {
        return made;
    }

    /** The refusals that still matter: of rows of which none was matched by a later rule is nothing left to say. */
    List<Refusal> refusals() {
        return doubts.stream()
                .filter(doubt -> doubt.rows().isEmpty() || doubt.rows().stream().anyMatch(row -> !claimed[row]))
                .map(Doubt::refusal)
                .toList();
    }

    List<OpenItem> unmatched() {
        var left = new ArrayList<OpenItem>();
        for (int row = 0; row < claimed.length; row++) {
            if (!claimed[row]) {
                left.add(items.item(row));
            }
        }
        return left;
    }
}
