package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.util.List;

/**
 * Accounts of a platform that are the ledger's: if the ledger has them no more they are archived, and not left alone.
 *
 * @param platform the connection whose chart follows
 * @param ledgerCompany whose books they are, see {@link LedgerIdentity}
 * @param externalIds the ledger's ids of the accounts
 * @param reason why a person said so; empty where the ledger itself showed them
 * @param by who had the chart kept in step, or said so
 * @param at when
 */
public record KnownAccounts(
        ConnectionId platform, String ledgerCompany, List<String> externalIds, String reason, String by, Instant at) {
    public KnownAccounts {
        externalIds = List.copyOf(externalIds);
    }
}
