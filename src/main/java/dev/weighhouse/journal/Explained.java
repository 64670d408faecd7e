package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes differences apart, with the entries as they stand now; each month's rows are read once. */
final class Explained {
    private final List<Journal> entries;
    private final StillToCome toCome;
    private final OwnAdjustments adjustments;
    private final Outlook outlook;
    private final Map<Period, Function<Variance, Rows>> rows = new HashMap<>();

    Explained(Shelf shelf, ReadOrder order, Outlook outlook) {
        this.entries =
                shelf.all().stream().sorted(Comparator.comparing(Journal::id)).toList();
        this.toCome = new StillToCome(shelf, order, entries);
        this.adjustments = new OwnAdjustments(entries, toCome::kind);
        this.outlook = outlook;
    }

    /**
     * A difference taken apart.
     *
     * @param adjusted what was taken of it before
     * @param lost entries of ours that took something of it and cannot be told from the ledger's other rows
     */
    record Apart(Waterfall waterfall, List<Adjusted> adjusted, List<JournalId> lost) {}

    /** Empty where one side quotes nothing. */
    Optional<Waterfall> of(Variance variance) {
        return apart(variance, null).map(Apart::waterfall);
    }

    /** As if there were no such entry as this; empty where one side quotes nothing. */
    Optional<Apart> apart(Variance variance, @Nullable JournalId besides) {
        if (variance.difference().isEmpty()) {
            return Optional.empty();
        }
        var behind = rows.computeIfAbsent(variance.period(), outlook::rows).apply(variance);
        if (variance.ledgerAccount() == null) {
            return Explanation.of(variance, behind, List.of(), List.of())
                    .map(waterfall -> new Apart(waterfall, List.of(), List.of()));
        }
        var keyed = KeyedRows.of(behind, entries);
        var own = adjustments.of(variance, behind, keyed, besides);
        var others = toCome.of(
                variance, keyed, id -> !id.equals(besides) && !own.own().contains(id));
        var ours = Stream.concat(others.stream(), own.underway().stream()).toList();
        return Explanation.of(variance, own.rows(), ours, own.adjusted())
                .map(waterfall -> new Apart(waterfall, own.adjusted(), own.lost()));
    }
}
