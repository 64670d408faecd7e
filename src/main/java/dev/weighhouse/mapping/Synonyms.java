package dev.weighhouse.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words of the trade that stand for the same in names of accounts, as they are without plural. */
final class Synonyms {

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("till", "cash", "drawer", "register"),
            Set.of("sale", "taking", "revenue", "turnover", "income", "order"),
            Set.of("clearing", "balance", "undeposited"),
            Set.of("payout", "settlement", "disbursement"),
            Set.of("vat", "tax", "gst"),
            Set.of("purchase", "spending", "spend", "expense", "expenditure", "cost"),
            Set.of("fee", "commission"),
            Set.of("dispute", "chargeback"),
            Set.of("tip", "gratuity"),
            Set.of("refund", "return"),
            Set.of("discount", "rebate"),
            Set.of("shipping", "delivery", "postage", "freight", "carriage"),
            Set.of("marketing", "advertising", "promotion"),
            Set.of("wage", "payroll", "salary", "salaries"),
            Set.of("supply", "supplies", "stationery", "consumable"),
            Set.of("meal", "entertainment", "subsistence"),
            Set.of("repair", "maintenance", "upkeep"),
            Set.of("vehicle", "car", "motor"),
            Set.of("phone", "telephone", "telecom", "mobile"),
            Set.of("stock", "inventory"),
            Set.of("debtor", "receivable"),
            Set.of("creditor", "payable"),
            Set.of("staff", "employee", "personnel"),
            Set.of("lawyer", "legal", "solicitor"),
            Set.of("hire", "rental", "lease"),
            Set.of("deposit", "prepayment", "advance"));

    private static final Map<String, Set<String>> OTHERS = others();

    private Synonyms() {}

    private static Map<String, Set<String>> others() {
        var others = new HashMap<String, Set<String>>();
        for (var group : GROUPS) {
            for (var word : group) {
                others.computeIfAbsent(word, _ -> new TreeSet<>()).addAll(group);
            }
        }
        others.forEach((word, group) -> group.remove(word));
        return others;
    }

    /** The other words for the same, by the alphabet; none where there is none. */
    static Collection<String> of(String word) {
        return OTHERS.getOrDefault(word, Set.of());
    }

    static boolean are(String one, String other) {
        return of(one).contains(other);
    }
}
