package dev.weighhouse.ui.common;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Side;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.Preview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes of the mapping would move, as people read it: sums by month for one item, and by change.
 *
 * @param lens which sign amounts are shown with, by the account they arrive on
 */
public record Movement(Preview preview, ChartOfAccounts ledger, SignLens lens) {

    /**
     * One month of one item, in one currency.
     *
     * @param amount as shown
     */
    public record Month(Period month, Currency currency, int items, Money amount, Standing standing) {}

    /**
     * One change against some months.
     *
     * @param amounts by month; a month in which nothing moves is not in it
     */
    public record Row(Change change, Map<Period, Money> amounts) {}

    /** What moves of an item, by month, the earliest first. */
    public List<Month> months(ItemKey item) {
        return months(preview.radius().moved().stream()
                .filter(moved -> moved.item().equals(item))
                .toList());
    }

    /** What moves altogether. */
    public List<Month> all() {
        return months(preview.radius().moved());
    }

    /** What stands on one account and shall stand on another, or there with another tax code: what entries can bring over. */
    public List<Month> brought() {
        return months(preview.radius().moved().stream()
                .filter(moved -> moved.from() != null && moved.to() != null && moved.booked())
                .toList());
    }

    /** What had no place so far. */
    public List<Month> placed() {
        return months(asked(moved -> moved.from() == null));
    }

    /** What has no place any more. */
    public List<Month> displaced() {
        return months(asked(moved -> moved.to() == null));
    }

    /** What goes elsewhere and is in no entry that was sent: drafted anew, it goes there by itself. */
    public List<Month> unbooked() {
        return months(preview.radius().moved().stream()
                .filter(moved -> moved.from() != null && moved.to() != null && !moved.booked())
                .toList());
    }

    /** What moves altogether, each transaction once. */
    public List<Month> each() {
        var all = new ArrayList<>(asked(moved -> moved.from() == null || moved.to() == null));
        preview.radius().moved().stream()
                .filter(moved -> moved.from() != null && moved.to() != null)
                .forEach(all::add);
        return months(all);
    }

    /**
     * Of the items that are changed: the other side of a transaction would make nothing of the sum. Where categories or types are
     * among them, each transaction is a whole movement of its account, which is that other side.
     */
    private List<Moved> asked(Predicate<Moved> which) {
        var items = preview.changes().changes().stream()
                .map(change -> change.slot().item())
                .collect(Collectors.toSet());
        var all = preview.radius().moved().stream().filter(which).toList();
        var own = all.stream().filter(moved -> items.contains(moved.item())).toList();
        var whole = own.stream()
                .filter(moved -> moved.item().kind() != ItemKind.ACCOUNT)
                .map(moved -> moved.item().connection())
                .collect(Collectors.toSet());
        return (own.isEmpty() ? all : own)
                .stream()
                        .filter(moved -> moved.item().kind() != ItemKind.ACCOUNT
                                || !whole.contains(moved.item().connection()))
                        .toList();
    }

    private List<Month> months(List<Moved> moved) {
        record Place(Period month, String currency) {}
        var places =
                new TreeMap<Place, Month>(Comparator.comparing(Place::month).thenComparing(Place::currency));
        for (var each : moved) {
            var amount = shown(each);
            var month = new Month(each.month(), amount.currency(), each.items(), amount, each.standing());
            places.merge(
                    new Place(each.month(), amount.currency().getCurrencyCode()),
                    month,
                    (one, other) -> new Month(
                            one.month(),
                            one.currency(),
                            one.items() + other.items(),
                            one.amount().plus(other.amount()),
                            one.standing()));
        }
        return List.copyOf(places.values());
    }

    /** As an amount of the account it arrives on, or of the one it leaves. */
    private Money shown(Moved moved) {
        return lens.shown(moved.amount(), side(moved.to() == null ? moved.from() : moved.to()));
    }

    private Side side(@Nullable AccountId account) {
        return account == null
                ? Side.DEBIT
                : ledger.find(account).map(Account::normalSide).orElse(Side.DEBIT);
    }

    /** Sums by currency. */
    public static List<Money> sums(List<Month> months) {
        var sums = new LinkedHashMap<Currency, Money>();
        months.forEach(month -> sums.merge(month.currency(), month.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** Those of months of one standing. */
    public static List<Month> standing(List<Month> months, Standing standing) {
        return months.stream().filter(month -> month.standing() == standing).toList();
    }

    /** The last months in which something moves, at most so many. */
    public List<Period> lastMonths(int most) {
        var all = new ArrayList<>(
                preview.radius().moved().stream().map(Moved::month).collect(Collectors.toCollection(TreeSet::new)));
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Whether the ledger has locked a month in which something moves. */
    public boolean locked(Period month) {
        return preview.radius().moved().stream()
                .anyMatch(moved -> moved.month().equals(month) && moved.standing() == Standing.LOCKED);
    }

    /** Each change with what moves of its item; amounts of other currencies than the first are left to the table above. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var change : preview.changes().changes()) {
            var amounts = new TreeMap<Period, Money>();
            var of = months(change.slot().item());
            of.stream()
                    .filter(month -> month.currency().equals(of.getFirst().currency()))
                    .forEach(month -> amounts.merge(month.month(), month.amount(), Money::plus));
            rows.add(new Row(change, amounts));
        }
        return rows;
    }
}
