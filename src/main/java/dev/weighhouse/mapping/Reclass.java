package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Moved.Standing;
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

/**
 * The entries that bring what was booked in the past to where a changed mapping sends it: one for each month and currency. What
 * came from nowhere was never booked, and what goes nowhere waits for a person, so neither is moved.
 *
 * @param changes the change set that was saved
 * @param lockedToo whether months the ledger has locked are caught up with on its first open day; else they stay as they are
 */
public record Reclass(ChangeSet changes, Locks locks, boolean lockedToo, Names names) {
    private static final int NAMED = 3;

    /** What is told apart: a month, and a currency by its code. */
    private record Part(Period month, String currency) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::month).thenComparing(Part::currency);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** Two accounts between which amounts move, the lesser id first; what moves the other way counts against it. */
    private record Between(AccountId one, AccountId other) implements Comparable<Between> {
        private static final Comparator<Between> ORDER =
                Comparator.comparing(Between::one).thenComparing(Between::other);

        static Between of(AccountId from, AccountId to) {
            return from.compareTo(to) < 0 ? new Between(from, to) : new Between(to, from);
        }

        @Override
        public int compareTo(Between compared) {
            return ORDER.compare(this, compared);
        }
    }

    /** What moves between two accounts, from the one to the other positive. */
    private static final class Net {
        private final Amounts amounts = new Amounts();
        private final Set<ItemKey> items = new TreeSet<>();
    }

    /**
     * The entries of what moves, the earliest month first. Each balances; its id is the same whenever the same change is asked
     * about, and differs from that of every other change, month and currency.
     *
     * @throws ArithmeticException in words, naming the month, where amounts are too large to be added
     */
    public List<JournalEntry> entries(BlastRadius radius) {
        var parts = new TreeMap<Part, List<Moved>>();
        for (var moved : radius.moved()) {
            if (moved.from() != null && moved.to() != null && (lockedToo || moved.standing() != Standing.LOCKED)) {
                var part = new Part(moved.month(), moved.amount().currency().getCurrencyCode());
                parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(moved);
            }
        }
        var id = ChangeId.of(changes);
        var entries = new ArrayList<JournalEntry>();
        parts.forEach((part, moved) -> {
            var lines = lines(part, moved);
            if (!lines.isEmpty()) {
                entries.add(new JournalEntry(
                        "%s:%s:%s".formatted(id, part.month, part.currency),
                        date(moved.getFirst()),
                        null,
                        narration(part.month, moved),
                        lines));
            }
        });
        return entries;
    }

    private LocalDate date(Moved moved) {
        return moved.standing() == Standing.LOCKED ? locks.firstOpen() : locks.dateIn(moved.month());
    }

    private List<JournalEntry.Line> lines(Part part, List<Moved> all) {
        var lines = new ArrayList<JournalEntry.Line>();
        var currency = Currency.getInstance(part.currency);
        net(part, all).forEach((between, net) -> {
            var sum = new Money(net.amounts.sum(), currency);
            if (!sum.isZero()) {
                var what = "%s of %s".formatted(named(net.items), Days.words(part.month));
                lines.add(new JournalEntry.Line(between.other, sum, what));
                lines.add(new JournalEntry.Line(between.one, sum.negated(), what));
            }
        });
        return lines;
    }

    private static Map<Between, Net> net(Part part, List<Moved> all) {
        var nets = new TreeMap<Between, Net>();
        for (var moved : all) {
            var from = moved.from();
            var to = moved.to();
            if (from == null || to == null) {
                continue;
            }
            var between = Between.of(from, to);
            var net = nets.computeIfAbsent(between, _ -> new Net());
            net.items.add(moved.item());
            var minor = moved.amount().minor();
            try {
                net.amounts.add(between.one.equals(from) ? minor : Math.negateExact(minor));
            } catch (ArithmeticException e) {
                var told = new ArithmeticException(
                        "What moves in %s is too large to be added.".formatted(Days.words(part.month)));
                told.initCause(e);
                throw told;
            }
        }
        return nets;
    }

    private String narration(Period month, List<Moved> all) {
        var ways = all.stream()
                .map(moved -> "%s from %s to %s".formatted(names.of(moved.item()), from(moved), to(moved)))
                .distinct()
                .toList();
        var narration = new StringBuilder("The mapping was changed");
        if (!changes.reason().isBlank()) {
            narration.append(" (").append(changes.reason().strip()).append(')');
        }
        narration
                .append(". ")
                .append(Days.words(month))
                .append(": ")
                .append(some(ways))
                .append('.');
        if (all.getFirst().standing() == Standing.LOCKED) {
            narration.append(" That month is locked, so it is caught up with here.");
        }
        return narration.toString();
    }

    private String from(Moved moved) {
        return moved.from() == null ? "nowhere" : names.of(moved.from());
    }

    private String to(Moved moved) {
        return moved.to() == null ? "nowhere" : names.of(moved.to());
    }

    private String named(Set<ItemKey> items) {
        return items.stream()
                .map(names::of)
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Reclass::some));
    }

    private static String some(List<String> words) {
        return words.size() <= NAMED
                ? String.join(", ", words)
                : "%s and %d more".formatted(String.join(", ", words.subList(0, NAMED)), words.size() - NAMED);
    }
}
