package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a cause looks, the same on a row and in the waterfall.
 *
 * @param brief the word where there is little room, as beside a row
 * @param tone a style class of icon and word: {@code danger} and {@code warning} are for what wants a person, empty for all else
 */
record CauseLook(Icons icon, String word, String brief, String tone) {

    /** That of a kind; null stands for what nothing explains. */
    static CauseLook of(Cause.@Nullable Kind kind) {
        if (kind == null) {
            var unexplained = Words.text("review.kind.unexplained");
            return new CauseLook(Icons.DIFFERS, unexplained, unexplained, "danger");
        }
        var word =
                Words.text("review.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new CauseLook(icon(kind), word, brief(kind, word), kind == Cause.Kind.IN_DOUBT ? "warning" : "");
    }

    /** The same where it wants nobody. */
    CauseLook calm() {
        return new CauseLook(icon, word, brief, "");
    }

    private static String brief(Cause.Kind kind, String word) {
        return switch (kind) {
            case EDITED -> Words.text("review.kind.edited.brief");
            case ADJUSTING -> Words.text("review.kind.adjusting.brief");
            default -> word;
        };
    }

    private static Icons icon(Cause.Kind kind) {
        return switch (kind) {
            case IN_FLIGHT, ADJUSTING -> Icons.SEND;
            case IN_DOUBT -> Icons.WARNING;
            case REJECTED -> Icons.FAILED;
            case UNMAPPED -> Icons.UNMAPPED;
            case MISSING_IN_LEDGER -> Icons.OUT;
            case MISSING_ON_PLATFORM -> Icons.IN;
            case AMOUNT_DIFFERS -> Icons.OTHER_AMOUNT;
            case CUT_OFF -> Icons.CALENDAR;
            case DUPLICATE -> Icons.COPY;
            case WRONG_ACCOUNT -> Icons.MAPPING;
            case SIGN -> Icons.OTHER_SIGN;
            case FX_ROUNDING -> Icons.RATE;
            case EDITED -> Icons.EDIT;
            case ADJUSTED -> Icons.JOURNALS;
            case WAIVED -> Icons.WAIVED;
        };
    }
}
