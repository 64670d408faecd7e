package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;

/** Which entries are listed. */
enum EntryFilter {
    ALL,
    /** Everything that does not stand in the ledger yet. */
    OPEN,
    /** What this person can take a step on. */
    FOR_ME;

    String word() {
        return Words.text("journals.filter." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String help() {
        return Words.text("journals.filter." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".help");
    }

    /**
     * Whether it lets an entry through.
     *
     * @param me the name of this person
     * @param alone whether one person may approve their own entries
     */
    boolean fits(Journal journal, String me, boolean alone) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> journal.state() != JournalState.POSTED || journal.editedSince() != null;
            case FOR_ME -> forMe(journal, me, alone);
        };
    }

    private static boolean forMe(Journal journal, String me, boolean alone) {
        var mine = journal.preparedBy().equals(me);
        return switch (journal.state()) {
            case DRAFT, SENT_BACK, REJECTED, GIVEN_UP -> mine;
            case WAITING -> !mine || alone;
            case OUT_OF_DATE, NEEDS_PERSON, IN_DOUBT -> true;
            case POSTED -> journal.editedSince() != null;
            case APPROVED, CROSSING, DISCARDED -> false;
        };
    }
}
