package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;

/**
 * Which company's chart a platform follows: a decision that later runs are held against.
 *
 * @param platform the connection whose chart follows
 * @param ledgerCompany whose books they are, see {@link LedgerIdentity}
 * @param platformCompany the platform's own id of its company
 * @param reason why it was changed; empty for the first
 * @param by who decided it
 * @param at when
 */
public record ChartLink(
        ConnectionId platform, String ledgerCompany, String platformCompany, String reason, String by, Instant at) {}
