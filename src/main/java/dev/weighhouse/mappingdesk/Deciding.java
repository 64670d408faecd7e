package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Names;
import dev.weighhouse.mapping.Placing;
import dev.weighhouse.mapping.Share;
import dev.weighhouse.mappingdesk.Transformed.Decided;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells of entries which decision sent what of their transactions where, with the test that decided. */
final class Deciding {
    private static final String STOOD = "what was booked there before is taken back";
    private static final Comparator<Decided> LARGEST_FIRST = Comparator.comparing(Deciding::size)
            .reversed()
            .thenComparing(Decided::account)
            .thenComparing(Decided::words);

    private final Map<Part, Share> shares = new HashMap<>();
    private final Names names;

    /** A part of a transaction. */
    private record Part(AccountId account, String transaction, Share.Role role) {}

    /** What is told in one line. */
    private record Way(AccountId account, Currency currency, String words) {}

    /** @param made of which platform and month, with what its entries are made of */
    Deciding(Known.Side side, History history, Names names, Transformed made) {
        this.names = names;
        var placing = new Placing(side.books(), history);
        side.transactions()
                .filter(transaction -> made.month().contains(transaction.date()))
                .forEach(transaction -> {
                    for (var role : Share.Role.values()) {
                        placing.of(transaction)
                                .share(role)
                                .ifPresent(share ->
                                        shares.put(new Part(transaction.account(), transaction.id(), role), share));
                    }
                });
    }

    /** Of the entries made now, and of those drafted before by the mapping of when they were made. */
    static Map<String, List<Decided>> all(
            Known.Side side, History history, Names names, Transformed made, DraftedBefore before) {
        var all = new HashMap<>(new Deciding(side, history, names, made).of(made.makings()));
        var drafted = made.before().stream().map(Drafted::id).collect(Collectors.toSet());
        var then = new TreeMap<Integer, Map<String, Making>>();
        before.makings(drafted)
                .forEach((entry, making) -> then.computeIfAbsent(making.decisions(), _ -> new HashMap<>())
                        .put(entry, making));
        then.forEach((decisions, makings) -> {
            var known = new History(history.decisions().subList(0, decisions));
            all.putAll(new Deciding(side, known, names, made).of(makings));
        });
        return all;
    }

    private Map<String, List<Decided>> of(Map<String, Making> makings) {
        var all = new HashMap<String, List<Decided>>();
        makings.forEach((entry, making) -> all.put(entry, of(making.drawn())));
        return all;
    }

    private List<Decided> of(List<Drawn> drawn) {
        var ways = new LinkedHashMap<Way, List<Money>>();
        for (var part : drawn) {
            var way = new Way(part.ledger(), part.amount().currency(), words(part));
            ways.computeIfAbsent(way, _ -> new ArrayList<>()).add(part.amount());
        }
        return ways.entrySet().stream()
                .map(way -> new Decided(
                        way.getKey().account(),
                        way.getValue().size(),
                        way.getValue().stream().reduce(Money::plus).orElseThrow(),
                        way.getKey().words()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private String words(Drawn part) {
        var share = shares.get(new Part(part.account(), part.transaction(), part.role()));
        return share == null || !share.account().equals(part.ledger())
                ? STOOD
                : share.because().words(names::of);
    }

    private static BigDecimal size(Decided decided) {
        return decided.amount().abs().decimal();
    }
}
