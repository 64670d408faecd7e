package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Matcher;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.OpenItems;
import dev.weighhouse.matching.Pan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of ours held against the transactions that nothing in the ledger belongs to: those on their way, and those changed there. */
final class EntryCauses {
    private final Scope scope;
    private final RowItems items;
    private final MatchRules rules;
    private final Telling telling;
    private final List<Unequal> unequal;
    private final List<Underway> lone = new ArrayList<>();

    /** @param unequal rows of one reference; those that an entry accounts for are taken out */
    EntryCauses(Scope scope, MatchedRows rows, MatchRules rules, Telling telling, List<Unequal> unequal) {
        this.scope = scope;
        this.items = rows.items();
        this.rules = rules;
        this.telling = telling;
        this.unequal = unequal;
    }

    /** Changed entries first: what they were sent with is known to have stood there. */
    void tell(List<Edited> edited, List<Underway> ours) {
        edited.stream().sorted(Comparator.comparing(Edited::entry)).forEach(this::changed);
        var waiting = ours.stream()
                .filter(line -> !line.adjusts()
                        && line.amount().minor() != Long.MIN_VALUE
                        && scope.variance()
                                .basis()
                                .counts(line.date(), scope.variance().period()))
                .sorted(Comparator.comparing(Underway::date).thenComparing(Underway::entry))
                .toList();
        var brought = matched(waiting);
        var left = new ArrayList<Underway>();
        for (var line : waiting) {
            var rows = brought.getOrDefault(line, List.of());
            rows.forEach(row -> telling.row(row, line.kind(), line.entry()));
            if (rows.isEmpty()) {
                left.add(line);
            }
        }
        left.forEach(this::sameAmount);
    }

    /** Entries of the period that no transaction asks for. */
    List<Underway> lone() {
        return lone;
    }

    private Map<Underway, List<Row>> matched(List<Underway> waiting) {
        var theirs = candidates();
        if (waiting.isEmpty() || theirs.isEmpty()) {
            return Map.of();
        }
        var byId = new HashMap<String, Underway>();
        var all = new ArrayList<>(theirs.stream().map(items::item).toList());
        for (var line : waiting) {
            var id = "entry %d".formatted(byId.size());
            byId.put(id, line);
            all.add(new OpenItem(id, items.pool(), Pan.LEFT, line.amount(), line.date(), line.entry(), null));
        }
        var brought = new HashMap<Underway, List<Row>>();
        for (var match : Matcher.match(OpenItems.of(all), rules, Decisions.NONE).matches()) {
            var line = byId.get(match.left().getFirst().id());
            var rows = match.right().stream().map(items::row).toList();
            if (line != null
                    && match.left().size() == 1
                    && rows.stream().allMatch(row -> Window.ofEntry(line.date(), row))) {
                brought.put(line, rows);
            }
        }
        return brought;
    }

    private List<Row> candidates() {
        return telling.platform().stream().filter(scope::counts).toList();
    }

    /** Of several equal transactions it makes no difference to the sums which one an entry brings; the nearest is named. */
    private void sameAmount(Underway line) {
        var row = nearest(candidates(), line.amount(), line.date());
        var pair = row.isPresent() ? Optional.<Unequal>empty() : correcting(line);
        if (row.isPresent()) {
            telling.row(row.get(), line.kind(), line.entry());
        } else if (pair.isPresent()) {
            unequal.remove(pair.get());
            telling.pair(pair.get(), line.kind(), line.entry());
        } else if (scope.variance().period().contains(line.date())) {
            lone.add(line);
        }
    }

    /** The only two rows that differ by what the entry is to bring. */
    private Optional<Unequal> correcting(Underway line) {
        var fitting = unequal.stream()
                .filter(pair -> Window.ofEntry(line.date(), pair.platform())
                        && scope.counts(pair.ledger())
                        && scope.counts(pair.platform())
                        && pair.platformMinor() - pair.ledgerMinor()
                                == line.amount().minor())
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Optional<Row> nearest(List<Row> rows, Money amount, LocalDate date) {
        return rows.stream()
                .filter(row -> row.movement().amount().equals(amount) && Window.ofEntry(date, row))
                .min(Comparator.<Row>comparingLong(row -> Math.abs(ChronoUnit.DAYS.between(row.date(), date)))
                        .thenComparing(RowItems.ORDER));
    }

    /** What was sent and did not stay is a share; a row that stayed is matched with its own as any other. */
    private void changed(Edited entry) {
        var standing = standing(entry);
        var open = standing.stream()
                .filter(row -> telling.isLoose(row) || inPair(row).isPresent())
                .sorted(RowItems.ORDER)
                .toList();
        var sent = sentOf(entry, standing, open);
        if (sent == null || (open.isEmpty() && !standing.isEmpty())) {
            return;
        }
        for (var row : open) {
            var pair = inPair(row);
            if (pair.isPresent()) {
                if (open.size() == 1
                        && pair.get().platform().movement().amount().equals(sent)) {
                    unequal.remove(pair.get());
                    telling.pair(pair.get(), Cause.Kind.EDITED, note(entry, pair.get()));
                }
                return;
            }
        }
        var day = open.isEmpty() ? entry.date() : open.getFirst().date();
        var named = candidates().stream()
                .filter(row -> open.stream().anyMatch(each -> each.name().equals(row.name())))
                .toList();
        nearest(named, sent, day)
                .or(() -> nearest(candidates(), sent, day))
                .ifPresent(row -> changed(entry, open, row));
    }

    private void changed(Edited entry, List<Row> open, Row transaction) {
        if (open.isEmpty()) {
            telling.row(transaction, Cause.Kind.EDITED, entry.entry() + ", taken out");
            return;
        }
        var first = new Unequal(open.getFirst(), transaction);
        telling.pair(first, Cause.Kind.EDITED, note(entry, first));
        open.stream().skip(1).forEach(row -> telling.row(row, Cause.Kind.EDITED, entry.entry()));
    }

    private List<Row> standing(Edited entry) {
        return entry.standing().stream()
                .map(row -> items.row(row.id()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Optional<Unequal> inPair(Row row) {
        return unequal.stream().filter(pair -> pair.ledger().equals(row)).findFirst();
    }

    /** What is left of the sent amount without the rows that are matched as they stand; null where there is none. */
    private static @Nullable Money sentOf(Edited entry, List<Row> standing, List<Row> open) {
        try {
            var settled = standing.stream()
                    .filter(row -> !open.contains(row))
                    .map(row -> row.movement().amount())
                    .reduce(Money.zero(entry.sent().currency()), Money::plus);
            var sent = entry.sent().minus(settled);
            return sent.isZero() ? null : sent;
        } catch (ArithmeticException _) {
            return null;
        }
    }

    private static String note(Edited entry, Unequal pair) {
        return Stream.concat(Stream.of(entry.entry()), Slip.of(pair).map(Slip::note).stream())
                .collect(Collectors.joining(", "));
    }
}
