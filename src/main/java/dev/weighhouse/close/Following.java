package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.MatchesSaid.Differing;
import dev.weighhouse.close.MatchesSaid.Ended;
import dev.weighhouse.close.MatchesSaid.Why;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows decisions as far as the rows are still those that were decided about. */
final class Following {
    private final Map<String, Chosen> now = new HashMap<>();
    private final Period seen;
    private final Map<String, MatchDecision> taken = new HashMap<>();
    private final List<Decisions.Given> matches = new ArrayList<>();
    private final List<Decisions.Apart> apart = new ArrayList<>();
    private final List<Differing> differing = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<MatchDecision> holding = new ArrayList<>();

    Following(Collection<Chosen> rows, Period seen) {
        rows.forEach(row -> now.put(row.id(), row));
        this.seen = seen;
    }

    /** The latest is asked first, for it counts; what comes out stands in the order in which it was decided. */
    MatchesSaid of(List<MatchDecision> inEffect) {
        for (var decision : inEffect.reversed()) {
            var told = together(decision);
            apart(decision, told);
        }
        return new MatchesSaid(
                new Decisions(matches.reversed(), apart), differing.reversed(), ended.reversed(), holding.reversed());
    }

    /** Whether it was told that it cannot be followed. */
    private boolean together(MatchDecision decision) {
        var rows = decision.together();
        if (rows.stream().allMatch(this::isOutOfSight)) {
            return false;
        }
        var wrong = rows.stream().flatMap(row -> wrong(decision, row).stream()).findFirst();
        if (wrong.isPresent()) {
            ended.add(wrong.get());
            return true;
        }
        rows.forEach(row -> taken.put(row.id(), decision));
        holding.add(decision);
        var difference = MatchDecision.difference(rows, decision.about().currency());
        if (!difference.isZero()) {
            differing.add(new Differing(decision, rows, difference));
        }
        var certainty = decision.kind() == MatchDecision.Kind.CONFIRMED ? Certainty.CONFIRMED : Certainty.MANUAL;
        matches.add(new Decisions.Given(rows.stream().map(Chosen::id).toList(), certainty));
        return false;
    }

    /** What was taken apart is kept apart as far as both rows are there. */
    private void apart(MatchDecision decision, boolean told) {
        if (decision.others().isEmpty() || decision.all().allMatch(this::isOutOfSight)) {
            return;
        }
        for (var one : decision.rows()) {
            for (var other : decision.others()) {
                if (isThere(one) && isThere(other)) {
                    apart.add(new Decisions.Apart(one.id(), other.id()));
                }
            }
        }
        if (!told) {
            decision.all()
                    .filter(row -> !isThere(row) && !isOutOfSight(row))
                    .findFirst()
                    .map(row -> changed(decision, row))
                    .ifPresent(ended::add);
        }
    }

    private boolean isThere(Chosen row) {
        var found = now.get(row.id());
        return found != null && row.isStill(found);
    }

    private boolean isOutOfSight(Chosen row) {
        return !now.containsKey(row.id()) && !seen.contains(row.date());
    }

    private Optional<Ended> wrong(MatchDecision decision, Chosen row) {
        if (isOutOfSight(row)) {
            return Optional.of(new Ended(
                    decision,
                    Why.OUT_OF_SIGHT,
                    "%s, %s, is not followed here: its row %s of %s is of another month and was not looked at."
                            .formatted(decision.name(), decision.kind().word(), row.name(), row.date())));
        }
        if (!isThere(row)) {
            return Optional.of(changed(decision, row));
        }
        var later = taken.get(row.id());
        return later == null
                ? Optional.empty()
                : Optional.of(new Ended(
                        decision,
                        Why.TAKEN,
                        "%s, %s, does not hold: its row %s is in %s, which is later."
                                .formatted(decision.name(), decision.kind().word(), row.name(), later.name())));
    }

    private Ended changed(MatchDecision decision, Chosen row) {
        var found = now.get(row.id());
        var words = "%s, %s, does not hold any more: "
                .formatted(decision.name(), decision.kind().word());
        return found == null
                ? new Ended(
                        decision,
                        Why.GONE,
                        words + "its row %s, %s of %s, is not there.".formatted(row.name(), row.amount(), row.date()))
                : new Ended(
                        decision,
                        Why.CHANGED,
                        words
                                + "its row %s was %s of %s, and where it stood is %s, %s of %s, now."
                                        .formatted(
                                                row.name(),
                                                row.amount(),
                                                row.date(),
                                                found.name(),
                                                found.amount(),
                                                found.date()));
    }
}
