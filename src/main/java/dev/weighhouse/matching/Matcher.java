package dev.weighhouse.matching;

import java.util.BitSet;
import java.util.List;

/**
 * Matches open items, from the most to the least certain rule. What people have said goes first. A pure function: the same items, rules
 * and decisions give the same matches, in whatever order the items came.
 */
public final class Matcher {
    private final OpenItems items;
    private final MatchRules rules;
    private final Claims claims;

    private Matcher(OpenItems items, MatchRules rules, Decisions decisions) {
        this.items = items;
        this.rules = rules;
        this.claims = new Claims(items, decisions.apart());
    }

    /** Matches what can be matched without a guess. */
    public static Matching match(OpenItems items, MatchRules rules, Decisions decisions) {
        var matcher = new Matcher(items, rules, decisions);
        new GivenMatches(items, matcher.claims).claim(decisions.matches());
        matcher.byRow();
        matcher.bySum();
        return matcher.result();
    }

    /** As nobody has said anything, by the usual rules. */
    public static Matching match(OpenItems items) {
        return match(items, MatchRules.USUAL, Decisions.NONE);
    }

    private void byRow() {
        everywhere(new ReferenceRule(items, claims, rules));
        everywhere(new NamedRule(items, claims, rules));
        everywhere(new SharedWordRule(items, claims, rules));
        var custom = new Custom(items, claims, rules);
        everywhere(new AmountRule(items, claims, rules, custom));
        everywhere(new SequenceRule(items, claims, rules, new Lags(items, claims, rules), custom));
    }

    private void bySum() {
        var lags = new Lags(items, claims, rules);
        var custom = new Custom(items, claims, rules);
        var countable = countable();
        for (var rule : List.of(
                new DayTotalRule(items, claims, rules),
                new RunRule(items, claims, rules),
                new SettledRule(items, claims, rules),
                new SumRule(items, claims, rules),
                new BalanceRule(items, claims, rules))) {
            countable.stream().forEach(number -> {
                var lane = new OpenLane(items, rules, custom, lags.of(number), number, claims.addable(number));
                if (lane.isWorthASum()) {
                    rule.apply(lane);
                }
            });
        }
    }

    private void everywhere(LaneRule rule) {
        for (int lane = 0; lane < items.lanes(); lane++) {
            rule.apply(lane);
        }
    }

    /** The lanes in which no sum can be too large; of the others it is said that they are not added up. */
    private BitSet countable() {
        var lanes = new BitSet();
        for (int lane = 0; lane < items.lanes(); lane++) {
            var open = claims.openRows(lane);
            try {
                long sum = 0;
                for (int row : open) {
                    sum = Math.addExact(sum, Math.abs(items.amount(row)));
                }
                lanes.set(lane, open.length > 2);
            } catch (ArithmeticException _) {
                var words = "The open rows of %s come to more than an amount can hold; no sums are looked for."
                        .formatted(items.item(open[0]).pool());
                claims.refuse(Refusal.Reason.OUT_OF_RANGE, Rule.SUM, open, new int[0], words);
            }
        }
        return lanes;
    }

    private Matching result() {
        var matches = Shares.mapped(claims.made(), claim -> claim.match(items));
        return new Matching(matches, claims.refusals(), claims.unmatched());
    }
}
