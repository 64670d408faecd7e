package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of a platform's transactions is in entries already, net of what later entries took back. */
public final class Already {

    /** Nothing was drafted yet. */
    public static final Already NONE = new Already(List.of());

    private final Map<Together, Map<Tx, Stood>> byKey = new TreeMap<>();
    private final Map<Tx, List<Stood>> byTransaction = new HashMap<>();
    private final Map<Together, Set<Tx>> ever = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<LocalDate> months = new HashSet<>();

    /**
     * One entry.
     *
     * @param name what people call it
     * @param id the stable id, at the platform, of what it was made of: the same for what came later
     */
    public record Entry(String name, String id, Making making) {}

    /** The identity of a transaction. */
    record Tx(AccountId account, String id) implements Comparable<Tx> {
        private static final Comparator<Tx> ORDER =
                Comparator.comparing(Tx::account).thenComparing(Tx::id);

        static Tx of(Transaction transaction) {
            return new Tx(transaction.account(), transaction.id());
        }

        @Override
        public int compareTo(Tx other) {
            return ORDER.compare(this, other);
        }
    }

    /** What belongs together. */
    record Together(LocalDate date, String whole) implements Comparable<Together> {
        private static final Comparator<Together> ORDER =
                Comparator.comparing(Together::date).thenComparing(Together::whole);

        static Together of(Whole whole) {
            return new Together(whole.date(), whole.id());
        }

        @Override
        public int compareTo(Together other) {
            return ORDER.compare(this, other);
        }
    }

    /** Where a part of a transaction is. */
    record Part(Share.Role role, AccountId ledger, Marks marks, String currency) implements Comparable<Part> {
        private static final Comparator<Part> ORDER = Comparator.comparing(Part::role)
                .thenComparing(Part::ledger)
                .thenComparing(Part::marks)
                .thenComparing(Part::currency);

        static Part of(Share share) {
            return new Part(
                    share.role(),
                    share.account(),
                    Marks.of(share),
                    share.amount().currency().getCurrencyCode());
        }

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** What stands of one transaction. */
    static final class Stood {
        final Together key;
        final Tx transaction;
        private final Map<Part, Long> parts = new TreeMap<>();
        private Entry first;

        private Stood(Together key, Tx transaction, Entry first) {
            this.key = key;
            this.transaction = transaction;
            this.first = first;
        }

        private void add(Drawn drawn, Entry entry) {
            if (parts.isEmpty()) {
                first = entry;
            }
            var currency = drawn.amount().currency().getCurrencyCode();
            var part = new Part(drawn.role(), drawn.ledger(), drawn.marks(), currency);
            if (parts.merge(part, drawn.amount().minor(), Math::addExact) == 0) {
                parts.remove(part);
            }
        }

        Map<Part, Long> parts() {
            return parts;
        }

        /** How many decisions there were when it was drafted. */
        int decisions() {
            return first.making().decisions();
        }

        /** The entry it is in. */
        String entry() {
            return first.name();
        }

        /** The day, payout or transaction that the entry is of. */
        String batch() {
            return first.id().substring(0, first.id().lastIndexOf(':'));
        }

        /** Its amount at the platform. */
        Money amount() {
            return parts.entrySet().stream()
                    .filter(part -> part.getKey().role() == Share.Role.OWN)
                    .map(part -> new Money(
                            part.getValue(), Currency.getInstance(part.getKey().currency())))
                    .findFirst()
                    .orElseGet(() -> Money.zero(Currency.getInstance(
                            parts.keySet().iterator().next().currency())));
        }
    }

    private Already(List<Entry> entries) {
        for (var entry : entries) {
            ids.add(entry.id());
            // all parts that one entry says of a transaction together, so that what it moves is not nothing in between
            for (var drawn : entry.making().drawn()) {
                months.add(drawn.date().withDayOfMonth(1));
                var key = new Together(drawn.date(), drawn.whole());
                var transaction = new Tx(drawn.account(), drawn.transaction());
                ever.computeIfAbsent(key, _ -> new HashSet<>()).add(transaction);
                byKey.computeIfAbsent(key, _ -> new TreeMap<>())
                        .computeIfAbsent(transaction, _ -> new Stood(key, transaction, entry))
                        .add(drawn, entry);
            }
        }
        byKey.values().forEach(each -> each.values().removeIf(stood -> stood.parts.isEmpty()));
        byKey.values().removeIf(Map::isEmpty);
        byKey.values()
                .forEach(each -> each.values()
                        .forEach(stood -> byTransaction
                                .computeIfAbsent(stood.transaction, _ -> new ArrayList<>())
                                .add(stood)));
    }

    /**
     * What these entries were made of.
     *
     * @param entries in the order they were drafted, without those that were discarded
     */
    public static Already of(List<Entry> entries) {
        return entries.isEmpty() ? NONE : new Already(entries);
    }

    /** Whether an entry of this id was drafted. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** What stands of what belongs together, by transaction. */
    Map<Tx, Stood> at(Together key) {
        return byKey.getOrDefault(key, Map.of());
    }

    /** Whether a transaction was ever drafted, though nothing of it may stand. */
    boolean knows(Together key, Tx transaction) {
        return ever.getOrDefault(key, Set.of()).contains(transaction);
    }

    /** What stands of a transaction as a part of something else. */
    Stream<Stood> elsewhere(Transaction transaction, Together key) {
        return byTransaction.getOrDefault(Tx.of(transaction), List.of()).stream()
                .filter(stood -> !stood.key.equals(key));
    }

    /** What belonged together in that month. */
    Collection<Together> of(Period month) {
        return byKey.keySet().stream().filter(key -> month.contains(key.date())).toList();
    }

    /** Whether anything was drafted of transactions of the month of that day. */
    public boolean concerns(LocalDate day) {
        return months.contains(day.withDayOfMonth(1));
    }

    /** Whether a transaction is in an entry just as it is now. */
    public boolean holds(Transaction transaction) {
        return byTransaction.getOrDefault(Tx.of(transaction), List.of()).stream()
                .anyMatch(stood -> stood.key.date().equals(transaction.date())
                        && stood.amount().equals(transaction.amount()));
    }

    /** Every part that stands, of one month. */
    public Stream<Drawn> drawn(Period month) {
        return of(month).stream().flatMap(key -> at(key).values().stream()).flatMap(Already::drawn);
    }

    private static Stream<Drawn> drawn(Stood stood) {
        return stood.parts.entrySet().stream()
                .map(part -> new Drawn(
                        stood.transaction.account(),
                        stood.transaction.id(),
                        stood.key.date(),
                        stood.key.whole(),
                        part.getKey().role(),
                        part.getKey().ledger(),
                        part.getKey().marks(),
                        new Money(
                                part.getValue(),
                                Currency.getInstance(part.getKey().currency()))));
    }
}
