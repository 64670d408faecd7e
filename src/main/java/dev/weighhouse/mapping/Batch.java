package dev.weighhouse.mapping;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes together in one entry for each currency: a day, a payout or a transaction. */
final class Batch {
    private static final int NAMED = 3;

    private final String id;
    private final String title;
    private final @Nullable String document;
    private final boolean detailed;
    private final Map<String, Part> parts = new TreeMap<>();

    /** What of it is in one currency. */
    private static final class Part {
        private final List<Transaction> booked = new ArrayList<>();
        private final List<Transaction> held = new ArrayList<>();
        private final Set<ItemKey> leftOut = new TreeSet<>();
        private final List<Drawn> drawn = new ArrayList<>();
        private final EntryLines lines;

        Part(Currency currency, boolean detailed) {
            lines = new EntryLines(currency, detailed);
        }
    }

    /**
     * One without transactions.
     *
     * @param id stable at the platform
     * @param title in words, for the narration
     * @param detailed whether each part of a transaction has a line of its own
     */
    Batch(String id, String title, @Nullable String document, boolean detailed) {
        this.id = id;
        this.title = title;
        this.document = document;
        this.detailed = detailed;
    }

    String id() {
        return id;
    }

    /** The id of a day. */
    static String day(LocalDate day) {
        return "day:" + day;
    }

    /** The id of the part of a payout that is of a month. */
    static String payout(String payout, Period month) {
        return "payout:%s:%s".formatted(payout, month);
    }

    /** A whole that belongs here; what is held is only told of. */
    void take(Whole whole, boolean held) {
        for (var currency : whole.currencies()) {
            var part = parts.computeIfAbsent(currency.getCurrencyCode(), _ -> new Part(currency, detailed));
            var transactions = whole.in(currency);
            if (held) {
                part.held.addAll(transactions);
            } else {
                part.booked.addAll(transactions);
                part.leftOut.addAll(whole.leftOut());
                part.drawn.addAll(whole.drawn(currency));
                add(part, whole);
            }
        }
    }

    private void add(Part part, Whole whole) {
        try {
            part.lines.add(whole);
        } catch (ArithmeticException e) {
            var told = new ArithmeticException("The amounts of %s are too large to be added.".formatted(title));
            told.initCause(e);
            throw told;
        }
    }

    /** What each entry is made of, by its id. */
    Map<String, List<Drawn>> drawn() {
        var drawn = new TreeMap<String, List<Drawn>>();
        parts.forEach((currency, part) -> {
            if (!part.lines.lines().isEmpty()) {
                drawn.put(id + ":" + currency, List.copyOf(part.drawn));
            }
        });
        return drawn;
    }

    /**
     * One for each currency.
     *
     * @param locks which days the ledger takes nothing for
     * @param already what was drafted before; an entry of the same id tells that it is of what came since
     */
    List<JournalEntry> entries(Locks locks, Already already) {
        var entries = new ArrayList<JournalEntry>();
        parts.forEach((currency, part) -> {
            var lines = part.lines.lines();
            if (!lines.isEmpty()) {
                var date = date(part);
                var open = date.isBefore(locks.firstOpen()) ? locks.firstOpen() : date;
                var late = open.equals(date) ? "" : caughtUp(date);
                var since = already.has(id + ":" + currency) ? ", what came or changed since" : "";
                var words = title + since + narration(part) + late;
                entries.add(new JournalEntry(id + ":" + currency, open, document, words, lines));
            }
        });
        return entries;
    }

    /** Transactions that would have been booked, but there is nothing of them to book. */
    Stream<Transaction> nothing() {
        return parts.values().stream()
                .filter(part -> part.lines.lines().isEmpty())
                .flatMap(part -> part.booked.stream());
    }

    private static LocalDate date(Part part) {
        return part.booked.stream()
                .map(Transaction::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String caughtUp(LocalDate date) {
        return " The ledger has locked %s, so it is caught up with here.".formatted(Days.words(date));
    }

    private static String narration(Part part) {
        var made = ": %s.".formatted(count(part.booked.size())) + leftOut(part);
        if (part.held.isEmpty()) {
            return made;
        }
        part.held.sort(Transformation.ORDER);
        var named = part.held.stream()
                .limit(NAMED)
                .map(transaction -> name(transaction) + " " + transaction.amount())
                .toList();
        var more = part.held.size() > NAMED ? " and %d more".formatted(part.held.size() - NAMED) : "";
        return "%s Held for a person and not in here: %s, %s%s."
                .formatted(made, count(part.held.size()), String.join(", ", named), more);
    }

    private static String leftOut(Part part) {
        return part.leftOut.isEmpty()
                ? ""
                : " Without %s, which nobody mapped."
                        .formatted(part.leftOut.stream().map(ItemKey::id).collect(Collectors.joining(", ")));
    }

    static String count(int transactions) {
        return transactions == 1 ? "1 transaction" : transactions + " transactions";
    }

    /** What a person would call it. */
    static String name(Transaction transaction) {
        return Stream.of(transaction.description(), transaction.counterparty(), transaction.reference())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(transaction.id());
    }
}
