package dev.weighhouse.journal;

/** Where an entry stands, from the decisions about it and from the crossing log. */
public enum JournalState {
    DRAFT,
    /** Sent back by the approver with a reason. */
    SENT_BACK,
    /** Waits for somebody else's approval. */
    WAITING,
    APPROVED,
    /** Approved, and something the approval rests on has changed since; it is not sent. */
    OUT_OF_DATE,
    /** Its bytes are written down, and as far as the log knows nothing of it is in the ledger. */
    CROSSING,
    /** Sent, and no answer that proves accepted or rejected. */
    IN_DOUBT,
    /** What stands in the ledger is not what was sent: only a person can decide. */
    NEEDS_PERSON,
    /** The ledger refused it. */
    REJECTED,
    /** Nobody refused it: a person gave up what was written down to be sent, or said that nothing of it stands. */
    GIVEN_UP,
    /** Stands in the ledger, once. */
    POSTED,
    /** Given up before it was sent. */
    DISCARDED;

    /** Whether somebody here has to do something. */
    public boolean needsPerson() {
        return switch (this) {
            case DRAFT, SENT_BACK, WAITING, OUT_OF_DATE, IN_DOUBT, NEEDS_PERSON, REJECTED, GIVEN_UP -> true;
            case APPROVED, CROSSING, POSTED, DISCARDED -> false;
        };
    }

    /** Whether somebody who looks at it may type at once: nobody else waits for it. */
    public boolean typedAtOnce() {
        return this == DRAFT || this == SENT_BACK || this == REJECTED || this == GIVEN_UP;
    }

    /**
     * Whether the lines may still be changed. What was written down to be sent is looked for in the ledger before; the change is
     * then a new revision with a key of its own, as after a rejection.
     */
    public boolean editable() {
        return switch (this) {
            case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE, CROSSING, REJECTED, GIVEN_UP -> true;
            case IN_DOUBT, NEEDS_PERSON, POSTED, DISCARDED -> false;
        };
    }
}
