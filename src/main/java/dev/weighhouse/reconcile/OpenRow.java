package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row without its counterpart, or two that belong together and differ.
 *
 * @param ledger null where only the platform has it
 * @param platform null where only the ledger has it
 * @param cause null where nothing is known of it, so that its share stays unexplained
 * @param share of the difference, platform minus ledger
 * @param note what else there is to say of the cause, briefly, such as the entry's name or which account has the same number;
 *     may be empty
 */
public record OpenRow(
        @Nullable Row ledger, @Nullable Row platform, Cause.@Nullable Kind cause, Money share, String note) {

    public OpenRow {
        if (ledger == null && platform == null) {
            throw new IllegalArgumentException("an open row is of one side at least");
        }
    }

    /** One row without its counterpart. */
    public static OpenRow of(Row row, Cause.@Nullable Kind cause, Money share, String note) {
        return row.ofLedger() ? new OpenRow(row, null, cause, share, note) : new OpenRow(null, row, cause, share, note);
    }

    /** Two rows that belong together. */
    static OpenRow of(Unequal pair, Cause.@Nullable Kind cause, Money share, String note) {
        return new OpenRow(pair.ledger(), pair.platform(), cause, share, note);
    }

    /** The same with nothing known of it. */
    OpenRow untold(String why) {
        return new OpenRow(ledger, platform, null, share, why);
    }

    /** The platform's row, or the ledger's where there is no other. */
    public Row row() {
        return platform != null ? platform : Objects.requireNonNull(ledger);
    }

    /** Since when it is open. */
    public LocalDate since() {
        return row().date();
    }
}
