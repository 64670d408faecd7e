package dev.weighhouse.sync;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.ChartLimits;
import dev.weighhouse.crossing.PlatformAccount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What both sides said just now, each read to the end.
 *
 * @param ledgerCompany whose books they are, see {@link LedgerIdentity}
 * @param ledger every account of the ledger, archived ones too, in any order
 * @param leftOut accounts of the ledger that it did not state wholly
 * @param platformCompany the platform's own id of the company
 * @param platform every account of the platform, archived ones too, in any order
 * @param limits what the platform keeps of an account
 */
public record ChartReading(
        String ledgerCompany,
        Collection<Account> ledger,
        Set<AccountId> leftOut,
        String platformCompany,
        List<PlatformAccount> platform,
        ChartLimits limits) {

    public ChartReading {
        ledger = ledger.stream().sorted(ChartOfAccounts.ORDER).toList();
        leftOut = Set.copyOf(leftOut);
        platform = platform.stream()
                .sorted(Comparator.comparing(PlatformAccount::id))
                .toList();
    }
}
