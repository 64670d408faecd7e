package dev.weighhouse.mapping;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** A whole that belongs here; what is held is only told of. */
    void take(Whole whole, boolean held) {
        for (var currency : whole.currencies()) {
            var part = parts.computeIfAbsent(currency.getCurrencyCode(), _ -> new Part(currency, detailed));
            var transactions = whole.transactions().stream()
                    .filter(transaction -> transaction.amount().currency().equals(currency))
                    .toList();
            if (held) {
                part.held.addAll(transactions);
            } else {
                part.booked.addAll(transactions);
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

    List<JournalEntry> entries() {
        var entries = new ArrayList<JournalEntry>();
        parts.forEach((currency, part) -> {
            var lines = part.lines.lines();
            if (!lines.isEmpty()) {
                entries.add(new JournalEntry(id + ":" + currency, date(part), document, narration(part), lines));
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

    private String narration(Part part) {
        var made = "%s: %s.".formatted(title, count(part.booked.size()));
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
