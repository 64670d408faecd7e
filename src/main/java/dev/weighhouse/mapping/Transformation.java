package dev.weighhouse.mapping;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes journal entries of a platform's transactions, each by the mapping as at its date: one for each day, payout or
 * transaction, as its books are kept, and currency. Every entry balances. What waits for a person stays out, and where
 * transactions are sides of an entry, all sides of that entry with it.
 *
 * @param title of the platform, for the narrations
 */
public record Transformation(PlatformBooks books, String title, History history, Names names) {

    static final Comparator<Transaction> ORDER = Comparator.comparing(Transaction::date)
            .thenComparing(Transaction::account)
            .thenComparing(Transaction::id);

    /**
     * What became of the transactions of a month: each is in just one entry, or held.
     *
     * @param entries by date; the id of each is the stable id, at the platform, of what it was made of
     * @param drawn what each entry was made of, by its id
     * @param held by date
     */
    public record Made(List<JournalEntry> entries, Map<String, List<Drawn>> drawn, List<Held> held) {
        public Made {
            entries = List.copyOf(entries);
            drawn = Map.copyOf(drawn);
            held = List.copyOf(held);
        }
    }

    /**
     * A transaction that no entry was made of.
     *
     * @param why in words
     */
    public record Held(Transaction transaction, String why) {}

    /**
     * The entries of a month; transactions of other months are passed over. The same in whatever order they come.
     *
     * @throws ArithmeticException in words where amounts are too large to be added
     */
    public Made of(Period month, Collection<Transaction> transactions) {
        return of(month, transactions, Locks.NONE, Already.NONE);
    }

    /**
     * The entries of what is in none yet: what came later, and how what is in one has changed at the platform since. Where the
     * ledger takes nothing for some days, what is of such a day is dated on the first one that is open, and says so.
     */
    public Made of(Period month, Collection<Transaction> transactions, Locks locks, Already already) {
        var wholes = wholes(month, transactions);
        var outstanding = new Outstanding(books, history, already, month, wholes);
        var batches = new TreeMap<String, Batch>();
        var held = new ArrayList<Held>();
        outstanding.gone().forEach((key, answer) -> {
            var name = outstanding.batch(key);
            var batch = new Batch(name, "%s, %s".formatted(title, Days.words(key.date())), null, false);
            take(answer, Optional.of(batch), batches, held);
        });
        for (var whole : wholes) {
            take(outstanding.of(whole, trouble(whole)), batch(month, whole), batches, held);
        }
        var entries = new ArrayList<JournalEntry>();
        var drawn = new HashMap<String, List<Drawn>>();
        for (var batch : batches.values()) {
            entries.addAll(batch.entries(locks, already));
            drawn.putAll(batch.drawn());
            batch.nothing().forEach(each -> held.add(new Held(each, "there is nothing to book: it adds up to zero")));
        }
        entries.sort(Comparator.comparing(JournalEntry::date).thenComparing(JournalEntry::id));
        held.sort(Comparator.comparing(Held::transaction, ORDER));
        return new Made(entries, drawn, held);
    }

    /** Where each transaction goes now; one that is in an entry and unchanged at the platform, where it went then. */
    public List<Placement> placed(Period month, Collection<Transaction> transactions, Already already) {
        var wholes = wholes(month, transactions);
        var outstanding = new Outstanding(books, history, already, month, wholes);
        return wholes.stream()
                .flatMap(whole -> whole.placements().stream().map(placement -> outstanding.standing(whole, placement)))
                .toList();
    }

    /** Whether what an entry was made of goes now where it went then, as far as it is among these transactions still. */
    public boolean isAsMapped(Making making, Collection<Transaction> transactions) {
        var now = new Placing(books, history);
        var then = new Placing(books, new History(history.decisions().subList(0, making.decisions())));
        var drawn = new HashSet<Already.Tx>();
        making.drawn().forEach(part -> drawn.add(new Already.Tx(part.account(), part.transaction())));
        return transactions.stream()
                .filter(transaction -> drawn.contains(Already.Tx.of(transaction)))
                .allMatch(transaction -> Outstanding.isSame(now.of(transaction), then.of(transaction)));
    }

