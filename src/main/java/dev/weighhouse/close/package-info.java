/**
 * The work of finishing a month: pull both sides, review the variances, decide on mappings and tolerances, on which rows belong
 * together, and on what may stand for a time. Sign-offs will live here too.
 *
 * <p>Uses {@code books}, {@code mapping}, {@code matching}, {@code reconcile} and the ports of {@code crossing}. The window and the command
 * line both do their work through {@link dev.weighhouse.close.MonthEnd}, so that they cannot differ.
 */
@NullMarked
package dev.weighhouse.close;

import org.jspecify.annotations.NullMarked;
