package dev.weighhouse.crossing;

/** What happened to a crossing. The names are hashed into the log, so they never change. */
public enum Step {
    /** A person consented to what they saw. */
    APPROVED,
    /** The exact bytes were written down; nothing was sent yet. */
    INTENDED,
    /** The bytes are about to leave. From here on, until an answer proves otherwise, the crossing is in doubt. */
    SENT,
    /** No answer that proves anything. */
    UNANSWERED,
    /** It is certain that the last attempt had no effect. */
    NOT_EXECUTED,
    /** The ledger was read for the key; changes no state by itself. */
    LOOKED_UP,
    /** It stands in the ledger, once. */
    CONFIRMED,
    /** Nothing of it stands: the ledger refused it, with its reply as the status, or a person gave it up or said so. */
    REJECTED,
    /** What stands in the ledger is not what was sent, or stands there twice: only a person can decide. */
    NEEDS_PERSON,
    /** A person moved the right to send it to this machine. What the other one sent is unknown here, so it is in doubt. */
    TAKEN_OVER,
    /** A reading arrived and was kept. */
    RECEIVED,
    /** A reading failed, and nothing of it was kept. */
    NOT_RECEIVED
}
