/**
 * The work of finishing a month: pull both sides, review the variances, decide on mappings and tolerances. Approvals and
 * sign-offs will live here too.
 *
 * <p>Uses {@code books}, {@code mapping}, {@code reconcile} and the ports of {@code crossing}. The window and the command
 * line both do their work through {@link dev.weighhouse.close.MonthEnd}, so that they cannot differ.
 */
@NullMarked
package dev.weighhouse.close;

import org.jspecify.annotations.NullMarked;
