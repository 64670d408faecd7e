package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes apart what was matched over the end of a month by a reference or a text that comes every month, and is too far apart to be one
 * thing. What a person matched stays.
 */
final class FarMatches {
    private final RowItems items;
    private final Window window;
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> theirs = new HashMap<>();

    FarMatches(RowItems items, Window window) {
        this.items = items;
        this.window = window;
        items.ledger().forEach(row -> ours.merge(reference(row), 1, Integer::sum));
        items.platform().forEach(row -> theirs.merge(reference(row), 1, Integer::sum));
    }

    Matching loosened(Matching found) {
        Map<Boolean, List<Match>> far = found.matches().stream().collect(Collectors.partitioningBy(this::isFar));
        var loose = new ArrayList<>(found.unmatched());
        far.getOrDefault(true, List.of()).forEach(match -> {
            loose.addAll(match.left());
            loose.addAll(match.right());
        });
        return new Matching(far.getOrDefault(false, List.of()), found.refusals(), loose);
    }

    private boolean isFar(Match match) {
        if (match.rule() == Rule.GIVEN || match.kind() != Match.Kind.ONE_TO_ONE) {
            return false;
        }
        var one = items.row(match.left().getFirst());
        var other = items.row(match.right().getFirst());
        boolean alike = match.rule() == Rule.REFERENCE
                || (!Face.text(one).isEmpty() && Face.text(one).equals(Face.text(other)));
        boolean onceEach = ours.getOrDefault(reference(one), 0) == 1 && theirs.getOrDefault(reference(other), 0) == 1;
        return alike && !window.overTheEnd(one, other, onceEach);
    }

    private static String reference(Row row) {
        var reference = row.movement().reference();
        return reference == null ? "" : reference.strip();
    }
}
