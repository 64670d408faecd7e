/**
 * Tells platforms what became of their items after they were posted, and services what reconciling brought: which corrections there
 * are, a person's approval bound to what they saw, and the sending through the crossing log.
 *
 * <p>Called by the commands through {@link dev.weighhouse.feedback.FeedbackDesk}. Uses {@code books}, {@code crossing},
 * {@code sync}'s turns and {@code journal}. Keeps nothing of its own: what was approved and sent is told by the log.
 */
@NullMarked
package dev.weighhouse.feedback;

import org.jspecify.annotations.NullMarked;
