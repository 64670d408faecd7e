package dev.weighhouse.ui.common;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Movement.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changes of the mapping would move, gone through once, so that it can be told again and again; make it beside the screen.
 * Sums have no sign: what leaves an account and comes to another is one amount, as it is one debit of an entry, and amounts of accounts
 * with different normal sides never cancel out.
 */
public final class Moves {
    private static final int MOST = 10;

    private final Preview preview;
    private final Map<ItemKey, List<Moved>> byItem;
    private final List<StandsOn> standing;
    private final List<Row> rows;
    private final Sum others;
    private final Sum total;
    private final List<Period> months;
    private final Set<Period> locked;
    private final Map<CatchUp, Drafts> drafts = new EnumMap<>(CatchUp.class);
    private final List<Month> all;
    private final List<Month> brought;
    private final List<Month> placed;
    private final List<Month> displaced;
    private final List<Month> unbooked;

    private Moves(Preview preview, List<StandsOn> standing) {
        this.preview = preview;
        this.standing = standing;
        var moved = preview.radius().moved();
        byItem = moved.stream().collect(Collectors.groupingBy(Moved::item));
        rows = worked();
        others = Sum.of(rows.subList(most().size(), rows.size()));
        total = Sum.of(rows);
        months = moved.stream().map(Moved::month).distinct().sorted().toList();
        locked = moved.stream()
                .filter(each -> each.standing() == Standing.LOCKED)
                .map(Moved::month)
                .collect(Collectors.toUnmodifiableSet());
        for (var catchUp : CatchUp.values()) {
            drafts.put(catchUp, worked(catchUp));
        }
        all = months(moved);
        brought = months(where(moved, each -> each.isBrought(true)));
        placed = months(where(preview.radius().once(), each -> each.from() == null));
        displaced = months(where(preview.radius().once(), each -> each.to() == null));
        unbooked = months(where(moved, each -> each.from() != null && each.to() != null && !each.booked()));
    }

    /** What is taken to stand where its row says. */
    public static Moves of(Preview preview) {
        return new Moves(preview, List.of());
    }

    /**
     * With what of it is taken to stand where no row says.
     *
     * @param shows what the rows of items show, and what was decided about them
     */
    public static Moves of(Preview preview, StandsOn.Rows shows) {
        return new Moves(preview, StandsOn.of(preview, shows));
    }

    private static List<Moved> where(List<Moved> moved, Predicate<Moved> which) {
        return moved.stream().filter(which).toList();
    }

    /**
     * What moves of one item in one currency.
     *
     * @param item null where it is of all that is not changed itself
     * @param changes those of the item, in their order; none where nothing is changed, as it was left behind
     * @param amounts by month; a month in which nothing moves is not in it
     * @param from the accounts it leaves
     * @param to the accounts it comes to
     */
    public record Row(
            @Nullable ItemKey item,
            List<Change> changes,
            NavigableMap<Period, Money> amounts,
            List<AccountId> from,
            List<AccountId> to) {

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

    /** What several rows move together, by month and currency. */
    public record Sum(int rows, Map<Period, List<Money>> amounts) {

        private static Sum of(List<Row> rows) {
            var amounts = new TreeMap<Period, List<Money>>();
            rows.forEach(row ->
                    row.amounts().forEach((month, amount) -> amounts.merge(month, List.of(amount), Sum::together)));
            return new Sum(rows.size(), amounts);
        }

        private static List<Money> together(List<Money> some, List<Money> more) {
            return byCurrency(Stream.concat(some.stream(), more.stream()).toList());
        }

        /** What moves in some months, by currency. */
        public List<Money> in(Collection<Period> months) {
            return byCurrency(months.stream()
                    .flatMap(month -> amounts.getOrDefault(month, List.of()).stream())
                    .toList());
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

    /** What is taken to stand on another account than its row shows, the most first. */
    public List<StandsOn> standing() {
        return standing;
    }

    List<Month> all() {
        return all;
    }

    List<Month> brought() {
        return brought;
    }

    List<Month> placed() {
        return placed;
    }

    List<Month> displaced() {
        return displaced;
    }

    List<Month> unbooked() {
        return unbooked;
    }

    /** Everything that moves, by item and currency, the most first; their amounts add up to all that moves. */
    public List<Row> rows() {
        return rows;
    }

    /** Those that are told one by one. */
    public List<Row> most() {
        return rows.size() > MOST + 1 ? rows.subList(0, MOST) : rows;
    }

    /** All others of them. */
    public Sum others() {
        return others;
    }

    public Sum total() {
        return total;
    }

    /** What is shown of it: without any change, all that entries bring over, as each item of it can be chosen. */
    private List<Moved> told() {
        return preview.changes().changes().isEmpty()
                ? preview.brought(CatchUp.CATCH_UP)
                : preview.radius().once();
    }

    private List<Row> worked() {
        var changes = new LinkedHashMap<ItemKey, List<Change>>();
        for (var change : preview.changes().changes()) {
            changes.computeIfAbsent(change.slot().item(), _ -> new ArrayList<>())
                    .add(change);
        }
        record Key(@Nullable ItemKey item, @Nullable Currency currency) {}
        var parts = new LinkedHashMap<Key, Map<Period, Map<ItemKey, List<Moved>>>>();
        for (var moved : told()) {
            var item = changes.isEmpty() || changes.containsKey(moved.item()) ? moved.item() : null;
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
                    var moved = part.getValue().values().stream()
                            .flatMap(items -> items.values().stream())
                            .flatMap(List::stream)
                            .toList();
                    return new Row(
                            item,
                            List.copyOf(of),
                            amounts(part.getValue()),
                            accounts(moved, Moved::from),
                            accounts(moved, Moved::to));
                })
                .sorted(Comparator.comparingLong(Row::size).reversed())
                .toList();
    }

    private static List<AccountId> accounts(List<Moved> moved, Function<Moved, @Nullable AccountId> end) {
        return moved.stream()
                .flatMap(each -> Stream.ofNullable(end.apply(each)))
                .distinct()
                .sorted()
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
        return Objects.requireNonNull(drafts.get(catchUp));
    }

    private Drafts worked(CatchUp catchUp) {
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
        return months;
    }

    /** Those of them that the ledger has locked. */
    public Set<Period> locked() {
        return locked;
    }
}
