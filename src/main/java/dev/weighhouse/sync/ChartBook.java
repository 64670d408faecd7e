package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a workspace remembers of the charts it keeps in step: only ever appended. Every method throws
 * {@link dev.weighhouse.crossing.FailureException} where the file cannot be read or written.
 */
public interface ChartBook {

    /** The last decision about which companies these are. */
    Optional<ChartLink> link(ConnectionId platform);

    void append(ChartLink link);

    /** The ledger's ids of all accounts that it ever had when the chart was kept in step, or that a person said were its own. */
    Set<String> known(ConnectionId platform, String ledgerCompany);

    /** Adds accounts that are the ledger's, none of which is known yet. */
    void append(KnownAccounts accounts);

    /** Appends changes before they are sent, all of them or none. */
    void append(List<PlannedChange> changes);

    /** The change with this key, as it was last meant. */
    Optional<PlannedChange> change(CrossingKey key);

    /** The last change of every account of a company, by external id. */
    Map<String, PlannedChange> latest(ConnectionId platform, String company);

    /** Every change of one account that was meant, the oldest first. */
    List<PlannedChange> changes(ConnectionId platform, String externalId);

    /** Every change of a company's accounts that was meant without a tax code of the ledger, the oldest first. */
    List<PlannedChange> withoutTaxCode(ConnectionId platform, String company);

    /** What a person last said of keeping this chart in step without one; empty where nobody did. */
    Optional<Keeping> keeping(ConnectionId platform);

    void append(Keeping keeping);

    void append(ArchiveConsent consent);

    /** Every consent to archive more accounts than usual, the oldest first. */
    List<ArchiveConsent> consents(ConnectionId platform);

    /** Adds those of the accounts that are not known yet. */
    default void know(KnownAccounts accounts) {
        var known = known(accounts.platform(), accounts.ledgerCompany());
        var fresh = accounts.externalIds().stream()
                .filter(id -> !known.contains(id))
                .toList();
        if (!fresh.isEmpty()) {
            append(new KnownAccounts(
                    accounts.platform(),
                    accounts.ledgerCompany(),
                    fresh,
                    accounts.reason(),
                    accounts.by(),
                    accounts.at()));
        }
    }
}
