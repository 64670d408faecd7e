package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What transactions of one platform wait for: decisions that nobody made, and decisions by which they cannot be booked.
 *
 * @param undecided what nobody decided about, and some transaction waits for it or would on a day on which a decision ends
 * @param unbookable for what is decided and cannot be booked so, the first transaction that waits
 * @param landed where the other sides of what is booked go, by currency
 */
public record Stopped(Set<ItemKey> undecided, Collection<Placement.Waits> unbookable, Set<Landed> landed) {

    public static final Stopped BY_NOTHING = new Stopped(Set.of(), List.of(), Set.of());

    /** Something in a currency that a decision brings to an account. */
    public record Landed(ItemKey item, Mapping decision, AccountId account, Currency currency) {}

    private static final Comparator<Placement.Waits> ORDER = Comparator.comparing(
            Placement.Waits::transaction,
            Comparator.comparing(Transaction::date)
                    .thenComparing(Transaction::account)
                    .thenComparing(Transaction::id));

    public Stopped {
        undecided = Set.copyOf(undecided);
        unbookable = List.copyOf(unbookable);
        landed = Set.copyOf(landed);
    }

    /** What a transaction asked, and the decision by which it cannot be booked. */
    private record Stop(ItemKey item, Slot slot) {}

    /**
     * Those of a platform.
     *
     * @param since the first date that still matters
     */
    public static Stopped of(
            PlatformBooks books, Collection<Transaction> transactions, History history, LocalDate since) {
        var placing = new Placing(books, history);
        var undecided = new HashSet<ItemKey>();
        var unbookable = new HashMap<Stop, Placement.Waits>();
        var landed = new HashSet<Landed>();
        var latest = new HashMap<ItemKey, Transaction>();
        for (var transaction : transactions) {
            if (!transaction.date().isBefore(since)) {
                switch (placing.of(transaction)) {
                    case Placement.Waits waits -> stop(waits, undecided, unbookable);
                    case Placement.Goes goes -> land(goes, landed);
                }
            }
            if (books.keeping().isSingleEntry()) {
                latest.merge(
                        placing.asked(transaction),
                        transaction,
                        (one, other) -> one.date().isBefore(other.date()) ? other : one);
            }
        }
        var endings = endings(history, since);
        latest.forEach((item, transaction) -> {
            if (items(books, transaction)
                    .flatMap(asked -> endings.getOrDefault(asked, Set.of()).stream())
                    .distinct()
                    .anyMatch(day -> waits(placing, transaction, day))) {
                undecided.add(item);
            }
        });
        return new Stopped(undecided, unbookable.values(), landed);
    }

    /** The platform's own account is kept in one currency, so that its decision can be judged by itself. */
    private static void land(Placement.Goes goes, Set<Landed> landed) {
        for (var share : goes.shares()) {
            var decision = share.because().decision();
            if (share.role() != Share.Role.OWN && decision != null) {
                landed.add(new Landed(
                        share.because().item(),
                        decision,
                        share.account(),
                        share.amount().currency()));
            }
        }
    }

    private static void stop(Placement.Waits waits, Set<ItemKey> undecided, Map<Stop, Placement.Waits> unbookable) {
        var decision = waits.because().decision();
        if (decision == null) {
            undecided.add(waits.because().item());
        } else if (!(decision.target() instanceof Target.Held)) {
            unbookable.merge(
                    new Stop(waits.because().item(), decision.slot()),
                    waits,
                    (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
        }
    }

    /** What may decide where its other side goes. */
    private static Stream<ItemKey> items(PlatformBooks books, Transaction transaction) {
        var asked = Items.of(books.platform(), books.keeping(), transaction).stream();
        return asked.filter(item -> item.kind() == ItemKind.CATEGORY
                        || item.kind() == ItemKind.TYPE
                        || item.kind() == ItemKind.ANYTHING)
                .flatMap(item -> books.lineage().line(item).stream());
    }

    /** The days on which something that held before may hold no more, by item. */
    private static Map<ItemKey, Set<LocalDate>> endings(History history, LocalDate since) {
        var days = new HashMap<ItemKey, Set<LocalDate>>();
        for (var decision : history.decisions()) {
            var to = decision.inForce().to();
            var from = decision.inForce().from();
            if (to != null && to.isAfter(since) && to.isBefore(LocalDate.MAX)) {
                days.computeIfAbsent(decision.item(), _ -> new TreeSet<>()).add(to.plusDays(1));
            }
            if (from != null && from.isAfter(since) && decision.target() == null) {
                days.computeIfAbsent(decision.item(), _ -> new TreeSet<>()).add(from);
            }
        }
        return days;
    }

    /** Whether a transaction like it would wait on that day for what nobody decided. */
    private static boolean waits(Placing placing, Transaction like, LocalDate day) {
        var then = new Transaction(
                        like.id(),
                        like.account(),
                        day,
                        like.amount(),
                        like.reference(),
                        like.description(),
                        like.category(),
                        like.counterparty())
                .with(like.traits());
        return placing.of(then) instanceof Placement.Waits waits
                && waits.because().decision() == null
                && waits.because().item().equals(placing.asked(like));
    }

    /** In words, by item. */
    List<MappingFinding> findings(Map<ItemKey, Item> items) {
        return unbookable.stream().map(waits -> finding(waits, items)).toList();
    }

    private static MappingFinding finding(Placement.Waits waits, Map<ItemKey, Item> items) {
        var item = waits.because().item();
        var decision = waits.because().decision();
        var rule = decision == null
                        || !decision.item().equals(item)
                        || decision.slot().when().isNone()
                ? null
                : decision.slot();
        var transaction = waits.transaction();
        return new MappingFinding(
                item,
                rule,
                Kind.CANNOT_BOOK,
                "%s cannot be booked as it is mapped: %s of %s, %s, waits: %s."
                        .formatted(
                                TargetChecks.name(items, item),
                                Batch.name(transaction),
                                Days.words(transaction.date()),
                                transaction.amount(),
                                waits.words(key -> TargetChecks.name(items, key))),
                "Correct its mapping, or hold it and say why.");
    }
}
