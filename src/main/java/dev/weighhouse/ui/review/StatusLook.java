package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a status is painted. Only a state that wants a person is filled.
 *
 * @param icon beside the word
 * @param tone what it asks for
 * @param word as people read it
 */
record StatusLook(Icons icon, Tone tone, String word) {
    private static final Map<Status, StatusLook> ALL = all();

    private static final StatusLook UNEXPLAINED =
            new StatusLook(Icons.DIFFERS, Tone.DANGER, Words.text("review.status.unexplained"));
    private static final StatusLook IN_DOUBT =
            new StatusLook(Icons.WARNING, Tone.WARNING, Words.text("review.status.in-doubt"));
    private static final StatusLook EXPLAINED =
            new StatusLook(Icons.EXPLAINED, Tone.NEUTRAL, Words.text("review.status.explained"));
    private static final StatusLook WAIVED =
            new StatusLook(Icons.WAIVED, Tone.NEUTRAL, Words.text("review.status.waived"));

    private static Map<Status, StatusLook> all() {
        var looks = new EnumMap<Status, StatusLook>(Status.class);
        Arrays.stream(Status.values()).forEach(status -> looks.put(status, look(status)));
        return looks;
    }

    private static StatusLook look(Status status) {
        return switch (status) {
            case AGREES -> new StatusLook(Icons.AGREES, Tone.CALM, Words.text("review.status.agrees"));
            case WITHIN_TOLERANCE ->
                new StatusLook(Icons.WITHIN_TOLERANCE, Tone.GREY, Words.text("review.status.within"));
            case DIFFERS -> new StatusLook(Icons.DIFFERS, Tone.DANGER, Words.text("review.status.differs"));
            case STALE_QUOTE -> new StatusLook(Icons.STALE_QUOTE, Tone.WARNING, Words.text("review.status.stale"));
            case NO_QUOTE -> new StatusLook(Icons.NO_QUOTE, Tone.WARNING, Words.text("review.status.none"));
            case UNMAPPED -> new StatusLook(Icons.UNMAPPED, Tone.DANGER, Words.text("review.status.unmapped"));
        };
    }

    static StatusLook of(Status status) {
        return ALL.getOrDefault(status, look(status));
    }

    /**
     * The same with what is known of the difference; the loudest of its causes is told.
     *
     * @param apart null as long as nothing is known of it
     */
    static StatusLook of(Status status, @Nullable Waterfall apart) {
        if (status != Status.DIFFERS || apart == null) {
            return of(status);
        }
        if (!apart.unexplained().isZero()) {
            return UNEXPLAINED;
        }
        if (apart.causes().stream().anyMatch(cause -> cause.kind() == Cause.Kind.IN_DOUBT)) {
            return IN_DOUBT;
        }
        var onlyWaived = apart.causes().stream().allMatch(cause -> cause.kind() == Cause.Kind.WAIVED);
        return onlyWaived ? WAIVED : EXPLAINED;
    }

    void on(Chip chip) {
        chip.show(icon, word, tone);
    }
}
