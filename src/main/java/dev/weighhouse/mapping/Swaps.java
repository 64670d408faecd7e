package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Already.Part;
import dev.weighhouse.mapping.Already.Together;
import dev.weighhouse.mapping.Already.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands elsewhere than the mapping sends it, and comes to nothing on each account, tax code and dimension of its month: the
 * ledger has what the mapping says, only another transaction's amount, and no entry can tell the two apart. So each is taken to
 * stand where it is mapped, and the next entry that moves anything of that month keeps that with it.
 */
final class Swaps {
    static final Swaps NONE = new Swaps(List.of());

    private final List<Shift> shifts;
    private final Map<Stand, Shift> byStand = new HashMap<>();

    private record Stand(ConnectionId platform, Together key, Tx transaction, Part part) {}

    /** Amounts on different ones never cancel. */
    private record Place(ConnectionId platform, Period month, String currency, AccountId account, Marks marks) {
        static Place from(Shift shift) {
            return new Place(
                    shift.platform(),
                    shift.month(),
                    shift.from().currency(),
                    shift.from().ledger(),
                    shift.from().marks());
        }

        static Place to(Shift shift) {
            return new Place(shift.platform(), shift.month(), shift.from().currency(), shift.ledger(), shift.marks());
        }
    }

    private Swaps(List<Shift> shifts) {
        this.shifts = List.copyOf(shifts);
        shifts.forEach(shift ->
                byStand.put(new Stand(shift.platform(), shift.key(), shift.transaction(), shift.from()), shift));
    }

    /**
     * Those among all that stands elsewhere.
     *
     * @throws ArithmeticException where amounts are too large to be added
     */
    static Swaps of(List<Shift> behind) {
        var groups = new HashMap<Place, Set<Place>>();
        var nets = new HashMap<Place, Amounts>();
        for (var shift : behind) {
            var from = Place.from(shift);
            var to = Place.to(shift);
            join(groups, from, to);
            nets.computeIfAbsent(from, _ -> new Amounts()).add(Math.negateExact(shift.minor()));
            nets.computeIfAbsent(to, _ -> new Amounts()).add(shift.minor());
        }
        var swapped = behind.stream()
                .filter(shift -> groups.getOrDefault(Place.from(shift), Set.of()).stream()
                        .allMatch(
                                place -> nets.getOrDefault(place, new Amounts()).sum() == 0))
                .toList();
        return swapped.isEmpty() ? NONE : new Swaps(swapped);
    }

    /** Places between which anything moves are one group. */
    private static void join(Map<Place, Set<Place>> groups, Place one, Place other) {
        var first = groups.computeIfAbsent(one, Swaps::alone);
        var second = groups.computeIfAbsent(other, Swaps::alone);
        if (!first.equals(second)) {
            first.addAll(second);
            second.forEach(place -> groups.put(place, first));
        }
    }

    private static Set<Place> alone(Place place) {
        return new HashSet<>(Set.of(place));
    }

    boolean isEmpty() {
        return shifts.isEmpty();
    }

    /** What follows for where a transaction stands. */
    Map<Part, Long> standing(ConnectionId platform, Together key, Tx transaction, Map<Part, Long> parts) {
        if (isEmpty()) {
            return parts;
        }
        var standing = new TreeMap<Part, Long>();
        parts.forEach((part, minor) -> {
            var shift = byStand.get(new Stand(platform, key, transaction, part));
            standing.merge(
                    shift == null ? part : new Part(part.role(), shift.ledger(), shift.marks(), part.currency()),
                    minor,
                    Math::addExact);
        });
        return standing;
    }

    /** With what moves besides, in the order of all. */
    List<Shift> and(List<Shift> others) {
        if (isEmpty()) {
            return others;
        }
        var all = new ArrayList<>(shifts);
        all.addAll(others);
        all.sort(Shift.ORDER);
        return all;
    }
}
