package dev.weighhouse.crossing;

/** Why an item or a whole job could not be brought into the ledger, as far as platforms tell it apart. */
public enum ExportTrouble {
    /** An account is not there, or nobody said which. */
    ACCOUNT_UNKNOWN,
    TAX_CODE_UNKNOWN,
    COUNTERPARTY_UNKNOWN,
    DIMENSION_UNKNOWN,
    /** What the platform gave cannot be right. */
    NOT_VALID,
    /** The ledger refused it. */
    LEDGER_REFUSED,
    LEDGER_UNREACHABLE,
    LEDGER_SIGN_IN,
    LEDGER_THROTTLED,
    LEDGER_TIMED_OUT,
    /** Something was never set up. */
    SETTINGS_MISSING,
    CANCELLED,
    UNEXPECTED
}
