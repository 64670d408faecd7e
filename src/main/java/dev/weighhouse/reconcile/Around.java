package dev.weighhouse.reconcile;

import java.util.List;

/**
 * The rows that may tell something of one variance, all in its currency. What month a row is of, its date says.
 *
 * @param ledger of the compared account, in the month and in the months around it that were read
 * @param platform of the platform accounts mapped to it, the same
 * @param elsewhereLedger of the ledger's other accounts in the month
 * @param elsewherePlatform of platform accounts that are mapped elsewhere, in the month
 * @param unmapped of platform accounts that are mapped nowhere
 */
public record Around(
        List<Row> ledger,
        List<Row> platform,
        List<Row> elsewhereLedger,
        List<Row> elsewherePlatform,
        List<Row> unmapped) {

    /** Where nobody quotes rows. */
    public static final Around NOTHING = of(List.of(), List.of());

    public Around {
        ledger = List.copyOf(ledger);
        platform = List.copyOf(platform);
        elsewhereLedger = List.copyOf(elsewhereLedger);
        elsewherePlatform = List.copyOf(elsewherePlatform);
        unmapped = List.copyOf(unmapped);
    }

    /** Where only the rows of the variance itself are known. */
    public static Around of(List<Row> ledger, List<Row> platform) {
        return new Around(ledger, platform, List.of(), List.of(), List.of());
    }

    /** The same with other rows of the compared ledger account. */
    public Around withLedger(List<Row> others) {
        return new Around(others, platform, elsewhereLedger, elsewherePlatform, unmapped);
    }
}
