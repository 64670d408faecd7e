package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the open rows that could be pairs by their amounts, whose turn it is if the oldest is settled first. Where one side has more rows
 * than the other, nobody can tell the turns apart.
 */
final class Turns {
    private final Map<String, Integer> places = new HashMap<>();

    /** @param open by date */
    Turns(OpenItem item, List<OpenItem> open) {
        var equal = open.stream()
                .filter(row -> row.pool().equals(item.pool())
                        && row.amount().currency().equals(item.amount().currency())
                        && row.amount().minor()
                                == (row.pan() == item.pan() ? 1 : -1)
                                        * item.amount().minor())
                .toList();
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        equal.forEach(row -> (row.pan() == Pan.LEFT ? left : right).add(row.id()));
        if (left.size() == right.size()) {
            for (int place = 0; place < left.size(); place++) {
                places.put(left.get(place), place);
                places.put(right.get(place), place);
            }
        }
    }

    /** How many turns lie between two of them; 0 where that cannot be told. */
    int between(OpenItem one, OpenItem other) {
        var first = places.get(one.id());
        var second = places.get(other.id());
        return first == null || second == null ? 0 : Math.abs(first - second);
    }
}
