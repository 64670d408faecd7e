package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words and icons of states, steps, directions and kinds. */
final class Looks {

    private Looks() {}

    private static String word(String of, Enum<?> value) {
        return Words.text(of + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String word(Direction way) {
        return word("crossings.way.", way);
    }

    static String word(FactKind kind) {
        return word("crossings.kind.", kind);
    }

    static String word(@Nullable Fate fate) {
        return fate == null ? Words.text("crossings.state-none") : word("crossings.state.", fate);
    }

    static String word(LogEntry entry) {
        return Rejection.isGivenUp(entry)
                ? Words.text("crossings.step.given-up")
                : word("crossings.step.", entry.step());
    }

    static Icons icon(Direction way) {
        return way == Direction.IN ? Icons.IN : Icons.OUT;
    }

    static void show(Chip chip, @Nullable Fate fate, boolean wordy) {
        chip.show(icon(fate), wordy ? word(fate) : "", tone(fate));
    }

    static Icons icon(@Nullable Fate fate) {
        return switch (fate) {
            case null -> Icons.HISTORY;
            case APPROVED -> Icons.APPROVED;
            case INTENDED -> Icons.SEND;
            case IN_DOUBT, NEEDS_PERSON -> Icons.WARNING;
            case CONFIRMED -> Icons.DONE;
            case REJECTED -> Icons.FAILED;
            case GIVEN_UP -> Icons.DELETE;
            case RECEIVED -> Icons.RECEIVED;
            case NOT_RECEIVED -> Icons.NO_QUOTE;
        };
    }

    static Tone tone(@Nullable Fate fate) {
        return switch (fate) {
            case null -> Tone.GREY;
            case APPROVED, INTENDED -> Tone.NEUTRAL;
            case IN_DOUBT -> Tone.WARNING;
            case CONFIRMED -> Tone.CALM;
            case REJECTED, NEEDS_PERSON -> Tone.DANGER;
            case GIVEN_UP, RECEIVED, NOT_RECEIVED -> Tone.GREY;
        };
    }

    /** The colour of an icon beside a sentence. */
    static String iconTone(@Nullable Fate fate) {
        return switch (tone(fate)) {
            case CALM -> "success";
            case WARNING -> "warning";
            case DANGER -> "danger";
            case GREY, NEUTRAL, ACCENT -> "muted";
        };
    }

    static Icons icon(Step step) {
        return switch (step) {
            case APPROVED -> Icons.APPROVED;
            case INTENDED -> Icons.SAVE;
            case SENT -> Icons.SEND;
            case UNANSWERED, NEEDS_PERSON -> Icons.WARNING;
            case NOT_EXECUTED, NOT_RECEIVED -> Icons.NO_QUOTE;
            case LOOKED_UP -> Icons.SEARCH;
            case CONFIRMED -> Icons.DONE;
            case REJECTED -> Icons.FAILED;
            case TAKEN_OVER -> Icons.MAPPING;
            case RECEIVED -> Icons.RECEIVED;
        };
    }

    /** The style class of a step; empty for most. */
    static String tone(Step step) {
        return switch (step) {
            case UNANSWERED, TAKEN_OVER -> "warning";
            case REJECTED, NEEDS_PERSON -> "danger";
            case CONFIRMED -> "success";
            case APPROVED, INTENDED, SENT, NOT_EXECUTED, NOT_RECEIVED, LOOKED_UP, RECEIVED -> "";
        };
    }
}
