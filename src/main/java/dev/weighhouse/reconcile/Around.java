package dev.weighhouse.reconcile;

import dev.weighhouse.books.AccountKey;
import java.util.List;
import java.util.Map;

/**
 * The rows that may tell something of one variance, all in its currency. What month a row is of, its date says.
 *
 * @param ledger of the compared account, in the month and in the months around it that were read
 * @param platform of the platform accounts mapped to it, the same
 * @param elsewhereLedger of the ledger's other accounts in the month
 * @param elsewherePlatform of platform accounts that are mapped elsewhere, in the month
 * @param unmapped of platform accounts that are mapped nowhere
 * @param names how people call the accounts that rows are of elsewhere; one that is not among them is called by its id
 */
public record Around(
        List<Row> ledger,
        List<Row> platform,
        List<Row> elsewhereLedger,
        List<Row> elsewherePlatform,
        List<Row> unmapped,
        Map<AccountKey, String> names) {

    /** Where nobody quotes rows. */
    public static final Around NOTHING = of(List.of(), List.of());

    public Around {
        ledger = List.copyOf(ledger);
        platform = List.copyOf(platform);
        elsewhereLedger = List.copyOf(elsewhereLedger);
        elsewherePlatform = List.copyOf(elsewherePlatform);
        unmapped = List.copyOf(unmapped);
        names = Map.copyOf(names);
    }

    /** Where accounts are called by their ids. */
    public Around(
            List<Row> ledger,
            List<Row> platform,
            List<Row> elsewhereLedger,
            List<Row> elsewherePlatform,
            List<Row> unmapped) {
        this(ledger, platform, elsewhereLedger, elsewherePlatform, unmapped, Map.of());
    }

    /** Where only the rows of the variance itself are known. */
    public static Around of(List<Row> ledger, List<Row> platform) {
        return new Around(ledger, platform, List.of(), List.of(), List.of());
    }

    /** The same with other rows of the compared ledger account. */
    public Around withLedger(List<Row> others) {
        return new Around(others, platform, elsewhereLedger, elsewherePlatform, unmapped, names);
    }

    /** The same with names of accounts. */
    public Around withNames(Map<AccountKey, String> others) {
        return new Around(ledger, platform, elsewhereLedger, elsewherePlatform, unmapped, others);
    }

    String name(AccountKey account) {
        return names.getOrDefault(account, account.account().value());
    }
}
