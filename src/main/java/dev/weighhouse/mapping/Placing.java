package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the transactions of one platform go, each by the mapping as at its date.
 *
 * <p>The own side goes by the transaction's account: its rules, the more precise first, then the account as a whole, then the
 * same of what the account is a part of. Where a transaction is a whole movement, the other side goes by the rules of its
 * category, of its type and of anything, tried together; then by its type if that has a pair; then by its category and what
 * that is a part of; then by its type. What nobody decided waits for a person.
 *
 * <p>Remembers what it has worked out: for one thread, and for one history.
 */
public final class Placing {
    private final PlatformBooks books;
    private final Map<ItemKey, Holding> holdings;
    private final Map<AccountId, List<ItemKey>> accounts = new HashMap<>();
    private final Map<ItemKey, List<ItemKey>> lines = new HashMap<>();
    private final ItemKey anything;

    public Placing(PlatformBooks books, History history) {
        this.books = books;
        this.anything = ItemKey.anything(books.platform());
        this.holdings = Holding.byItem(history);
    }

    /** Where a transaction goes by the mapping as at its date. Never fails for what a platform says. */
    public Placement of(Transaction transaction) {
        return new Placer(this, transaction).place();
    }

    /**
     * Every decision that says where a part of a transaction goes, or that it waits: also of one that waits because of another
     * part, for which there may be none.
     */
    public List<Mapping> deciding(Transaction transaction) {
        return because(transaction).stream()
                .map(Because::decision)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is asked about a transaction, in that order, each with the decision about it where there is one. */
    public List<Because> because(Transaction transaction) {
        var facts = new Facts(transaction);
        var asked = new ArrayList<Because>();
        asked.add(own(facts, transaction));
        if (isSingleEntry()) {
            asked.add(other(facts, transaction));
        }
        var code = key(ItemKind.TAX_CODE, transaction.traits().taxCode());
        if (code != null) {
            asked.add(about(code, facts, transaction.date()));
        }
        transaction
                .traits()
                .dimensions()
                .forEach((name, value) -> asked.add(about(dimension(name, value), facts, transaction.date())));
        return asked;
    }

    /** Every item that may be asked about a transaction: what was decided about any other says nothing of where it goes. */
    Set<ItemKey> items(Transaction transaction) {
        var items = new HashSet<>(ownLine(transaction.account()));
        Stream.of(
                        key(ItemKind.CATEGORY, transaction.category()),
                        key(ItemKind.TYPE, transaction.traits().type()),
                        key(ItemKind.TAX_CODE, transaction.traits().taxCode()))
                .filter(Objects::nonNull)
                .forEach(item -> items.addAll(line(item)));
        transaction.traits().dimensions().forEach((name, value) -> items.addAll(line(dimension(name, value))));
        items.add(anything);
        return items;
    }

    /** What of a transaction is asked first where its other side goes: its category, else its type, else anything. */
    public ItemKey asked(Transaction transaction) {
        var category = key(ItemKind.CATEGORY, transaction.category());
        var type = key(ItemKind.TYPE, transaction.traits().type());
        return category != null ? category : type != null ? type : anything;
    }

    boolean isSingleEntry() {
        return books.keeping().isSingleEntry();
    }

    /** The decision about the transaction's own account. */
    Because own(Facts facts, Transaction transaction) {
        var line = ownLine(transaction.account());
        return new Because(line.getFirst(), decided(line, 0, facts, transaction.date()));
    }

    private List<ItemKey> ownLine(AccountId account) {
        return accounts.computeIfAbsent(
                account, id -> books.lineage().line(ItemKey.of(new AccountKey(books.platform(), id))));
    }

    /** The decision about an item, or about what it is a part of. */
    Because about(ItemKey item, Facts facts, LocalDate day) {
        return new Because(item, decided(line(item), 0, facts, day));
    }

    ItemKey dimension(String name, String value) {
        return ItemKey.dimension(books.platform(), name, value);
    }

    ItemKey taxCode(String code) {
        return new ItemKey(books.platform(), ItemKind.TAX_CODE, code);
    }

    /** The decision about the other side. */
    Because other(Facts facts, Transaction transaction) {
        var day = transaction.date();
        var category = key(ItemKind.CATEGORY, transaction.category());
        var type = key(ItemKind.TYPE, transaction.traits().type());
        var rule = first(first(rule(category, facts, day), rule(type, facts, day)), rule(anything, facts, day));
        if (rule != null) {
            var item = rule.decision().item();
            return new Because(item, rule.decision());
        }
        var ofType = type == null ? null : new Because(type, decided(line(type), 1, facts, day));
        if (ofType != null && ofType.decision() != null && ofType.decision().target() instanceof Target.Pair) {
            return ofType;
        }
        var ofCategory = category == null ? null : new Because(category, decided(line(category), 1, facts, day));
        if (ofCategory != null && ofCategory.decision() != null) {
            return ofCategory;
        }
        if (ofType != null && ofType.decision() != null) {
            return ofType;
        }
        var rest = on(anything, day).whole();
        return rest != null ? new Because(anything, rest) : new Because(asked(transaction), null);
    }

    private @Nullable ItemKey key(ItemKind kind, @Nullable String id) {
        return id == null || id.isBlank() ? null : new ItemKey(books.platform(), kind, id);
    }

    private List<ItemKey> line(ItemKey item) {
        return lines.computeIfAbsent(item, books.lineage()::line);
    }

    private @Nullable Rule rule(@Nullable ItemKey item, Facts facts, LocalDate day) {
        return item == null ? null : on(item, day).first(facts);
    }

    private static @Nullable Rule first(@Nullable Rule one, @Nullable Rule other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    /**
     * What decides along a line.
     *
     * @param tried of how many of the first in it the rules are tried already
     */
    private @Nullable Mapping decided(List<ItemKey> line, int tried, Facts facts, LocalDate day) {
        for (int i = 0; i < line.size(); i++) {
            var inHand = on(line.get(i), day);
            var rule = i < tried ? null : inHand.first(facts);
            if (rule != null) {
                return rule.decision();
            }
            if (inHand.whole() != null) {
                return inHand.whole();
            }
        }
        return null;
    }

    private Holding.InHand on(ItemKey item, LocalDate day) {
        var holding = holdings.get(item);
        return holding == null ? Holding.InHand.NOTHING : holding.on(day);
    }
}
