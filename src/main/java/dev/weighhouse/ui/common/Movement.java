package dev.weighhouse.ui.common;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Side;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mappingdesk.Preview;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes of the mapping would move, as people read it: one item by month, with the signs of its account, and sums of all,
 * which have no sign.
 */
public final class Movement {
    private final Moves moves;
    private final ChartOfAccounts ledger;
    private final SignLens lens;

    /** @param lens which sign amounts of one item are shown with, by the account they arrive on */
    public Movement(Moves moves, ChartOfAccounts ledger, SignLens lens) {
        this.moves = moves;
        this.ledger = ledger;
        this.lens = lens;
    }

    /** What nobody has gone through yet. */
    public Movement(Preview preview, ChartOfAccounts ledger, SignLens lens) {
        this(Moves.of(preview), ledger, lens);
    }

    /**
     * One month, in one currency.
     *
     * @param amount as shown
     */
    public record Month(Period month, Currency currency, int items, Money amount, Standing standing) {}

    public Preview preview() {
        return moves.preview();
    }

    /** The same by item, and what entries bring over. */
    public Moves moves() {
        return moves;
    }

    /**
     * What moves of an item, by month, the earliest first, with the sign of the account it arrives on. What arrives on accounts with
     * different normal sides has the sign it has inside, debit positive, as nothing else adds up.
     */
    public List<Month> months(ItemKey item) {
        record Place(Period month, String currency) {}
        var all = moves.of(item);
        var flips = all.stream().map(this::flips).distinct().toList();
        var flip = flips.size() == 1 && flips.getFirst();
        var places =
                new TreeMap<Place, Month>(Comparator.comparing(Place::month).thenComparing(Place::currency));
        for (var each : all) {
            var amount = flip ? each.amount().negated() : each.amount();
            places.merge(
                    new Place(each.month(), amount.currency().getCurrencyCode()),
                    new Month(each.month(), amount.currency(), each.items(), amount, each.standing()),
                    Movement::plus);
        }
        return List.copyOf(places.values());
    }

    private static Month plus(Month one, Month other) {
        return new Month(
                one.month(),
                one.currency(),
                one.items() + other.items(),
                one.amount().plus(other.amount()),
                one.standing());
    }

    /** As an amount of the account it arrives on, or of the one it leaves. */
    private boolean flips(Moved moved) {
        return lens.flips(side(moved.to() == null ? moved.from() : moved.to()));
    }

    private Side side(@Nullable AccountId account) {
        return account == null
                ? Side.DEBIT
                : ledger.find(account).map(Account::normalSide).orElse(Side.DEBIT);
    }

    /** What moves altogether. */
    public List<Month> all() {
        return moves.all();
    }

    /** What stands on one account and shall stand on another, or there with another tax code: what entries can bring over. */
    public List<Month> brought() {
        return moves.brought();
    }

    /** What had no place so far. */
    public List<Month> placed() {
        return moves.placed();
    }

    /** What has no place any more. */
    public List<Month> displaced() {
        return moves.displaced();
    }

    /** What goes elsewhere and is in no entry that was sent: drafted anew, it goes there by itself. */
    public List<Month> unbooked() {
        return moves.unbooked();
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
}