    /**
     * Where what an entry was made of goes now, by ledger account, tax code and dimensions: in words that differ where that
     * differs. What waits now is counted.
     */
    public String goes(Making making, Collection<Transaction> transactions) {
        var now = new Placing(books, history);
        var drawn = new HashSet<Already.Tx>();
        making.drawn().forEach(part -> drawn.add(new Already.Tx(part.account(), part.transaction())));
        var places = new TreeMap<String, Integer>();
        for (var transaction : transactions) {
            if (drawn.contains(Already.Tx.of(transaction))) {
                places(now.of(transaction)).forEach(place -> places.merge(place, 1, Integer::sum));
            }
        }
        return places.entrySet().stream()
                .map(place -> place.getKey() + " (" + place.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<String> places(Placement placement) {
        return switch (placement) {
            case Placement.Waits _ -> List.of("waits");
            case Placement.Goes(var _, var shares, var _) ->
                shares.stream()
                        .map(share -> share.account()
                                + (share.taxCode() == null ? "" : " " + share.taxCode())
                                + (share.dimensions().isEmpty() ? "" : " " + new TreeMap<>(share.dimensions())))
                        .toList();
        };
    }

    private void take(Outstanding.Answer answer, Optional<Batch> batch, Map<String, Batch> batches, List<Held> held) {
        switch (answer) {
            case Outstanding.Answer.Nothing _ -> {}
            case Outstanding.Answer.Book(var whole) ->
                batch.map(made -> batches.computeIfAbsent(made.id(), _ -> made))
                        .ifPresent(into -> into.take(whole, false));
            case Outstanding.Answer.Hold(var whole, var why) -> {
                batch.map(made -> batches.computeIfAbsent(made.id(), _ -> made))
                        .ifPresent(into -> into.take(whole, true));
                hold(whole, why, held);
            }
        }
    }

    private List<Whole> wholes(Period month, Collection<Transaction> transactions) {
        var placing = new Placing(books, history);
        var ofMonth = transactions.stream()
                .filter(transaction -> month.contains(transaction.date()))
                .sorted(ORDER);
        return Sides.of(books.keeping(), ofMonth).stream()
                .map(sides -> sides.placed(placing))
                .toList();
    }

    /** Why nothing of it can be booked. */
    private Optional<String> trouble(Whole whole) {
        var waiting = whole.waiting();
        if (waiting.isPresent()) {
            var waits = waiting.get();
            return Optional.of("a side of its entry waits: %s, as %s"
                    .formatted(Batch.name(waits.transaction()), waits.words(names::of)));
        }
        var lacking = whole.imbalance();
        if (lacking.isPresent()) {
            return Optional.of("its entry does not balance: %s has no other side%s"
                    .formatted(
                            lacking.get(),
                            whole.reference() == null
                                    ? ", and no reference tells which sides belong together"
                                    : " under the reference " + whole.reference()));
        }
        if (books.keeping().entries() != Keeping.Entries.PER_PAYOUT) {
            return Optional.empty();
        }
        return switch (whole.payouts().size()) {
            case 0 -> Optional.of("it is in no payout yet");
            case 1 -> Optional.empty();
            default -> Optional.of("its sides are in different payouts: " + String.join(", ", whole.payouts()));
        };
    }

    private void hold(Whole whole, String why, List<Held> held) {
        for (var placement : whole.placements()) {
            var own = placement instanceof Placement.Waits waits ? waits.words(names::of) : why;
            held.add(new Held(placement.transaction(), own));
        }
    }

    /** Where it belongs; empty for what has no payout to belong to. */
    private Optional<Batch> batch(Period month, Whole whole) {
        return switch (books.keeping().entries()) {
            case PER_DAY ->
                Optional.of(new Batch(
                        Batch.day(whole.date()), "%s, %s".formatted(title, Days.words(whole.date())), null, false));
            case PER_TRANSACTION -> {
                var document = whole.document();
                var name = document == null ? Batch.name(whole.transactions().getFirst()) : document;
                yield Optional.of(new Batch(whole.id(), "%s, %s".formatted(title, name), document, true));
            }
            // a payout may reach over the end of a month, and each month has its own part of it
            case PER_PAYOUT ->
                whole.payouts().size() == 1
                        ? Optional.of(payout(month, whole.payouts().getFirst()))
                        : Optional.empty();
        };
    }

    private Batch payout(Period month, String payout) {
        return new Batch(
                Batch.payout(payout, month),
                "%s, payout %s, %s".formatted(title, payout, Days.words(month)),
                payout,
                false);
    }
}
