package dev.weighhouse.ui.connections;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a connection is, from its last pull. */
enum Health {
    OK(Icons.DONE, Tone.CALM),
    /** Its last pull failed, and trying again may not be enough. */
    LOOK(Icons.WARNING, Tone.WARNING),
    UNREACHABLE(Icons.FAILED, Tone.DANGER),
    NEVER(Icons.NO_QUOTE, Tone.GREY);

    private final Icons icon;
    private final Tone tone;

    Health(Icons icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /**
     * From what is known.
     *
     * @param failure of the last pull; null where it did not fail, or only the log knows of it
     * @param failed whether the log says that the last pull failed
     * @param pulled whether it was ever pulled wholly
     */
    static Health of(@Nullable Failure failure, boolean failed, boolean pulled) {
        if (failure != null) {
            return failure instanceof Failure.Offline ? UNREACHABLE : LOOK;
        }
        if (failed) {
            return LOOK;
        }
        return pulled ? OK : NEVER;
    }

    Icons icon() {
        return icon;
    }

    Tone tone() {
        return tone;
    }

    String words() {
        return Words.text("connections.health." + name().toLowerCase(Locale.ROOT));
    }
}
