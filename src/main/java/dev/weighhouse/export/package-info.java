/**
 * What a platform hands over in jobs for the ledger: each item becomes one draft, the same in whatever job it comes, and the platform
 * is told what became of it.
 *
 * <p>Called by the commands, the window and the rounds through {@link dev.weighhouse.export.ExportsDesk}. Uses {@code books},
 * {@code mapping}, {@code crossing}, {@code sync}'s turns and {@code journal}. Keeps nothing of its own: which items came is told by the
 * entries and the log. It drafts and tells; it approves and posts nothing.
 */
@NullMarked
package dev.weighhouse.export;

import org.jspecify.annotations.NullMarked;
