package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;

/** How a state looks: icon, word, tone. */
record StateLook(Icons icon, String word, Tone tone) {

    static StateLook of(JournalState state) {
        var word = Words.text(
                "journals.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return switch (state) {
            case DRAFT -> new StateLook(Icons.EDIT, word, Tone.NEUTRAL);
            case SENT_BACK -> new StateLook(Icons.REVERSAL, word, Tone.WARNING);
            case WAITING -> new StateLook(Icons.PERSON, word, Tone.ACCENT);
            case APPROVED -> new StateLook(Icons.APPROVE, word, Tone.NEUTRAL);
            case OUT_OF_DATE, IN_DOUBT -> new StateLook(Icons.WARNING, word, Tone.WARNING);
            case CROSSING -> new StateLook(Icons.SEND, word, Tone.NEUTRAL);
            case NEEDS_PERSON -> new StateLook(Icons.WARNING, word, Tone.DANGER);
            case REJECTED -> new StateLook(Icons.FAILED, word, Tone.DANGER);
            case GIVEN_UP -> new StateLook(Icons.DELETE, word, Tone.GREY);
            case POSTED -> new StateLook(Icons.DONE, word, Tone.CALM);
            case DISCARDED -> new StateLook(Icons.DELETE, word, Tone.GREY);
        };
    }

    /** The look of an entry: a posted one that was edited in the ledger since is not calm. */
    static StateLook of(Journal journal) {
        var edited = journal.editedSince();
        if (journal.state() != JournalState.POSTED || edited == null) {
            return of(journal.state());
        }
        return edited.gone()
                ? new StateLook(Icons.WARNING, Words.text("journals.gone-since"), Tone.DANGER)
                : new StateLook(Icons.EDIT, Words.text("journals.edited-since"), Tone.WARNING);
    }

    void on(Chip chip) {
        chip.show(icon, word, tone);
    }
}
