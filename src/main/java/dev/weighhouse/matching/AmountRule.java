package dev.weighhouse.matching;

/** The only two open rows of an amount in their lane, not too far apart; or several that differ in nothing, by their number. */
final class AmountRule implements LaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Custom custom;

    AmountRule(OpenItems items, Claims claims, MatchRules rules, Custom custom) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.custom = custom;
    }

    @Override
    public void apply(int lane) {
        var open = claims.openRows(lane);
        if (open.length > 1) {
            AmountClasses.each(items, open, (lefts, rights) -> visit(lane, lefts, rights));
        }
    }

    private void visit(int lane, int[] lefts, int[] rights) {
        boolean near = items.dated(lefts[0])
                && items.dated(rights[0])
                && Math.abs(items.lag(lefts[0], rights[0])) <= rules.farthest()
                && !custom.forbids(lane, lefts[0], rights[0]);
        if (near && AmountClasses.alike(items, lefts) && AmountClasses.alike(items, rights)) {
            for (int at = 0; at < Math.min(lefts.length, rights.length); at++) {
                claims.pair(Rule.AMOUNT, "", lefts[at], rights[at]);
            }
        }
    }
}
