package dev.weighhouse.mapping;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one entry as its transactions come in. */
final class EntryLines {
    private final Currency currency;
    private final boolean detailed;
    private final List<JournalEntry.Line> each = new ArrayList<>();
    private final Map<Place, Sum> sums = new TreeMap<>();

    /** What shares a line. */
    private record Place(String account, String taxCode, Map<String, String> dimensions) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::account)
                .thenComparing(Place::taxCode)
                .thenComparing(place -> place.dimensions.toString());

        static Place of(Share share) {
            var taxCode = share.taxCode();
            return new Place(
                    share.account().value(), taxCode == null ? "" : taxCode, new TreeMap<>(share.dimensions()));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Sum {
        private final Share first;
        private final Amounts amounts = new Amounts();
        private int parts;

        Sum(Share first) {
            this.first = first;
        }
    }

    /** @param detailed whether each part has a line of its own; else parts of one account, tax code and dimensions share one */
    EntryLines(Currency currency, boolean detailed) {
        this.currency = currency;
        this.detailed = detailed;
    }

    /** Throws {@link ArithmeticException} where a line would be too large to be counted. */
    void add(Whole whole) {
        for (var placement : whole.placements()) {
            var description = placement.transaction().description();
            if (placement instanceof Placement.Goes goes) {
                for (var share : goes.shares()) {
                    add(share, description == null ? "" : description);
                }
            }
        }
    }

    private void add(Share share, String description) {
        if (!share.amount().currency().equals(currency)) {
            return;
        }
        if (detailed) {
            each.add(line(share, share.amount(), description));
        } else {
            var sum = sums.computeIfAbsent(Place.of(share), _ -> new Sum(share));
            sum.amounts.add(share.amount().minor());
            sum.parts++;
        }
    }

    /** Those that come to nothing are left out, so there may be none at all. */
    List<JournalEntry.Line> lines() {
        var lines = new ArrayList<>(each);
        sums.values()
                .forEach(sum ->
                        lines.add(line(sum.first, new Money(sum.amounts.sum(), currency), Batch.count(sum.parts))));
        lines.removeIf(line -> line.amount().isZero());
        return lines;
    }

    private static JournalEntry.Line line(Share share, Money amount, String description) {
        return new JournalEntry.Line(
                share.account(),
                amount,
                description.isBlank() ? null : description,
                share.taxCode(),
                share.dimensions());
    }
}
