package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.matching.Pool;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ledger account and the platform accounts mapped to it, compared in one currency for one period.
 *
 * @param ledgerAccount null for a platform account that is not mapped, or whose ledger account is not in the chart
 * @param platformAccounts at least one
 * @param currency of every amount here
 * @param period what is compared
 * @param basis by closing balance or by activity
 * @param ledger what the ledger quotes
 * @param platform what the platform accounts quote together; a part is null if any one of them does not state it
 * @param tolerance the difference up to which the two sides count as agreeing, never negative
 * @param status where it stands
 * @param findings what else a person should know
 */
public record Variance(
        @Nullable Account ledgerAccount,
        List<PlatformAccount> platformAccounts,
        Currency currency,
        Period period,
        Basis basis,
        SideFigures ledger,
        SideFigures platform,
        Money tolerance,
        Status status,
        List<Finding> findings) {

    public Variance {
        platformAccounts = List.copyOf(platformAccounts);
        findings = List.copyOf(findings);
    }

    public Optional<Money> ledgerAmount() {
        return ledger.amount(basis);
    }

    public Optional<Money> platformAmount() {
        return platform.amount(basis);
    }

    /** Platform minus ledger, where both sides quote. */
    public Optional<Money> difference() {
        return platformAmount().flatMap(theirs -> ledgerAmount().map(theirs::minus));
    }

    /** What the matcher knows the rows by: what it learns of their lag is of the same. */
    public Pool pool() {
        return new Pool(
                ledgerAccount == null
                        ? platformAccounts.getFirst().key().toString()
                        : ledgerAccount.id().value(),
                "");
    }

    /** The name to show: the ledger account's, or the platform account's where there is none. */
    public String label() {
        return ledgerAccount != null
                ? ledgerAccount.label()
                : platformAccounts.getFirst().account().label();
    }
}
