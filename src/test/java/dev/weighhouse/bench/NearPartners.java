package dev.weighhouse.bench;

import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Matching;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.OpenItems;
import dev.weighhouse.matching.WhyNot;
import java.util.HashMap;
import java.util.Map;

/** Of the open rows whose letter nets to zero: how often a true partner is the nearest candidate, or among the five nearest. */
final class NearPartners {
    private NearPartners() {}

    static String of(LetteredRows ledger, Matching matching) {
        Map<String, Long> sums = new HashMap<>();
        ledger.items()
                .forEach(item -> sums.merge(key(ledger, item), item.amount().minor(), Math::addExact));
        var whyNot = new WhyNot(OpenItems.of(ledger.items()), matching, MatchRules.USUAL, Decisions.NONE);
        int asked = 0;
        int first = 0;
        int among = 0;
        for (var item : matching.unmatched()) {
            var key = key(ledger, item);
            if (!key.isEmpty() && sums.getOrDefault(key, 1L) == 0) {
                asked++;
                var near = whyNot.of(item);
                first += !near.isEmpty()
                                && key(ledger, near.getFirst().candidate()).equals(key)
                        ? 1
                        : 0;
                among += near.stream()
                                .anyMatch(each -> key(ledger, each.candidate()).equals(key))
                        ? 1
                        : 0;
            }
        }
        return "%,d, a true partner the nearest for %,d, among the five nearest for %,d".formatted(asked, first, among);
    }

    private static String key(LetteredRows ledger, OpenItem item) {
        var letter = ledger.letters().get(item.id());
        return letter == null ? "" : item.pool() + " " + letter;
    }
}
