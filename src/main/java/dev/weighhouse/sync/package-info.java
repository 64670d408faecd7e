/**
 * Keeps the chart of accounts that a platform has of its own in step with the ledger's: a plan that anybody can read before it runs
 * ({@link dev.weighhouse.sync.ChartPlan}), guards that stop it where a reading cannot be right, and its application through the
 * protocol and the log of {@code crossing} ({@link dev.weighhouse.sync.ChartSync}).
 *
 * <p>The ledger is the source, one direction only. Accounts are matched by external id, never by name or code, and are never deleted.
 * Run again: no change. Uses {@code books} and the ports of {@code crossing}; {@code store} implements
 * {@link dev.weighhouse.sync.ChartBook}.
 */
@NullMarked
package dev.weighhouse.sync;

import org.jspecify.annotations.NullMarked;
