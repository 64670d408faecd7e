/**
 * The screen of the charts of accounts that platforms keep: the plan by which one follows the ledger's before it runs, what guards
 * say of it, its carrying out, and the history of each account. Reads and writes through {@link dev.weighhouse.sync.ChartDesk}.
 */
@NullMarked
package dev.weighhouse.ui.accounts;

import org.jspecify.annotations.NullMarked;
