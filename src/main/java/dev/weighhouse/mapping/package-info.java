/**
 * Which ledger account a platform account goes to, who said so, when and why; and suggestions for those nobody has
 * mapped yet.
 *
 * <p>Uses {@code books} only. Pure values and functions, and the port to the history that {@code store} keeps.
 */
@NullMarked
package dev.weighhouse.mapping;

import org.jspecify.annotations.NullMarked;
