package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Rule;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes apart what was matched over the end of a month by a reference or a text that comes every month, and is too far apart to be one
 * thing. Of the rows that are loose then, those of one reference and amount go together that are near enough, the nearest first.
 */
final class FarMatches {
    private final RowItems items;
    private final Window window;
    private final Set<Decisions.Apart> apart;
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> theirs = new HashMap<>();

    FarMatches(RowItems items, Window window, Decisions said) {
        this.items = items;
        this.window = window;
        this.apart = new HashSet<>(said.apart());
        items.ledger().forEach(row -> ours.merge(reference(row), 1, Integer::sum));
        items.platform().forEach(row -> theirs.merge(reference(row), 1, Integer::sum));
    }

    Matching loosened(Matching found) {
        var near = new ArrayList<>(
                found.matches().stream().filter(match -> !isFar(match)).toList());
        if (near.size() == found.matches().size()) {
            return found;
        }
        var loose = Stream.concat(
                        found.unmatched().stream(),
                        found.matches().stream()
                                .filter(this::isFar)
                                .flatMap(match -> Stream.concat(match.left().stream(), match.right().stream())))
                .toList();
        var again = nearest(loose);
        near.addAll(again);
        var taken = new HashSet<OpenItem>();
        again.forEach(match -> {
            taken.addAll(match.left());
            taken.addAll(match.right());
        });
        return new Matching(
                near,
                found.refusals(),
                loose.stream().filter(item -> !taken.contains(item)).toList());
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

    private List<Match> nearest(List<OpenItem> loose) {
        var postings = new HashMap<Face, List<Row>>();
        var rows = loose.stream()
                .map(items::row)
                .filter(row -> Face.of(row).byReference())
                .toList();
        rows.stream()
                .filter(Row::ofLedger)
                .forEach(row -> postings.computeIfAbsent(Face.of(row), _ -> new ArrayList<>())
                        .add(row));
        var pairs = new ArrayList<Unequal>();
        for (var row : rows) {
            if (row.ofPlatform()) {
                postings.getOrDefault(Face.of(row), List.of()).stream()
                        .filter(other -> window.overTheEnd(other, row, false) && !isApart(other, row))
                        .forEach(other -> pairs.add(new Unequal(other, row)));
            }
        }
        pairs.sort(Comparator.comparingLong(FarMatches::days)
                .thenComparing(Unequal::platform, RowItems.ORDER)
                .thenComparing(Unequal::ledger, RowItems.ORDER));
        var taken = new HashSet<OpenItem>();
        var matches = new ArrayList<Match>();
        for (var pair : pairs) {
            var left = items.item(pair.ledger());
            var right = items.item(pair.platform());
            if (!taken.contains(left) && !taken.contains(right)) {
                taken.add(left);
                taken.add(right);
                matches.add(new Match(List.of(left), List.of(right), Rule.REFERENCE, Certainty.SUGGESTED, ""));
            }
        }
        return matches;
    }

    private boolean isApart(Row one, Row other) {
        return apart.contains(new Decisions.Apart(one.id(), other.id()))
                || apart.contains(new Decisions.Apart(other.id(), one.id()));
    }

    private static long days(Unequal pair) {
        return Math.abs(
                ChronoUnit.DAYS.between(pair.ledger().date(), pair.platform().date()));
    }

    private static String reference(Row row) {
        var reference = row.movement().reference();
        return reference == null ? "" : reference.strip();
    }
}
