package dev.weighhouse.journal;

import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.matching.Rule;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Evidence;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowPair;
import dev.weighhouse.reconcile.RowPairing;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes differences apart, with the entries as they stand now; each month's rows, and what people said of it, are read once. */
final class Explained {
    private final List<Journal> entries;
    private final StillToCome toCome;
    private final OwnAdjustments adjustments;
    private final EditedEntries edited;
    private final Outlook outlook;
    private final Map<Period, Function<Variance, Around>> arounds = new HashMap<>();
    private final Map<Period, BiFunction<Variance, Around, Said>> said = new HashMap<>();

    Explained(Shelf shelf, ReadOrder order, Outlook outlook) {
        this.entries =
                shelf.all().stream().sorted(Comparator.comparing(Journal::id)).toList();
        this.toCome = new StillToCome(shelf, order, entries);
        this.adjustments = new OwnAdjustments(entries, toCome::kind);
        this.edited = new EditedEntries(entries, toCome::kind);
        this.outlook = outlook;
    }

    /**
     * A difference taken apart.
     *
     * @param adjusted what was taken of it before
     * @param lost entries of ours that took something of it and cannot be told from the ledger's other rows
     */
    record Apart(Waterfall waterfall, List<Adjusted> adjusted, List<JournalId> lost) {}

    /** What was gathered of a variance, what of our own is lost among the ledger's rows, and what was said that no longer holds. */
    private record Gathered(Evidence evidence, List<JournalId> lost, List<String> ended) {}

    /** The variance, accounted for. */
    Accounted of(Variance variance) {
        var gathered = gathered(variance, null);
        var accounted = Explanation.of(gathered.evidence());
        if (gathered.ended().isEmpty()) {
            return accounted;
        }
        var refusals =
                Stream.concat(gathered.ended().stream().map(Explained::noLongerHolds), accounted.refusals().stream());
        return new Accounted(
                accounted.waterfall(),
                accounted.matched(),
                accounted.open(),
                accounted.diagnoses(),
                refusals.toList(),
                accounted.whyNot());
    }

    private static Refusal noLongerHolds(String words) {
        return new Refusal(Refusal.Reason.NO_LONGER_HOLDS, Rule.GIVEN, List.of(), List.of(), words);
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
        var around = arounds.computeIfAbsent(variance.period(), outlook::around).apply(variance);
        if (variance.ledgerAccount() == null) {
            return new Gathered(Evidence.of(variance, around), List.of(), List.of());
        }
        var behind = behind(variance, around);
        var keyed = KeyedRows.of(movements(around.ledger(), Posting.class), entries);
        var own = adjustments.of(variance, behind, keyed, besides);
        Predicate<JournalId> ordinary = id -> !id.equals(besides) && !own.own().contains(id);
        var others = toCome.of(variance, keyed, ordinary);
        var ours = Stream.concat(others.stream(), own.underway().stream()).toList();
        var rows = around.withLedger(without(variance, around, own.rows()));
        var changed = edited.of(variance, rows, keyed, ordinary);
        var told = said.computeIfAbsent(variance.period(), outlook::said).apply(variance, rows);
        var evidence = new Evidence(
                variance, rows, ours, own.adjusted(), changed, told.waived(), told.matches(), told.rules());
        return new Gathered(evidence, own.lost(), told.ended());
    }

    /** The rows of the month itself. */
    private static Rows behind(Variance variance, Around around) {
        var period = variance.period();
        return RowPairing.of(
                movements(within(period, around.ledger()), Posting.class),
                movements(within(period, around.platform()), Transaction.class));
    }

    private static List<Row> within(Period period, List<Row> rows) {
        return rows.stream().filter(row -> period.contains(row.date())).toList();
    }

    private static <T extends Movement> List<T> movements(List<Row> rows, Class<T> kind) {
        return rows.stream()
                .map(Row::movement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
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
