package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds up what of each transaction goes elsewhere. */
final class MovedSums {
    private static final Comparator<AccountId> NOWHERE_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Moved> ORDER = Comparator.comparing(Moved::item)
            .thenComparing(Moved::month)
            .thenComparing(Moved::from, NOWHERE_FIRST)
            .thenComparing(Moved::to, NOWHERE_FIRST)
            .thenComparing(moved -> moved.amount().currency().getCurrencyCode())
            .thenComparing(Moved::was)
            .thenComparing(Moved::becomes)
            .thenComparing(Moved::booked)
            .thenComparing(Moved::elsewhere);

    private final Map<Way, Sum> sums = new HashMap<>();
    private final Map<Way, Sum> once = new HashMap<>();
    private final List<Row> open = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Set<Month> behind = new HashSet<>();
    private final Swaps swaps;

    /** A month of a platform. */
    record Month(ConnectionId platform, YearMonth month) {}

    /** @param swaps what is taken to stand where it was mapped before */
    MovedSums(Swaps swaps) {
        this.swaps = swaps;
    }

    /** A part of a transaction that goes elsewhere. */
    private record Row(Way way, Share.Role role, long minor) {}

    /** What is told apart. */
    private record Way(
            ItemKey item,
            YearMonth month,
            @Nullable AccountId from,
            @Nullable AccountId to,
            Currency currency,
            Marks was,
            Marks becomes,
            boolean booked,
            boolean elsewhere) {}

    private static final class Sum {
        private final Amounts amounts = new Amounts();
        private int items;
    }

    /**
     * One transaction. What stands of it leaves its place; what does not is told by the mapping before.
     *
     * @param sides what it belongs to
     * @param before where the mapping before sends it
     * @param after where it goes
     */
    void add(Booked booked, Sides sides, Placement before, Placement after) {
        var transaction = after.transaction();
        if (booked.isUnsure(sides, transaction)) {
            return;
        }
        var key = Already.Together.of(sides);
        var tx = Already.Tx.of(transaction);
        var parts = swaps.standing(booked.platform(), key, tx, booked.of(sides, transaction));
        if (parts.isEmpty()) {
            add(before, after, booked.isByOthers(transaction.date()));
            return;
        }
        if (!behind(booked.platform(), key, before, parts).isEmpty()) {
            behind.add(new Month(booked.platform(), YearMonth.from(transaction.date())));
        }
        @Nullable Way last = null;
        for (var part : parts.entrySet()) {
            var at = part.getKey();
            var was = share(before, at.role());
            var is = share(after, at.role());
            var waits = after instanceof Placement.Waits;
            if (is == null
                    ? !waits
                    : is.account().equals(at.ledger()) && Marks.of(is).equals(at.marks())) {
                continue;
            }
            var way = new Way(
                    item(was, is, after),
                    YearMonth.from(transaction.date()),
                    at.ledger(),
                    is == null ? null : is.account(),
                    Currency.getInstance(at.currency()),
                    at.marks(),
                    is == null ? Marks.NONE : Marks.of(is),
                    true,
                    was == null || !was.account().equals(at.ledger()));
            add(way, at.role(), part.getValue(), !way.equals(last));
            last = way;
            if (is != null) {
                shifts.add(new Shift(
                        booked.platform(), way.item(), key, tx, at, is.account(), Marks.of(is), part.getValue()));
            }
        }
    }

    /** What of a booked transaction stands elsewhere than it was mapped to. */
    static List<Shift> behind(
            ConnectionId platform, Already.Together key, Placement mapped, Map<Already.Part, Long> parts) {
        var behind = new ArrayList<Shift>();
        parts.forEach((at, minor) -> {
            var share = share(mapped, at.role());
            if (share != null
                    && !(share.account().equals(at.ledger()) && Marks.of(share).equals(at.marks()))) {
                var tx = Already.Tx.of(mapped.transaction());
                behind.add(new Shift(platform, null, key, tx, at, share.account(), Marks.of(share), minor));
            }
        });
        return behind;
    }

    /** The months in which something of what moves stood elsewhere than it was mapped to before. */
    Set<Month> behind() {
        return behind;
    }

