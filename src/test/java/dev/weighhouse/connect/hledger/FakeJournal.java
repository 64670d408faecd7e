package dev.weighhouse.connect.hledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A journal in memory, shown in the shapes of hledger-web 1.25. */
final class FakeJournal {

    /** A posting; the number is exact as text, the tags are pairs such as {@code code:1110}. */
    record Leg(String account, String commodity, String number, List<String> tags, String date) {

        static Leg of(String account, String commodity, String number, String... tags) {
            return new Leg(account, commodity, number, List.of(tags), "");
        }

        Leg on(String day) {
            return new Leg(account, commodity, number, tags, day);
        }

        private String json(int index) {
            return """
                    {"paccount":"%s","pamount":[%s],"pcomment":"","pdate":%s,"pstatus":"Unmarked","ptags":[%s],\
                    "ptransaction_":"%d","ptype":"RegularPosting"}""".formatted(
                            account,
                            amount(commodity, new BigDecimal(number)),
                            date.isEmpty() ? "null" : "\"" + date + "\"",
                            pairs(tags),
                            index);
        }
    }

    /** A transaction. */
    record Tx(String date, String code, String description, List<String> tags, List<Leg> legs) {

        /** The transaction of a request, as hledger-web understands it: the tags of its comment, not those beside it. */
        static Tx of(String request) {
            var json = new JsonMapper().readTree(request);
            var legs = new ArrayList<Leg>();
            for (var posting : json.path("tpostings")) {
                var amount = posting.path("pamount").path(0);
                var quantity = amount.path("aquantity");
                var number = BigDecimal.valueOf(
                        quantity.path("decimalMantissa").longValue(),
                        quantity.path("decimalPlaces").intValue());
                legs.add(Leg.of(
                        posting.path("paccount").stringValue(),
                        amount.path("acommodity").stringValue(),
                        number.toPlainString()));
            }
            return new Tx(
                    json.path("tdate").stringValue(),
                    json.path("tcode").stringValue(),
                    json.path("tdescription").stringValue(),
                    Arrays.stream(json.path("tcomment").stringValue().split(",", -1))
                            .map(String::strip)
                            .toList(),
                    legs);
        }

        private String json(int index) {
            return """
                    {"tindex":%d,"tdate":"%s","tdate2":null,"tcode":"%s","tdescription":"%s","tcomment":"","ttags":[%s],\
                    "tstatus":"Cleared","tpostings":[%s]}""".formatted(
                            index,
                            date,
                            code,
                            description,
                            pairs(tags),
                            legs.stream().map(leg -> leg.json(index)).collect(Collectors.joining(",")));
        }
    }

    private final List<Tx> transactions = new ArrayList<>();

    FakeJournal add(String date, String code, String description, Leg... legs) {
        return add(new Tx(date, code, description, List.of(), List.of(legs)));
    }

    FakeJournal add(Tx transaction) {
        transactions.add(transaction);
        return this;
    }

    List<Tx> transactions() {
        return transactions;
    }

    String transactionsJson() {
        var shown = new ArrayList<String>();
        transactions.forEach(transaction -> shown.add(transaction.json(shown.size() + 1)));
        return "[" + String.join(",", shown) + "]";
    }

    String accountsJson() {
        var own = new TreeMap<String, Map<String, BigDecimal>>();
        for (var transaction : transactions) {
            for (var leg : transaction.legs()) {
                own.computeIfAbsent(leg.account(), _ -> new TreeMap<>())
                        .merge(leg.commodity(), new BigDecimal(leg.number()), BigDecimal::add);
            }
        }
        var names = new TreeSet<>(own.keySet());
        own.keySet().forEach(name -> {
            for (var colon = name.indexOf(':'); colon >= 0; colon = name.indexOf(':', colon + 1)) {
                names.add(name.substring(0, colon));
            }
        });
        var rows = new ArrayList<String>();
        rows.add(account("root", "", Map.of()));
        names.forEach(name -> rows.add(account(
                name,
                name.contains(":") ? name.substring(0, name.lastIndexOf(':')) : "root",
                own.getOrDefault(name, Map.of()))));
        return "[" + String.join(",", rows) + "]";
    }

    private static String account(String name, String parent, Map<String, BigDecimal> own) {
        return """
                {"aname":"%s","aparent_":"%s","aebalance":[%s],"aibalance":[],"anumpostings":1}""".formatted(
                        name,
                        parent,
                        own.entrySet().stream()
                                .map(each -> amount(each.getKey(), each.getValue()))
                                .collect(Collectors.joining(",")));
    }

    /** The {@code floatingPoint} lies on purpose: nobody may read it. */
    private static String amount(String commodity, BigDecimal number) {
        return """
                {"acommodity":"%s","aprice":null,"aquantity":{"decimalMantissa":%s,"decimalPlaces":%d,"floatingPoint":0.1}}""".formatted(commodity, number.unscaledValue(), number.scale());
    }

    private static String pairs(List<String> tags) {
        return tags.stream()
                .map(tag -> "[\"%s\",\"%s\"]"
                        .formatted(tag.substring(0, tag.indexOf(':')), tag.substring(tag.indexOf(':') + 1)))
                .collect(Collectors.joining(","));
    }
}
