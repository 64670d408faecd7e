package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowPair;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes differences apart, with the entries as they stand now; each month's rows are read once. */
final class Explained {
    private final List<Journal> entries;
    private final StillToCome toCome;
    private final OwnAdjustments adjustments;
    private final Outlook outlook;
    private final Map<Period, Function<Variance, Rows>> rows = new HashMap<>();
    private final Map<Period, Function<Variance, Around>> arounds = new HashMap<>();

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

    /** What was gathered of a variance, and what of our own is lost among the ledger's rows. */
    private record Gathered(Evidence evidence, List<JournalId> lost) {}

    /** The variance, accounted for. */
    Accounted of(Variance variance) {
        return Explanation.of(gathered(variance, null).evidence());
    }

    /** As if there were no such entry as this; empty where one side quotes nothing. */
    Optional<Apart> apart(Variance variance, @Nullable JournalId besides) {
        if (variance.difference().isEmpty()) {
            return Optional.empty();
        }
        var gathered = gathered(variance, besides);
        return Explanation.of(gathered.evidence())
                .waterfall()
                .map(waterfall -> new Apart(waterfall, gathered.evidence().adjusted(), gathered.lost()));
    }

    private Gathered gathered(Variance variance, @Nullable JournalId besides) {
        var behind = rows.computeIfAbsent(variance.period(), outlook::rows).apply(variance);
        var around = arounds.computeIfAbsent(variance.period(), outlook::around).apply(variance);
        if (variance.ledgerAccount() == null) {
            return new Gathered(Evidence.of(variance, around), List.of());
        }
        var keyed = KeyedRows.of(behind, entries);
        var own = adjustments.of(variance, behind, keyed, besides);
        var others = toCome.of(
                variance, keyed, id -> !id.equals(besides) && !own.own().contains(id));
        var ours = Stream.concat(others.stream(), own.underway().stream()).toList();
        var evidence = Evidence.of(variance, around.withLedger(without(variance, around, own.rows())))
                .with(ours, own.adjusted());
        return new Gathered(evidence, own.lost());
    }

    private static List<Row> without(Variance variance, Around around, Rows kept) {
        var postings = Stream.concat(kept.unmatched().stream(), kept.matched().stream())
                .map(RowPair::ledger)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return around.ledger().stream()
                .filter(row -> !variance.period().contains(row.date()) || postings.contains(row.movement()))
                .toList();
    }
}
