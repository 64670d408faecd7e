package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Matches that a rule would make in one lane. Those that want the same row are refused, all of them. */
final class Proposals {
    private final OpenItems items;
    private final Claims claims;
    private final Rule rule;
    private final List<int[]> proposed = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    Proposals(OpenItems items, Claims claims, Rule rule) {
        this.items = items;
        this.claims = claims;
        this.rule = rule;
    }

    void add(String what, int... rows) {
        proposed.add(rows);
        found.add(what);
    }

    /** Claims what only one proposal wants. A proposal whose rows were claimed meanwhile falls. */
    void settle() {
        for (int at = proposed.size() - 1; at >= 0; at--) {
            if (!Arrays.stream(proposed.get(at)).allMatch(claims::open)) {
                proposed.remove(at);
                found.remove(at);
            }
        }
        var wanted = new HashMap<Integer, List<Integer>>();
        for (int at = 0; at < proposed.size(); at++) {
            for (int row : proposed.get(at)) {
                wanted.computeIfAbsent(row, _ -> new ArrayList<>()).add(at);
            }
        }
        for (int at = 0; at < proposed.size(); at++) {
            if (alone(at, wanted)) {
                claims.claim(rule, Certainty.SUGGESTED, found.get(at), proposed.get(at));
            } else {
                refuse(at, wanted);
            }
        }
    }

    private boolean alone(int at, Map<Integer, List<Integer>> wanted) {
        for (int row : proposed.get(at)) {
            if (wanted.getOrDefault(row, List.of()).size() > 1) {
                return false;
            }
        }
        return true;
    }

    private void refuse(int at, Map<Integer, List<Integer>> wanted) {
        var others = new TreeSet<Integer>();
        for (int row : proposed.get(at)) {
            for (int other : wanted.getOrDefault(row, List.of())) {
                for (int candidate : proposed.get(other)) {
                    others.add(candidate);
                }
            }
        }
        for (int row : proposed.get(at)) {
            others.remove(row);
        }
        var rows = proposed.get(at);
        var words = "%s and %,d more rows come to zero, but some of them do so with other rows as well."
                .formatted(items.item(rows[0]).name(), rows.length - 1);
        claims.refuse(
                Refusal.Reason.AMBIGUOUS,
                rule,
                rows,
                others.stream().mapToInt(Integer::intValue).toArray(),
                words);
    }
}
