package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where what is in entries of a platform's transactions stands: as the entries made of them placed it, and as those that followed a
 * changed mapping moved it. All of them together, whether they were sent or not; never what was discarded or taken back.
 */
public final class Already {

    /** Nothing was drafted yet. */
    public static final Already NONE = new Already(List.of(), List.of());

    private final Map<Together, Map<Tx, Stood>> byKey = new TreeMap<>();
    private final Map<Tx, List<Stood>> byTransaction = new HashMap<>();
    private final Map<Tx, Map<Part, Long>> moved = new HashMap<>();
    private final Map<Together, Set<Tx>> ever = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Unsure.Moves> unsure = new ArrayList<>();
    private final Map<String, List<Unsure.MadeOf>> mayHold = new HashMap<>();

    /**
     * One entry.
     *
     * @param name what people call it
     * @param id the stable id, at the platform, of what it was made of: the same for what came later; null of an entry that moves
     *     what was booked before
     * @param said whether it is no entry but somebody's word, by whose name it is called
     */
    public record Entry(String name, @Nullable String id, Making making, boolean said) {

        public Entry(String name, @Nullable String id, Making making) {
            this(name, id, making, false);
        }

        /** Somebody's word that what is booked stands elsewhere than it was taken to. */
        public static Entry of(Assurance.Said said) {
            return new Entry(said.author(), null, said.making(), true);
        }
    }

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

