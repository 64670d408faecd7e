package dev.weighhouse.close;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Lag;
import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import dev.weighhouse.matching.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from decisions about matches for the rows as they are now. A pure function of both.
 *
 * @param decisions for the matcher: matches, those that differ among them, and pairs that were taken apart
 * @param differing matches by hand that do not come to zero
 * @param ended what counts, and cannot be followed for the rows are not as they were
 * @param holding the decisions behind the matches and the differing ones
 */
public record MatchesSaid(
        Decisions decisions, List<Differing> differing, List<Ended> ended, List<MatchDecision> holding) {

    /** Nobody has decided anything. */
    public static final MatchesSaid NOTHING = new MatchesSaid(Decisions.NONE, List.of(), List.of(), List.of());

    public MatchesSaid {
        differing = List.copyOf(differing);
        ended = List.copyOf(ended);
        holding = List.copyOf(holding);
    }

    /**
     * Rows of both sides that belong together and differ.
     *
     * @param difference platform minus ledger, never zero
     */
    public record Differing(MatchDecision decision, List<Chosen> rows, Money difference) {
        public Differing {
            rows = List.copyOf(rows);
        }
    }

    /** Why a decision cannot be followed. */
    public enum Why {
        /** A row is not there any more. */
        GONE,
        /** Another row stands where one of its rows stood, or the row has another date or amount. */
        CHANGED,
        /** Some of its rows are of days that were not read, though others were. */
        OUT_OF_SIGHT,
        /** A later match has one of its rows. */
        TAKEN
    }

    /** A decision that cannot be followed, and a sentence that says why. */
    public record Ended(MatchDecision decision, Why why, String words) {}

    /**
     * Holds what was decided about one ledger account against its rows. Of two matches that both claim a row, the later counts.
     *
     * @param decisions of one account or of all, the oldest first, also those taken back
     * @param about what is looked at
     * @param now the rows of it, of both sides
     * @param seen the days of which all rows are there; what is wholly outside of it is passed over
     */
    public static MatchesSaid of(
            List<MatchDecision> decisions, MatchDecision.About about, Collection<Chosen> now, Period seen) {
        var inEffect = new InEffect(decisions)
                .decisions()
                .filter(decision -> decision.about().equals(about))
                .toList();
        return inEffect.isEmpty() ? NOTHING : new Following(now, seen).of(inEffect);
    }

    /** The decision that put a row into a match; the row by its id. */
    public Optional<MatchDecision> matched(String row) {
        return holding.stream()
                .filter(decision ->
                        decision.together().stream().anyMatch(each -> each.id().equals(row)))
                .findFirst();
    }

    /**
     * How many days the platform's row is after the ledger's, as the matches of one row on each side have it that people made or
     * confirmed and did not take back, of whatever month.
     *
     * @param pool the one that the matcher knows the rows of these decisions by
     * @param least how many matches it is learnt from at least
     * @return as {@link dev.weighhouse.matching.MatchRules#withLearnt} takes it: empty, or of the one pool
     */
    public static Map<Pool, Lag> learnt(List<MatchDecision> decisions, Pool pool, int least) {
        var pairs = new InEffect(decisions)
                .decisions()
                .map(MatchDecision::together)
                .filter(rows -> rows.size() == 2)
                .map(rows -> rows.getFirst().ledger() ? rows : rows.reversed())
                .map(rows -> new Match(
                        List.of(item(rows.getFirst(), pool)),
                        List.of(item(rows.getLast(), pool)),
                        Rule.GIVEN,
                        Certainty.CONFIRMED,
                        ""))
                .toList();
        return Lag.learnt(pairs, least);
    }

    /** The ledger is the left pan; an amount says nothing of a lag, and one that cannot be turned over must not end it. */
    private static OpenItem item(Chosen row, Pool pool) {
        return new OpenItem(
                row.id(),
                pool,
                row.ledger() ? Pan.LEFT : Pan.RIGHT,
                Money.zero(row.amount().currency()),
                row.date(),
                row.reference(),
                null);
    }
}
