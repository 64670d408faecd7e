package dev.weighhouse.close;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which accounts of which connections are compared.
 *
 * @param ledger empty where none is connected
 * @param mapped whether a platform's account goes anywhere in the period
 */
record Compared(Optional<ConnectionId> ledger, List<ConnectionId> platforms, Predicate<AccountKey> mapped) {
    Compared {
        platforms = List.copyOf(platforms);
    }

    /** The ledger account of a variance; none where its platform accounts are mapped nowhere. */
    List<AccountKey> ours(Variance variance) {
        var account = variance.ledgerAccount();
        return account == null
                ? List.of()
                : ledger.map(connection -> new AccountKey(connection, account.id())).stream()
                        .toList();
    }

    /** The platform accounts of a variance. */
    List<AccountKey> theirs(Variance variance) {
        return variance.platformAccounts().stream().map(PlatformAccount::key).toList();
    }

    /** The connections whose rows a variance is about. */
    List<ConnectionId> connections(Variance variance) {
        return Stream.concat(ours(variance).stream(), theirs(variance).stream())
                .map(AccountKey::connection)
                .distinct()
                .toList();
    }
}
