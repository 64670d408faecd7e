package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what was matched over the end of a month without reason enough: by a reference or a text that comes every month, too far
 * apart to be one thing; or by the amount alone. An amount is reason enough with a common word, with a lag that the account's confirmed
 * matches show, or where no other row has it for weeks, the two are near and nothing contradicts. What a person matched stays.
 */
final class OverTheEnd {
    private final RowItems items;
    private final Window window;
    private final Scope scope;
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> theirs = new HashMap<>();
    private @Nullable Map<Long, NavigableMap<LocalDate, Integer>> days;

    OverTheEnd(RowItems items, Window window, Scope scope) {
        this.items = items;
        this.window = window;
        this.scope = scope;
        items.ledger().forEach(row -> ours.merge(reference(row), 1, Integer::sum));
        items.platform().forEach(row -> theirs.merge(reference(row), 1, Integer::sum));
    }

    /**
     * What is left of the matches.
     *
     * @param doubtful what was taken apart and may be one thing all the same
     */
    record Judged(Matching matching, List<Doubt> doubtful) {}

    private enum Verdict {
        HOLDS,
        DOUBTFUL,
        FAR
    }

    Judged of(Matching found) {
        var held = new ArrayList<Match>();
        var loose = new ArrayList<>(found.unmatched());
        var doubtful = new ArrayList<Doubt>();
        for (var match : found.matches()) {
            var verdict = verdict(match);
            if (verdict == Verdict.HOLDS) {
                held.add(match);
                continue;
            }
            loose.addAll(match.left());
            loose.addAll(match.right());
            if (verdict == Verdict.DOUBTFUL) {
                doubtful.add(new Doubt(
                        items.row(match.left().getFirst()),
                        items.row(match.right().getFirst()),
                        match.rule() == Rule.REFERENCE ? "number" : "amount"));
            }
        }
        return new Judged(new Matching(held, found.refusals(), loose), doubtful);
    }

    private Verdict verdict(Match match) {
        if (match.rule() == Rule.GIVEN || match.kind() != Match.Kind.ONE_TO_ONE) {
            return Verdict.HOLDS;
        }
        var one = items.row(match.left().getFirst());
        var other = items.row(match.right().getFirst());
        boolean alike = match.rule() == Rule.REFERENCE
                || (!Face.text(one).isEmpty() && Face.text(one).equals(Face.text(other)));
        boolean onceEach = ours.getOrDefault(reference(one), 0) == 1 && theirs.getOrDefault(reference(other), 0) == 1;
        if (alike && !window.overTheEnd(one, other, onceEach)) {
            boolean isDocument = match.rule() == Rule.REFERENCE && onceEach && Window.hasNumber(one);
            return isDocument ? Verdict.DOUBTFUL : Verdict.FAR;
        }
        boolean byAmount = match.rule() == Rule.AMOUNT || match.rule() == Rule.SEQUENCE;
        return byAmount && scope.counts(one) != scope.counts(other) && !isSupported(one, other)
                ? Verdict.DOUBTFUL
                : Verdict.HOLDS;
    }

    private boolean isSupported(Row one, Row other) {
        return window.isLearnt(one, other)
                || (SharedWords.in(one, other) && window.overTheEnd(one, other, false))
                || (window.ofAmount(one, other) && !contradict(one, other) && isTheOnlyOneFor(one, other));
    }

    /** Two references, or two texts, that have nothing in common. */
    private static boolean contradict(Row one, Row other) {
        boolean bothSay = !Face.text(one).isEmpty() && !Face.text(other).isEmpty();
        return bothSay || !UnequalRows.referencesAllow(one, other);
    }

    /** Whether no third row, matched or not, has the amount near one of them. */
    private boolean isTheOnlyOneFor(Row one, Row other) {
        var known = days;
        if (known == null) {
            known = new HashMap<>();
            for (var row : items.all()) {
                known.computeIfAbsent(row.movement().amount().minor(), _ -> new TreeMap<>())
                        .merge(row.date(), 1, Integer::sum);
            }
            days = known;
        }
        var first = one.date().isBefore(other.date()) ? one.date() : other.date();
        var last = one.date().isBefore(other.date()) ? other.date() : one.date();
        return known
                        .getOrDefault(one.movement().amount().minor(), new TreeMap<>())
                        .subMap(first.minusDays(Window.WORD), true, last.plusDays(Window.WORD), true)
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                == 2;
    }

    private static String reference(Row row) {
        var reference = row.movement().reference();
        return reference == null ? "" : reference.strip();
    }
}
