package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Rule;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a difference apart by what the rows of both sides and the entries of ours tell. A pure function, the same whatever the
 * order of the rows.
 *
 * <p>An entry that was not seen in the quote is a share of the difference of its own, and counts as a posting when the rows are
 * held against each other: so what it is to bring is not also missing. Rows of the two sides without a common reference and with
 * the same amount outweigh each other and are nobody's cause. Rows tell something only where both sides quote theirs.
 *
 * <p>An adjustment of ours to the account is no posting that a transaction could be missing for. What it takes of the rows is a
 * cause of the other sign, so the rows and their adjustment come to nothing; what it takes of the rest only makes that smaller.
 */
public final class Explanation {
    private final Map<Cause.Kind, Found> found = new EnumMap<>(Cause.Kind.class);
    private final Money nothing;

    private Explanation(Money nothing) {
        this.nothing = nothing;
    }

    /** What was found of one kind so far. */
    private record Found(Money amount, List<String> evidence) {
        Found plus(Money more, String name) {
            evidence.add(name);
            return new Found(amount.plus(more), evidence);
        }
    }

    /** A row of one side, or a line of an entry of ours, that has no partner by reference. */
    private record Loose(String name, LocalDate date, Money amount) {}

    /** The variance, accounted for. */
    public static Accounted of(Evidence evidence) {
        var variance = evidence.variance();
        var rows = paired(evidence);
        var explanation = new Explanation(Money.zero(variance.currency()));
        var waterfall = variance.difference().map(difference -> {
            evidence.ours().forEach(line -> explanation.add(line.kind(), line.amount(), line.entry()));
            if (variance.ledger().movements() != null && variance.platform().movements() != null) {
                explanation.read(rows, evidence.ours(), variance);
                explanation.adjust(difference, evidence.adjusted());
            }
            return new Waterfall(difference, explanation.causes());
        });
        var byMovement = new IdentityHashMap<Movement, Row>();
        var around = evidence.around();
        Stream.concat(around.ledger().stream(), around.platform().stream())
                .forEach(row -> byMovement.put(row.movement(), row));
        return new Accounted(
                waterfall,
                rows.matched().stream()
                        .map(pair -> new RowMatch(
                                List.of(Objects.requireNonNull(byMovement.get(pair.ledger()))),
                                List.of(Objects.requireNonNull(byMovement.get(pair.platform()))),
                                Rule.REFERENCE,
                                Certainty.SUGGESTED,
                                Rule.REFERENCE.sentence()))
                        .toList(),
                rows.unmatched().stream()
                        .map(pair -> open(
                                pair.ledger() == null ? null : byMovement.get(pair.ledger()),
                                pair.platform() == null ? null : byMovement.get(pair.platform()),
                                pair))
                        .toList(),
                List.of(),
                List.of(),
                _ -> List.of());
    }

    private static OpenRow open(@Nullable Row ledger, @Nullable Row platform, RowPair pair) {
        var kind = ledger == null
                ? Cause.Kind.MISSING_IN_LEDGER
                : platform == null ? Cause.Kind.MISSING_ON_PLATFORM : Cause.Kind.AMOUNT_DIFFERS;
        return new OpenRow(ledger, platform, kind, pair.difference(), "");
    }

    private static Rows paired(Evidence evidence) {
        var period = evidence.variance().period();
        return RowPairing.of(
                movements(evidence.around().ledger(), period, Posting.class),
                movements(evidence.around().platform(), period, Transaction.class));
    }

    private static <T extends Movement> List<T> movements(List<Row> rows, Period period, Class<T> kind) {
        return rows.stream()
                .filter(row -> period.contains(row.date()))
                .map(Row::movement)
                .map(kind::cast)
                .toList();
    }

