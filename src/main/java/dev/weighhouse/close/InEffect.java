package dev.weighhouse.close;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which decisions count: those that no decision that counts has taken back or taken the place of. */
final class InEffect {
    private final List<MatchDecision> all;
    private final Map<Long, MatchDecision> endedBy = new HashMap<>();

    /** Whether a decision counts depends on later ones only. */
    InEffect(List<MatchDecision> oldestFirst) {
        all = List.copyOf(oldestFirst);
        for (var decision : all.reversed()) {
            var of = decision.of();
            if (of != null && counts(decision)) {
                endedBy.put(of, decision);
            }
        }
    }

    boolean counts(MatchDecision decision) {
        return !endedBy.containsKey(decision.number());
    }

    Optional<MatchDecision> find(long number) {
        return all.stream().filter(decision -> decision.number() == number).findFirst();
    }

    /** The decision by which this one does not count. */
    Optional<MatchDecision> endedBy(MatchDecision decision) {
        return Optional.ofNullable(endedBy.get(decision.number()));
    }

    Stream<MatchDecision> decisions() {
        return all.stream().filter(this::counts);
    }

    /** The match that a person made of exactly these rows. */
    Optional<MatchDecision> matchOf(MatchDecision.About about, List<Chosen> rows) {
        return decisions()
                .filter(decision -> decision.about().equals(about))
                .filter(decision -> decision.together().size() == rows.size())
                .filter(decision -> rows.stream()
                        .allMatch(row -> decision.together().stream().anyMatch(row::isStill)))
                .findFirst();
    }

    /** One of the decisions that count now and did not before, and another of the same account that speaks against it. */
    Optional<Clash> clash(InEffect before) {
        var known = before.decisions().map(MatchDecision::number).collect(Collectors.toSet());
        return decisions()
                .filter(fresh -> !known.contains(fresh.number()))
                .flatMap(fresh -> decisions()
                        .filter(other -> other.number() != fresh.number()
                                && other.about().equals(fresh.about()))
                        .flatMap(other -> clash(fresh, other).stream()))
                .findFirst();
    }

    /**
     * Two decisions that do not go together.
     *
     * @param other the one that is in the way
     * @param rows of which both say something
     */
    record Clash(MatchDecision other, List<Chosen> rows) {}

    private static Optional<Clash> clash(MatchDecision fresh, MatchDecision other) {
        var shared = fresh.together().stream()
                .filter(row -> other.together().stream().anyMatch(row::isStill))
                .toList();
        if (!shared.isEmpty()) {
            return Optional.of(new Clash(other, List.of(shared.getFirst())));
        }
        return apartWithin(fresh.together(), other)
                .or(() -> apartWithin(other.together(), fresh))
                .map(pair -> new Clash(other, pair));
    }

    /** Two rows of a match that a decision has taken apart. */
    private static Optional<List<Chosen>> apartWithin(List<Chosen> together, MatchDecision apart) {
        if (apart.others().isEmpty()) {
            return Optional.empty();
        }
        return apart.rows().stream()
                .filter(one -> together.stream().anyMatch(one::isStill))
                .flatMap(one -> apart.others().stream()
                        .filter(other -> together.stream().anyMatch(other::isStill))
                        .map(other -> List.of(one, other)))
                .findFirst();
    }
}
