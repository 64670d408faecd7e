package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which items are listed.
 *
 * @param platform the title of a connection, or null for all
 * @param kind null for all
 */
record Filter(
        Show show, @Nullable String platform, @Nullable ItemKind kind) {
    static final Filter ALL = new Filter(Show.ALL, null, null);

    /** What a person looks for. */
    enum Show {
        ALL,
        UNMAPPED,
        CHANGED,
        /** Those about which the checks found something. */
        FOUND;

        String word() {
            return Words.text("mappings.show." + name().toLowerCase(Locale.ROOT));
        }
    }

    Filter show(Show other) {
        return new Filter(other, platform, kind);
    }

    Filter platform(@Nullable String other) {
        return new Filter(show, other, kind);
    }

    Filter kind(@Nullable ItemKind other) {
        return new Filter(show, platform, other);
    }

    boolean fits(Block block, boolean changed) {
        var shown = switch (show) {
            case ALL -> true;
            case UNMAPPED -> block.section() == Section.UNMAPPED;
            case CHANGED -> changed;
            case FOUND -> block.rows().stream().anyMatch(row -> !row.findings().isEmpty());
        };
        return shown
                && (platform == null || platform.equals(block.whole().platform()))
                && (kind == null || kind == block.item().key().kind());
    }
}
