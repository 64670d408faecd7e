package dev.weighhouse.export;

import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said to a platform, as the log has it. The words are kept there, so they never change.
 *
 * @param about the item, or what becomes of the job as a whole
 * @param word such as {@code posted}
 * @param ledgerId the ledger's id of the entry, where it was posted
 * @param why in words, where it failed
 */
record Said(String about, String word, @Nullable String ledgerId, String why) {
    static final String STARTED = "started";
    static final String ENDED = "ended";

    private static final String POSTED = "posted";
    private static final String FAILED = "failed";
    private static final String UNDER_WAY = "under way";

    static Said of(ExportResult result) {
        return switch (result) {
            case ExportResult.Posted(var item, var ledgerId, var _) -> new Said(item, POSTED, ledgerId, "");
            case ExportResult.Failed(var item, var _, var words) -> new Said(item, FAILED, null, words);
            case ExportResult.UnderWay(var item) -> new Said(item, UNDER_WAY, null, "");
        };
    }

    /** Of the job as a whole. */
    static Said ofJob(String event, String how) {
        return new Said(event, event, null, how);
    }

    /** Whether the platform knows of an item what was said. */
    static boolean isKnown(String word, @Nullable String ledgerId, ExportState state) {
        return switch (word) {
            case POSTED ->
                state.fate() == ExportState.Fate.POSTED && (ledgerId == null || ledgerId.equals(state.ledgerId()));
            case FAILED -> state.fate() == ExportState.Fate.FAILED;
            case UNDER_WAY -> state.fate() == ExportState.Fate.UNDER_WAY;
            default -> false;
        };
    }

    /** As one line of the log. */
    String words() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + (why.isEmpty() ? "." : ": " + why);
    }
}
