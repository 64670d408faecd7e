package dev.weighhouse.drill;

/** What can go wrong on the way. The names are stable: they are the keys of the drill's report. */
public enum Fault {
    /** The program dies before the intent is on the disk. */
    CRASH_BEFORE_INTENT,
    /** It dies with the intent on the disk and nothing else. */
    CRASH_AFTER_INTENT,
    /** It dies when the attempt is on the disk, before the first byte leaves. */
    CRASH_AFTER_SENT,
    /** It dies when the ledger has done it, before the answer arrives. */
    CRASH_BEFORE_REPLY,
    /** It dies with the answer in its hands, before that is on the disk. */
    CRASH_AFTER_REPLY,
    /** It dies between two entries. */
    CRASH_MID_BATCH,
    /** The request never arrives. */
    REQUEST_LOST,
    /** The ledger has done it, and its answer never arrives. */
    REPLY_LOST,
    /** The answer to an earlier request arrives in place of the right one. */
    REPLY_DUPLICATED,
    /** The ledger answers with a server error and has done it. */
    ERROR_AFTER_COMMIT,
    /** The ledger answers with a server error and has done nothing. */
    ERROR_BEFORE_COMMIT,
    /** Too many requests, in the middle of a batch. */
    THROTTLED,
    /** The entry appears in the ledger's lists only some time later. */
    SLOW_COMMIT,
    /** The ledger changes while its pages are read. */
    TORN_READ,
    /** The sign-in expires in the middle of a batch. */
    SIGN_IN_EXPIRED,
    /** The ledger keeps only the beginning of the key. */
    KEY_TRUNCATED,
    /** The ledger keeps the key in another case, with blanks around it. */
    KEY_RECASED,
    /** The ledger drops the key. */
    KEY_DROPPED,
    /** An account of the entry is archived between approval and push. */
    ACCOUNT_ARCHIVED,
    /** The period is locked between approval and push. */
    PERIOD_LOCKED,
    /** The exchange rate is imported only later. */
    RATE_MISSING,
    /** Somebody edits the entry in the ledger. */
    ENTRY_EDITED,
    /** Somebody deletes the entry in the ledger. */
    ENTRY_DELETED,
    /** A person says that nothing stands of an entry that is there without its key, though the ledger named it when it answered. */
    ENTRY_OVERLOOKED,
    /** Two machines push the same approval. */
    TWO_MACHINES,
    /** The clock of this computer steps back. */
    CLOCK_BACK,
    /** The disk is full when something is to be written down. */
    DISK_FULL,
    /** The workspace file is replaced by an older copy of itself. */
    OLDER_COPY,
    /** While a request is on its way, another entry crosses in another lane. */
    SIDE_BY_SIDE,
    /** Two machines approve the same fact, each on its own, and both push it. */
    APPROVED_APART,
    /** A sending reaches the ledger once more after it was answered. */
    REQUEST_REPEATED
}