    private static ItemKey item(@Nullable Share was, @Nullable Share is, Placement after) {
        if (is != null) {
            return is.because().item();
        }
        return was == null
                ? ((Placement.Waits) after).because().item()
                : was.because().item();
    }

    /** One transaction of which nothing stands, by the mapping before and by the one after. */
    private void add(Placement before, Placement after, boolean booked) {
        @Nullable Way last = null;
        for (var role : Share.Role.values()) {
            var was = share(before, role);
            var is = share(after, role);
            var any = is == null ? was : is;
            if (any == null || (was != null && is != null && isSame(was, is))) {
                continue;
            }
            var way = way(any, was, is, YearMonth.from(before.transaction().date()), booked);
            add(way, role, any.amount().minor(), !way.equals(last));
            last = way;
        }
    }

    /** What of each booked transaction moves. */
    List<Shift> shifts() {
        return swaps.and(shifts.stream().sorted(Shift.ORDER).toList());
    }

    private static boolean isSame(Share was, Share is) {
        return was.account().equals(is.account()) && Marks.of(was).equals(Marks.of(is));
    }

    private static Way way(Share any, @Nullable Share was, @Nullable Share is, YearMonth month, boolean booked) {
        return new Way(
                any.because().item(),
                month,
                was == null ? null : was.account(),
                is == null ? null : is.account(),
                any.amount().currency(),
                was == null ? Marks.NONE : Marks.of(was),
                is == null ? Marks.NONE : Marks.of(is),
                booked,
                false);
    }

    private void add(Way way, Share.Role role, long minor, boolean another) {
        add(sums, way, minor, another);
        open.add(new Row(way, role, minor));
    }

    private static void add(Map<Way, Sum> sums, Way way, long minor, boolean another) {
        var sum = sums.computeIfAbsent(way, _ -> new Sum());
        try {
            sum.amounts.add(minor);
        } catch (ArithmeticException e) {
            throw tooLarge(way, e);
        }
        sum.items += another ? 1 : 0;
    }

    /**
     * All of what belongs together was added. It counts once, by what was decided about, if any of that is in it: a whole movement
     * by its other side, if that goes elsewhere, else by its own; the sides of an entry by those that are debited, if any of them
     * goes elsewhere.
     *
     * @param decided what was decided about
     */
    void together(Sides sides, Set<ItemKey> decided) {
        var chosen = only(open, row -> decided.contains(row.way().item()));
        chosen = only(chosen, row -> row.role() != Share.Role.OWN);
        if (sides.isEntry()) {
            chosen = only(chosen, row -> row.minor() > 0);
        }
        var first = true;
        for (var row : chosen) {
            add(once, row.way(), row.minor(), first || !sides.single());
            first = false;
        }
        open.clear();
    }

    private static List<Row> only(List<Row> rows, Predicate<Row> which) {
        var some = rows.stream().filter(which).toList();
        return some.isEmpty() ? List.copyOf(rows) : some;
    }

    private static ArithmeticException tooLarge(Way way, ArithmeticException cause) {
        var told = new ArithmeticException("The amounts of %s in %s are too large to be added."
                .formatted(way.item().id(), way.month()));
        told.initCause(cause);
        return told;
    }

    private static @Nullable Share share(Placement placement, Share.Role role) {
        if (placement instanceof Placement.Goes goes) {
            for (var share : goes.shares()) {
                if (share.role() == role) {
                    return share;
                }
            }
        }
        return null;
    }

    List<Moved> moved(Locks locks) {
        return moved(sums, locks);
    }

    /** The same with each transaction, and each entry, counted once. */
    List<Moved> once(Locks locks) {
        return moved(once, locks);
    }

    private static List<Moved> moved(Map<Way, Sum> sums, Locks locks) {
        return sums.entrySet().stream()
                .map(sum -> moved(sum.getKey(), sum.getValue(), locks))
                .sorted(ORDER)
                .toList();
    }

    private static Moved moved(Way way, Sum sum, Locks locks) {
        var month = Period.of(way.month());
        return new Moved(
                way.item(),
                month,
                way.from(),
                way.to(),
                sum.items,
                new Money(sum.amounts.sum(), way.currency()),
                locks.of(month),
                way.was(),
                way.becomes(),
                way.booked(),
                way.elsewhere());
    }
}
