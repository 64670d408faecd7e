package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions about a platform called pleo, one after the other, for tests. */
final class Desk {
    static final ConnectionId PLEO = new ConnectionId("pleo");
    static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    static final Keeping SINGLE = Keeping.of(Map.of(Keeping.BOOKS, "single-entry", Keeping.CATEGORY_SEPARATOR, ":"));
    static final Keeping DOUBLE = Keeping.of(Map.of());

    private static final Instant BEGAN = Instant.parse("2026-10-01T09:00:00Z");

    private final List<Mapping> decisions = new ArrayList<>();

    static ItemKey key(ItemKind kind, String id) {
        return new ItemKey(PLEO, kind, id);
    }

    static Target to(String account) {
        return Target.to(new AccountId(account));
    }

    static Target pair(String debit, String credit) {
        return new Target.Pair(new AccountId(debit), new AccountId(credit), null, Map.of());
    }

    static Target tax(String code, @Nullable String account) {
        return new Target.Tax(code, account == null ? null : new AccountId(account));
    }

    static Transaction spent(String account, String amount, @Nullable String category) {
        return new Transaction(
                "t-" + amount,
                new AccountId(account),
                DAY,
                Money.of(amount, "GBP"),
                "R-1",
                "Lunch at the quay",
                category,
                "Brewfix");
    }

    Desk whole(ItemKind kind, String id, @Nullable Target target) {
        return decide(Slot.whole(key(kind, id)), target, InForce.ALWAYS);
    }

    Desk rule(ItemKind kind, String id, Map<Field, String> when, @Nullable Target target) {
        return decide(new Slot(key(kind, id), Conditions.of(when)), target, InForce.ALWAYS);
    }

    /** Mapped to the account that the item itself stated. */
    Desk stated(ItemKind kind, String id, String account) {
        return decide(Slot.whole(key(kind, id)), to(account), InForce.ALWAYS, Mapping.Origin.EXTERNAL_ID);
    }

    Desk decide(Slot slot, @Nullable Target target, InForce inForce) {
        return decide(slot, target, inForce, Mapping.Origin.PERSON);
    }

    private Desk decide(Slot slot, @Nullable Target target, InForce inForce, Mapping.Origin origin) {
        decisions.add(new Mapping(slot, target, inForce, origin, "chosen", "Ada", BEGAN.plusSeconds(decisions.size())));
        return this;
    }

    History history() {
        return new History(decisions);
    }

    Placing single(Collection<Item> items) {
        return new Placing(PlatformBooks.of(PLEO, SINGLE, items), history());
    }

    Placing single() {
        return single(List.of());
    }

    Placing twoSided() {
        return new Placing(PlatformBooks.of(PLEO, DOUBLE, List.of()), history());
    }

    static Item item(ItemKind kind, String id, @Nullable String parent) {
        return new Item(key(kind, id), id, parent == null ? null : key(kind, parent), null, null, true, null, null);
    }

    /** Of a platform whose transactions others booked by all of these decisions, and of which nothing was moved since. */
    static BlastRadius.Pulled byOthers(PlatformBooks books, Collection<Transaction> transactions, History history) {
        var all = history.decisions().size();
        return new BlastRadius.Pulled(
                books, transactions, new Booked(books, history, Already.NONE, _ -> true, _ -> all));
    }
}
