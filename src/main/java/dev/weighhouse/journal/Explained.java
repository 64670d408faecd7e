package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Explanation;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes differences apart, with the entries as they stand now; each month's rows are read once. */
final class Explained {
    private final StillToCome toCome;
    private final Outlook outlook;
    private final Map<Period, Function<Variance, Rows>> rows = new HashMap<>();

    Explained(Shelf shelf, Outlook outlook) {
        this.toCome = new StillToCome(shelf);
        this.outlook = outlook;
    }

    /** Empty where one side quotes nothing. */
    Optional<Waterfall> of(Variance variance) {
        return of(variance, null);
    }

    /** As if there were no such entry as this. */
    Optional<Waterfall> of(Variance variance, @Nullable JournalId besides) {
        if (variance.difference().isEmpty()) {
            return Optional.empty();
        }
        var ours = toCome.of(variance, besides);
        var behind = rows.computeIfAbsent(variance.period(), outlook::rows);
        return Explanation.of(variance, behind.apply(variance), ours);
    }
}
