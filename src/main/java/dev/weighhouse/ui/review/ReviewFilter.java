package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;

/** Which accounts the table shows. */
enum ReviewFilter {
    ALL,
    /** Differs, is unmapped, or lacks a fresh quote. */
    OPEN,
    UNMAPPED,
    /** Has a finding, whatever its status. */
    TO_LOOK_AT;

    boolean takes(Variance variance) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> variance.status().open();
            case UNMAPPED -> variance.status() == Status.UNMAPPED;
            case TO_LOOK_AT -> !variance.findings().isEmpty();
        };
    }

    String word() {
        return Words.text("review.filter." + name().toLowerCase(Locale.ROOT));
    }
}
