package dev.weighhouse.ui.common;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Movement.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes of the mapping would move, gone through once, so that it can be told again and again; make it beside the screen.
 * Sums have no sign: what leaves an account and comes to another is one amount, as it is one debit of an entry, and amounts of accounts
 * with different normal sides never cancel out.
 */
public final class Moves {
    private final Preview preview;
    private final Map<ItemKey, List<Moved>> byItem;
    private final List<Moved> each;
    private final List<Row> rows;

    private Moves(Preview preview) {
        this.preview = preview;
        byItem = preview.radius().moved().stream().collect(Collectors.groupingBy(Moved::item));
        each = preview.radius().once();
        rows = worked();
    }

    public static Moves of(Preview preview) {
        return new Moves(preview);
    }

    /**
     * What moves of one item in one currency.
     *
     * @param item null where it is of all that is not changed itself
     * @param changes those of the item, in their order
     * @param amounts by month; a month in which nothing moves is not in it
     */
    public record Row(@Nullable ItemKey item, List<Change> changes, NavigableMap<Period, Money> amounts) {

        /** What moves in some months, by currency. */
        public List<Money> in(Collection<Period> months) {
            return amounts.entrySet().stream()
                    .filter(month -> months.contains(month.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Money::plus)
                    .stream()
                    .toList();
        }

        private long size() {
            return amounts.values().stream().mapToLong(Money::minor).sum();
        }
    }

    /**
     * The entries that can be drafted.
     *
     * @param sums what they debit, by currency
     */
    public record Drafts(int entries, List<Money> sums) {}

    /** Where something leaves or arrives; what has only one end is told apart. */
    private record Place(ConnectionId platform, AccountId account, Marks marks, boolean alone) {}

    public Preview preview() {
        return preview;
    }

    /** Of one item, as it is. */
    List<Moved> of(ItemKey item) {
        return byItem.getOrDefault(item, List.of());
    }

    List<Moved> where(Predicate<Moved> which) {
        return preview.radius().moved().stream().filter(which).toList();
    }

    /** What of each transaction is of that kind, each once. */
    List<Moved> once(Predicate<Moved> which) {
        return each.stream().filter(which).toList();
    }

    /** What moves altogether, each transaction once. */
    List<Moved> each() {
        return each;
    }

    /** Everything that moves, by item and currency, the most first; their amounts add up to all that moves. */
    public List<Row> rows() {
        return rows;
    }

    private List<Row> worked() {
        var changes = new LinkedHashMap<ItemKey, List<Change>>();
        for (var change : preview.changes().changes()) {
            changes.computeIfAbsent(change.slot().item(), _ -> new ArrayList<>())
                    .add(change);
        }
        record Key(@Nullable ItemKey item, @Nullable Currency currency) {}
        var parts = new LinkedHashMap<Key, Map<Period, Map<ItemKey, List<Moved>>>>();
        for (var moved : each) {
            var item = changes.containsKey(moved.item()) ? moved.item() : null;
            parts.computeIfAbsent(new Key(item, moved.amount().currency()), _ -> new TreeMap<>())
                    .computeIfAbsent(moved.month(), _ -> new HashMap<>())
                    .computeIfAbsent(moved.item(), _ -> new ArrayList<>())
                    .add(moved);
        }
        var told = parts.keySet().stream().map(Key::item).collect(Collectors.toSet());
        changes.keySet().stream()
                .filter(item -> !told.contains(item))
                .forEach(item -> parts.put(new Key(item, null), Map.of()));
        return parts.entrySet().stream()
                .map(part -> {
                    var item = part.getKey().item();
                    var of = item == null ? List.<Change>of() : changes.getOrDefault(item, List.of());
                    return new Row(item, List.copyOf(of), amounts(part.getValue()));
                })
                .sorted(Comparator.comparingLong(Row::size).reversed())
                .toList();
    }

    private static NavigableMap<Period, Money> amounts(Map<Period, Map<ItemKey, List<Moved>>> months) {
        var amounts = new TreeMap<Period, Money>();
        months.forEach(
                (month, items) -> items.values().forEach(moved -> amounts.merge(month, size(moved), Money::plus)));
        return amounts;
    }

    /** By month and currency, the earliest first. */
    static List<Month> months(List<Moved> moved) {
        record Part(Period month, String currency) {}
        var parts =
                new TreeMap<Part, List<Moved>>(Comparator.comparing(Part::month).thenComparing(Part::currency));
        for (var each : moved) {
            parts.computeIfAbsent(
                            new Part(each.month(), each.amount().currency().getCurrencyCode()), _ -> new ArrayList<>())
                    .add(each);
        }
        return parts.values().stream().map(Moves::month).toList();
    }

    private static Month month(List<Moved> moved) {
        var first = moved.getFirst();
        var items = moved.stream().mapToInt(Moved::items).sum();
        return new Month(first.month(), first.amount().currency(), items, size(moved), first.standing());
    }

    /** What of one month and currency comes to any place, less what leaves it for another: what one entry would debit. */
    private static Money size(List<Moved> all) {
        var nets = new HashMap<Place, Money>();
        for (var moved : all) {
            var platform = moved.item().connection();
            var from = moved.from();
            var to = moved.to();
            var alone = from == null || to == null;
            if (to != null) {
                nets.merge(new Place(platform, to, moved.becomes(), alone), moved.amount(), Money::plus);
            }
            if (from != null) {
                var out = moved.amount().negated();
                nets.merge(new Place(platform, from, moved.was(), alone), out, Money::plus);
            }
        }
        var sum = Money.zero(all.getFirst().amount().currency());
        for (var net : nets.entrySet()) {
            if (net.getKey().alone() || net.getValue().signum() > 0) {
                sum = sum.plus(net.getValue().abs());
            }
        }
        return sum;
    }

    /** The entries that are drafted of it, by the same rule as they are. */
    public Drafts drafts(CatchUp catchUp) {
        record Entry(ConnectionId platform, Period month, Currency currency) {}
        var entries = preview.brought(catchUp).stream()
                .collect(Collectors.groupingBy(moved -> new Entry(
                        moved.item().connection(), moved.month(), moved.amount().currency())));
        var sizes = entries.values().stream()
                .map(Moves::size)
                .filter(size -> !size.isZero())
                .toList();
        return new Drafts(sizes.size(), byCurrency(sizes));
    }

    /** Sums by currency, in the order of their codes. */
    public static List<Money> byCurrency(List<Money> amounts) {
        var sums = new TreeMap<String, Money>();
        amounts.forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    /** The months in which something moves, the earliest first. */
    public List<Period> months() {
        return preview.radius().moved().stream()
                .map(Moved::month)
                .distinct()
                .sorted()
                .toList();
    }
}
