package dev.weighhouse.export;

import dev.weighhouse.crossing.ExportTrouble;

/** Ends the drafting of one item; thrown and caught in this room alone. */
final class NotDraftedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ItemDraft.Cannot why;

    NotDraftedException(ExportTrouble trouble, String words, String nextStep) {
        super(words, null, false, false);
        this.why = new ItemDraft.Cannot(trouble, words, nextStep);
    }

    ItemDraft.Cannot why() {
        return why;
    }
}
