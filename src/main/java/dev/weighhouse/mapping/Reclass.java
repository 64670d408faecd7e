package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Moved.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * The entries that bring what was booked in the past to where a changed mapping sends it: one for each platform, month and
 * currency. What came from nowhere was never booked, and what goes nowhere waits for a person, so neither is moved.
 *
 * @param changes the change set that was saved
 * @param lockedToo whether months the ledger has locked are caught up with on its first open day; else they stay as they are
 */
public record Reclass(ChangeSet changes, Locks locks, boolean lockedToo, Names names) {
    private static final int NAMED = 3;

    /** What is told apart: a platform, a month, and a currency by its code. */
    private record Part(ConnectionId platform, Period month, String currency) implements Comparable<Part> {
        private static final Comparator<Part> ORDER = Comparator.comparing(Part::month)
                .thenComparing(part -> part.platform.value())
                .thenComparing(Part::currency);

        static Part of(Moved moved) {
            return new Part(
                    moved.item().connection(),
                    moved.month(),
                    moved.amount().currency().getCurrencyCode());
        }

        ReclassId id(String change) {
            return new ReclassId(change, platform, YearMonth.from(month.from()), currency);
        }

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** What shares a line. */
    private record Place(AccountId account, Marks marks) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::account).thenComparing(Place::marks);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** What comes to a place, less what leaves it. */
    private static final class Net {
        private final Amounts amounts = new Amounts();
        private final Set<ItemKey> items = new TreeSet<>();
    }

    /**
     * An entry, and what of each transaction it moves.
     *
     * @param platform whose transactions they are
     */
    public record Made(JournalEntry entry, ConnectionId platform, List<Drawn> drawn) {
        public Made {
            drawn = List.copyOf(drawn);
        }
    }

    /** The stable id of the change, with which the ids of its entries begin. */
    public String change() {
        return ChangeId.of(changes);
    }

    /** The entries alone. */
    public List<JournalEntry> entries(BlastRadius radius) {
        return made(radius).stream().map(Made::entry).toList();
    }

    /**
     * The entries of what moves, the earliest month first. Each balances; its id is the same whenever the same change is asked
     * about, and differs from that of every other change, platform, month and currency.
     *
     * @throws ArithmeticException in words, naming the month, where amounts are too large to be added
     */
    public List<Made> made(BlastRadius radius) {
        var parts = parts(radius);
        var id = change();
        var drawn = drawn(radius);
        var entries = new ArrayList<Made>();
        parts.forEach((part, moved) -> {
            var lines = lines(names, part, moved);
            if (!lines.isEmpty()) {
                var entry = new JournalEntry(
                        part.id(id).toString(), date(moved.getFirst()), null, narration(part.month, moved), lines);
                entries.add(new Made(entry, part.platform, drawn.getOrDefault(part, List.of())));
            }
        });
        return entries;
    }

    private Map<Part, List<Moved>> parts(BlastRadius radius) {
        var parts = new TreeMap<Part, List<Moved>>();
        for (var moved : brought(radius)) {
            parts.computeIfAbsent(Part.of(moved), _ -> new ArrayList<>()).add(moved);
        }
        return parts;
    }

    /** The months and currencies of which something moves, and comes to nothing on each account: no entry is made of that. */
    public List<ReclassId> comingToNothing(BlastRadius radius) {
        var parts = parts(radius);
        var change = change();
        parts.entrySet()
                .removeIf(part -> !lines(names, part.getKey(), part.getValue()).isEmpty());
        return parts.keySet().stream().map(part -> part.id(change)).toList();
    }

    /** What of a radius the entries are made of, all of it and nothing else. */
    public List<Moved> brought(BlastRadius radius) {
        return radius.moved().stream().filter(this::isBrought).toList();
    }

    private static Map<Part, List<Drawn>> drawn(BlastRadius radius) {
        var drawn = new TreeMap<Part, List<Drawn>>();
        for (var shift : radius.shifts()) {
            var part = new Part(shift.platform(), shift.month(), shift.from().currency());
            drawn.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(shift.drawn());
        }
        return drawn;
    }

    private LocalDate date(Moved moved) {
        return moved.standing() == Standing.LOCKED ? locks.firstOpen() : locks.dateIn(moved.month());
    }

    /** What was booked, stays booked, and may be posted. */
    private boolean isBrought(Moved moved) {
        return moved.isBrought(lockedToo);
    }

    /** The debits, then the credits. */
    private static List<JournalEntry.Line> lines(Names names, Part part, List<Moved> all) {
        var debits = new ArrayList<JournalEntry.Line>();
        var credits = new ArrayList<JournalEntry.Line>();
        var currency = Currency.getInstance(part.currency);
        net(part, all).forEach((place, net) -> {
            var sum = new Money(net.amounts.sum(), currency);
            if (!sum.isZero()) {
                (sum.signum() > 0 ? debits : credits)
                        .add(new JournalEntry.Line(
                                place.account,
                                sum,
                                "%s of %s".formatted(named(names, net.items), Days.words(part.month)),
                                place.marks.taxCode(),
                                place.marks.dimensions()));
            }
        });
        debits.addAll(credits);
        return debits;
    }

    private static Map<Place, Net> net(Part part, List<Moved> all) {
        var nets = new TreeMap<Place, Net>();
        for (var moved : all) {
            var from = moved.from();
            var to = moved.to();
            if (from == null || to == null) {
                continue;
            }
            var minor = moved.amount().minor();
            try {
                add(nets, new Place(to, moved.becomes()), moved.item(), minor);
                add(nets, new Place(from, moved.was()), moved.item(), Math.negateExact(minor));
            } catch (ArithmeticException e) {
                var told = new ArithmeticException(
                        "What moves in %s is too large to be added.".formatted(Days.words(part.month)));
                told.initCause(e);
                throw told;
            }
        }
        return nets;
    }

    private static void add(Map<Place, Net> nets, Place place, ItemKey item, long minor) {
        var net = nets.computeIfAbsent(place, _ -> new Net());
        net.items.add(item);
        net.amounts.add(minor);
    }

    private String narration(Period month, List<Moved> all) {
        var ways = all.stream().map(this::way).distinct().toList();
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

    private String way(Moved moved) {
        var item = names.of(moved.item());
        if (!moved.stays()) {
            return "%s from %s to %s".formatted(item, from(moved), to(moved));
        }
        return moved.was().dimensions().equals(moved.becomes().dimensions())
                ? "%s on %s from %s to %s".formatted(item, to(moved), taxCode(moved.was()), taxCode(moved.becomes()))
                : "%s on %s with other dimensions".formatted(item, to(moved));
    }

    private static String taxCode(Marks marks) {
        return marks.taxCode() == null ? "no tax code" : "tax code " + marks.taxCode();
    }

    private String from(Moved moved) {
        return moved.from() == null ? "nowhere" : names.of(moved.from());
    }

    private String to(Moved moved) {
        return moved.to() == null ? "nowhere" : names.of(moved.to());
    }

    private static String named(Names names, Set<ItemKey> items) {
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