    private void read(Rows rows, List<Underway> ours, Variance variance) {
        var ledger = new ArrayList<Loose>();
        var platform = new ArrayList<Loose>();
        for (var line : ours) {
            if (!line.adjusts() && variance.period().contains(line.date())) {
                ledger.add(new Loose(line.entry(), line.date(), line.amount()));
            }
        }
        for (var pair : rows.unmatched()) {
            var left = pair.ledger();
            var right = pair.platform();
            if (left != null && right != null) {
                add(Cause.Kind.AMOUNT_DIFFERS, pair.difference(), name(right));
            } else if (left != null) {
                ledger.add(loose(left));
            } else {
                platform.add(loose(Objects.requireNonNull(right)));
            }
        }
        outweigh(ledger, platform);
        platform.forEach(row -> add(Cause.Kind.MISSING_IN_LEDGER, row.amount(), row.name()));
        ledger.forEach(row -> add(Cause.Kind.MISSING_ON_PLATFORM, row.amount().negated(), row.name()));
    }

    /** Takes from what the rows tell what was adjusted of it. */
    private void adjust(Money difference, List<Adjusted> adjusted) {
        var toRows = sum(adjusted, Adjusted.Part.ROWS);
        var rows = found(kind -> !kind.ours()).minus(toRows);
        var all = sum(adjusted, Adjusted.Part.ALL);
        var rest = difference.minus(found(_ -> true)).plus(toRows).plus(all);
        var names = adjusted.stream()
                .filter(each -> each.part() != Adjusted.Part.REST)
                .map(Adjusted::entry)
                .toList();
        var amount = toRows.plus(coveredRows(all, rows, rest)).negated();
        if (!amount.isZero()) {
            found.put(Cause.Kind.ADJUSTED, new Found(amount, new ArrayList<>(names)));
        }
    }

    /**
     * Of which part somebody took who took all of it, is not told. The rows come first, so that nothing is called explained that may
     * be new. A part of the other sign cannot be left over, as the two were taken together.
     *
     * @param rest what no row tells, before anything was taken of all
     */
    private static Money coveredRows(Money all, Money rows, Money rest) {
        if (all.isZero()) {
            return all;
        }
        var isPartOfThem = rows.signum() == all.signum()
                && rest.signum() * all.signum() >= 0
                && rows.abs().minor() > all.abs().minor();
        return isPartOfThem ? all : rows;
    }

    private Money sum(List<Adjusted> adjusted, Adjusted.Part part) {
        return adjusted.stream()
                .filter(each -> each.part() == part)
                .map(Adjusted::amount)
                .reduce(nothing, Money::plus);
    }

    private Money found(Predicate<Cause.Kind> which) {
        return found.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .map(each -> each.getValue().amount())
                .reduce(nothing, Money::plus);
    }

    /** Takes away from both lists what has the same amount on the other, the earliest first. */
    private static void outweigh(List<Loose> ledger, List<Loose> platform) {
        var order = Comparator.comparing(Loose::date).thenComparing(Loose::name);
        ledger.sort(order);
        platform.sort(order);
        var waiting = new HashMap<Money, Deque<Loose>>();
        ledger.forEach(row ->
                waiting.computeIfAbsent(row.amount(), _ -> new ArrayDeque<>()).add(row));
        platform.removeIf(row -> {
            var same = waiting.get(row.amount());
            return same != null && same.poll() != null;
        });
        ledger.clear();
        waiting.values().forEach(ledger::addAll);
        ledger.sort(order);
    }

    private static Loose loose(Movement row) {
        return new Loose(name(row), row.date(), row.amount());
    }

    private static String name(Movement row) {
        var reference = row.reference();
        return reference == null || reference.isBlank() ? row.id() : reference;
    }

    private void add(Cause.Kind kind, Money amount, String name) {
        if (!amount.isZero()) {
            found.merge(
                    kind, new Found(amount, new ArrayList<>(List.of(name))), (before, _) -> before.plus(amount, name));
        }
    }

    /** What comes to nothing in sum, such as a row missing on either side of the same kind, is no share of the difference. */
    private List<Cause> causes() {
        return found.entrySet().stream()
                .filter(each -> !each.getValue().amount().equals(nothing))
                .map(each -> new Cause(
                        each.getKey(), each.getValue().amount(), each.getValue().evidence()))
                .toList();
    }
}
