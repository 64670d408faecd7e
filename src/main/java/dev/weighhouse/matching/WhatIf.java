package dev.weighhouse.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Matches the rows of one account again by other rules, and counts what that would bring. */
final class WhatIf {
    private final List<OpenItem> account;
    private final MatchRules rules;
    private final Decisions decisions;
    private final Set<String> before;

    WhatIf(List<OpenItem> account, MatchRules rules, Decisions decisions) {
        this.account = account;
        this.rules = rules;
        this.decisions = decisions;
        this.before = matched(account, rules);
    }

    MatchRules rules() {
        return rules;
    }

    /** How many rows besides these two other rules would match that are open now. */
    int others(MatchRules other, OpenItem one, OpenItem two) {
        return others(matched(account, other), one, two);
    }

    /** The same where the party made no difference. */
    int withoutParties(OpenItem one, OpenItem two) {
        var items = account.stream()
                .map(item -> new OpenItem(
                        item.id(),
                        new Pool(item.pool().account(), ""),
                        item.pan(),
                        item.amount(),
                        item.date(),
                        item.reference(),
                        item.text()))
                .toList();
        return others(matched(items, rules), one, two);
    }

    private int others(Set<String> after, OpenItem one, OpenItem two) {
        after.removeAll(before);
        after.remove(one.id());
        after.remove(two.id());
        return after.size();
    }

    private Set<String> matched(Collection<OpenItem> items, MatchRules by) {
        var ids = new HashSet<String>();
        Matcher.match(OpenItems.of(items), by, decisions).matches().stream()
                .flatMap(match -> Stream.concat(match.left().stream(), match.right().stream()))
                .forEach(item -> ids.add(item.id()));
        return ids;
    }
}
