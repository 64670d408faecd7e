package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Provenance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The accounts with what stands on them now, and the journal, both of one moment.
 *
 * @param provenance of both replies
 */
record Snapshot(List<AccountRow> accounts, Journal journal, Provenance provenance) {

    Snapshot {
        accounts = List.copyOf(accounts);
    }

    /** What the postings up to some date come to, by account and commodity. */
    Map<String, Map<String, BigDecimal>> totals(Predicate<Entry.Line> counted) {
        var totals = new HashMap<String, Map<String, BigDecimal>>();
        for (var entry : journal.entries()) {
            for (var line : entry.lines()) {
                if (counted.test(line)) {
                    var own = totals.computeIfAbsent(line.account(), _ -> new HashMap<>());
                    line.amounts().forEach(amount -> own.merge(amount.commodity(), amount.number(), BigDecimal::add));
                }
            }
        }
        return totals;
    }

    /**
     * The first account of which hledger's own balance is not the sum of its postings, or empty where all agree. They
     * differ when an entry came in between the two replies.
     */
    Optional<String> disagreement() {
        var sums = totals(_ -> true);
        var stated = new HashMap<String, Map<String, BigDecimal>>();
        accounts.forEach(account -> stated.put(account.name(), account.own()));
        var names = new TreeSet<>(sums.keySet());
        names.addAll(stated.keySet());
        return names.stream()
                .filter(name -> !stated.containsKey(name)
                        || !same(sums.getOrDefault(name, Map.of()), stated.getOrDefault(name, Map.of())))
                .findFirst();
    }

    private static boolean same(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        var commodities = new TreeSet<>(one.keySet());
        commodities.addAll(other.keySet());
        return commodities.stream()
                .allMatch(commodity -> one.getOrDefault(commodity, BigDecimal.ZERO)
                                .compareTo(other.getOrDefault(commodity, BigDecimal.ZERO))
                        == 0);
    }
}
