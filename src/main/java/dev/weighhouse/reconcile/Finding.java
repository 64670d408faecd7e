package dev.weighhouse.reconcile;

/**
 * Something about a compared account that a person should know, whatever its status.
 *
 * @param kind for filters and files
 * @param words one sentence with the figures in it
 */
public record Finding(Kind kind, String words) {

    /** The kinds of finding. */
    public enum Kind {
        /** The ledger account of the mapping is archived. */
        INACTIVE_TARGET,
        /** The ledger account of the mapping is not in the chart, or no longer. */
        MISSING_TARGET,
        /** The platform account is archived and still quotes an amount. */
        INACTIVE_PLATFORM_ACCOUNT,
        /** The platform account quotes an amount and is no longer in the platform's chart. */
        MISSING_PLATFORM_ACCOUNT,
        /** One side quotes the account in a currency in which the other quotes nothing. */
        CURRENCY_ON_ONE_SIDE,
        /** The ledger's opening balance and postings do not give its closing balance. */
        LEDGER_ROLL_FORWARD,
        /** The platform's opening balance and transactions do not give its closing balance. */
        PLATFORM_ROLL_FORWARD
    }
}
