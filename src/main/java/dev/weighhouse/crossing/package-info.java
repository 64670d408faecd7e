/**
 * Where facts cross between the two sides: the ports to a ledger and to a platform, what can go wrong on the way, the
 * pull (the inbound crossing), the ports to the book in which quotes are kept and to what a workspace remembers, and the
 * protocol that brings an entry into a ledger exactly once ({@link dev.weighhouse.crossing.Crosser}), changes of accounts
 * ({@link dev.weighhouse.crossing.ChartCrosser}) and word of the books ({@link dev.weighhouse.crossing.FeedbackCrosser})
 * to a platform.
 *
 * <p>Uses {@code books} only; no HTTP, no JSON, no SQL. Providers in {@code connect} implement the ports towards the
 * systems, {@code store} implements the ports towards the workspace, {@code vault} the one towards the keychain.
 */
@NullMarked
package dev.weighhouse.crossing;

import org.jspecify.annotations.NullMarked;