        static Together of(Sides sides) {
            return new Together(sides.date(), sides.id());
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
        private Entry placed;

        private Stood(Together key, Tx transaction, Entry first) {
            this.key = key;
            this.transaction = transaction;
            this.first = first;
            this.placed = first;
        }

        /** All that one entry says of it together, so that what it moves is not nothing in between. */
        private void add(List<Drawn> drawn, Entry entry) {
            var moves = entry.id() == null;
            if (parts.isEmpty() && !moves) {
                first = entry;
            }
            if (parts.isEmpty() || moves) {
                placed = entry;
            }
            drawn.forEach(each -> add(parts, each));
        }

        private static void add(Map<Part, Long> parts, Drawn drawn) {
            var currency = drawn.amount().currency().getCurrencyCode();
            var part = new Part(drawn.role(), drawn.ledger(), drawn.marks(), currency);
            if (parts.merge(part, drawn.amount().minor(), Math::addExact) == 0) {
                parts.remove(part);
            }
        }

        Map<Part, Long> parts() {
            return parts;
        }

        /** How many decisions there were when it was placed where it is. */
        int decisions() {
            return placed.making().decisions();
        }

        /** The entry it is in. */
        String entry() {
            return first.name();
        }

        /** The day, payout or transaction that the entry is of. */
        String batch() {
            var id = first.id();
            return id == null ? Batch.day(key.date()) : id.substring(0, id.lastIndexOf(':'));
        }

        /** Whether something moves it that no entry holds: others booked it, or the entry it was in was taken back since. */
        boolean isMovedOnly() {
            return sums().values().stream().allMatch(sum -> sum == 0);
        }

        /** The entry that moved it last, or the one it is in; or somebody's word that it stands there. */
        Entry mover() {
            return placed;
        }

        private Map<String, Long> sums() {
            var sums = new TreeMap<String, Long>();
            parts.forEach((part, minor) -> sums.merge(part.role() + part.currency(), minor, Math::addExact));
            return sums;
        }

        /** Its amount at the platform. */
        Money amount() {
            var currency = Currency.getInstance(
                    parts.keySet().stream().map(Part::currency).findFirst().orElseThrow());
            return parts.entrySet().stream()
                    .filter(part -> part.getKey().role() == Share.Role.OWN
                            && part.getKey().currency().equals(currency.getCurrencyCode()))
                    .map(part -> new Money(part.getValue(), currency))
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    private Already(List<Entry> entries, List<Unsure> unsure) {
        for (var entry : unsure) {
            switch (entry) {
                case Unsure.Moves moves -> this.unsure.add(moves);
                case Unsure.MadeOf made -> mayHold(made);
            }
        }
        entries.forEach(this::add);
        byKey.values().forEach(each -> each.values().removeIf(stood -> stood.parts.isEmpty()));
        byKey.values().removeIf(Map::isEmpty);
        byKey.values()
                .forEach(each -> each.values()
                        .forEach(stood -> byTransaction
                                .computeIfAbsent(stood.transaction, _ -> new ArrayList<>())
                                .add(stood)));
    }

    private void add(Entry entry) {
        var id = entry.id();
        if (id != null) {
            ids.add(id);
        }
        record Each(Together key, Tx transaction) {}
        var together = new LinkedHashMap<Each, List<Drawn>>();
        for (var drawn : entry.making().drawn()) {
            var transaction = new Tx(drawn.account(), drawn.transaction());
            if (id == null) {
                Stood.add(moved.computeIfAbsent(transaction, _ -> new TreeMap<>()), drawn);
            }
            together.computeIfAbsent(
                            new Each(new Together(drawn.date(), drawn.whole()), transaction), _ -> new ArrayList<>())
                    .add(drawn);
        }
        together.forEach((each, drawn) -> {
            ever.computeIfAbsent(each.key, _ -> new HashSet<>()).add(each.transaction);
            byKey.computeIfAbsent(each.key, _ -> new TreeMap<>())
                    .computeIfAbsent(each.transaction, _ -> new Stood(each.key, each.transaction, entry))
                    .add(drawn, entry);
        });
    }

    /**
     * What these entries were made of.
     *
     * @param entries in the order they were drafted, without those that were discarded
     */
    public static Already of(List<Entry> entries) {
        return of(entries, List.of());
    }

    /** The same beside entries of which nobody knows what is where by them. */
    public static Already of(List<Entry> entries, List<Unsure> unsure) {
        return entries.isEmpty() && unsure.isEmpty() ? NONE : new Already(entries, unsure);
    }

    /** Whether nobody knows where what was booked in that month is by now. */
    boolean isUnsure(YearMonth month) {
        return unsure.stream().anyMatch(entry -> entry.touches(month));
    }

    /** The entry that may hold what belongs together, where nobody knows whether it does. */
    Optional<Unsure.MadeOf> unsure(Together key, Collection<Transaction> transactions) {
        return mayHold.isEmpty()
                ? Optional.empty()
                : batches(key, transactions)
                        .flatMap(batch -> mayHold.getOrDefault(batch, List.of()).stream())
                        .filter(entry -> entry.isOfCurrency(transactions))
                        .findFirst();
    }

    private static Stream<String> batches(Together key, Collection<Transaction> transactions) {
        var payouts = transactions.stream()
                .map(transaction -> transaction.traits().payout())
                .filter(Objects::nonNull)
                .distinct()
                .map(payout -> Batch.payout(payout, Period.of(YearMonth.from(key.date()))));
        return Stream.concat(Stream.of(key.whole(), Batch.day(key.date())), payouts);
    }

    private void mayHold(Unsure.MadeOf entry) {
        var batches = new TreeSet<>(Set.of(entry.batch()));
        var first = entry.first();
        if (first != null) {
            first.drawn().forEach(drawn -> batches.add(drawn.whole()));
        }
        batches.forEach(
                batch -> mayHold.computeIfAbsent(batch, _ -> new ArrayList<>()).add(entry));
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

    /** Where a transaction stands that an entry holds; nothing of one that is in none. */
    Map<Part, Long> booked(Together key, Transaction transaction) {
        var stood = at(key).get(Tx.of(transaction));
        return stood == null || stood.isMovedOnly() ? Map.of() : stood.parts;
    }

    /** What was moved of a transaction since others booked it. */
    Map<Part, Long> moved(Transaction transaction) {
        return moved.getOrDefault(Tx.of(transaction), Map.of());
    }

    /** Whether an entry moves anything of what another was made of. */
    public boolean movesAnyOf(Making making) {
        return making.drawn().stream()
                .anyMatch(drawn -> moved.containsKey(new Tx(drawn.account(), drawn.transaction())));
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
