package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Map;
import java.util.Set;

/**
 * The accounts, and which of them Xero keeps for its own use.
 *
 * @param accounts all of them
 * @param system what Xero uses an account for, such as {@code RETAINEDEARNINGS}; only its own accounts are in it
 */
record XeroChart(ChartOfAccounts accounts, Map<AccountId, String> system) {

    /** The accounts that the trial balance shows in one line, without saying how much of it is whose. */
    private static final Set<String> CURRENCY_GAINS =
            Set.of("BANKCURRENCYGAIN", "REALISEDCURRENCYGAIN", "UNREALISEDCURRENCYGAIN");

    /** The accounts that only Xero itself posts to, by way of its invoices, claims, revaluations and year ends. */
    private static final Set<String> OF_XERO_ALONE = Set.of(
            "DEBTORS",
            "CREDITORS",
            "RETAINEDEARNINGS",
            "UNPAIDEXPCLM",
            "TRACKINGTRANSFERS",
            "BANKCURRENCYGAIN",
            "REALISEDCURRENCYGAIN",
            "UNREALISEDCURRENCYGAIN");

    XeroChart {
        system = Map.copyOf(system);
    }

    boolean isRetainedEarnings(Account account) {
        return use(account).equals("RETAINEDEARNINGS");
    }

    boolean isCurrencyGain(Account account) {
        return CURRENCY_GAINS.contains(use(account));
    }

    /** What Xero uses the account for; blank for an ordinary one. */
    String use(Account account) {
        return system.getOrDefault(account.id(), "");
    }

    boolean isOfXeroAlone(Account account) {
        return OF_XERO_ALONE.contains(use(account));
    }

    static boolean isBank(Account account) {
        return "BANK".equals(account.subType());
    }
}
