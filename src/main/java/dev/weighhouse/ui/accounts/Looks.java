package dev.weighhouse.ui.accounts;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.sync.Action;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;

/** Words, icons and colours of what is planned and of how it stands. */
final class Looks {
    private Looks() {}

    private static String end(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String word(Action action) {
        return Words.text("accounts.action." + end(action));
    }

    static String word(CrossingState state) {
        return Words.text("crossings.state." + end(state));
    }

    static String word(Shown shown) {
        return Words.text("accounts.shown." + end(shown));
    }

    static String help(Shown shown) {
        return Words.text("accounts.shown-help." + end(shown));
    }

    static void show(Chip chip, Action action) {
        chip.show(icon(action), word(action), tone(action));
    }

    private static Icons icon(Action action) {
        return switch (action) {
            case CREATE -> Icons.ADD;
            case UNARCHIVE -> Icons.UNDO;
            case UPDATE -> Icons.EDIT;
            case ARCHIVE -> Icons.FOLDER;
            case NONE -> Icons.AGREES;
            case LEFT_ALONE -> Icons.NO_QUOTE;
            case NOT_SENT -> Icons.WARNING;
        };
    }

    private static Tone tone(Action action) {
        return switch (action) {
            case CREATE, UNARCHIVE, UPDATE -> Tone.ACCENT;
            case ARCHIVE -> Tone.NEUTRAL;
            case NONE -> Tone.CALM;
            case LEFT_ALONE -> Tone.GREY;
            case NOT_SENT -> Tone.WARNING;
        };
    }

    static void show(Chip chip, CrossingState state) {
        switch (state) {
            case APPROVED, INTENDED -> chip.show(Icons.SEND, word(state), Tone.NEUTRAL);
            case IN_DOUBT -> chip.show(Icons.WARNING, word(state), Tone.WARNING);
            case NEEDS_PERSON -> chip.show(Icons.WARNING, word(state), Tone.DANGER);
            case CONFIRMED -> chip.show(Icons.DONE, word(state), Tone.CALM);
            case REJECTED -> chip.show(Icons.FAILED, word(state), Tone.DANGER);
            case RECEIVED, NOT_RECEIVED -> chip.show(Icons.RECEIVED, word(state), Tone.GREY);
        }
    }
}
