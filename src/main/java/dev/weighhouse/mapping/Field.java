package dev.weighhouse.mapping;

/** What of a transaction a rule may test, the most telling first: this order decides which of several rules is the more precise. */
public enum Field {
    /** Whom it was with; the whole name, without regard to case. */
    COUNTERPARTY,
    /** Words that stand somewhere in the description or reference, without regard to case. */
    TEXT,
    /** The platform's type of transaction. */
    TYPE,
    /** The platform's category. */
    CATEGORY,
    /** ISO country code. */
    COUNTRY,
    /** ISO currency code. */
    CURRENCY,
    /** {@code +} for a debit of the platform's account, {@code -} for a credit. */
    SIGN
}
