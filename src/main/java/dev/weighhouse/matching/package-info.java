/**
 * The matcher: open items of two sides in, matches, refusals and what is left out. Pure and deterministic, the same whatever the
 * order of the items; every item is claimed once, and every match nets to zero in one currency.
 *
 * <p>Uses {@code books} only. Asked by {@code reconcile} and the command line. Loops run over primitive arrays in the order of
 * {@link dev.weighhouse.matching.OpenItems}; people see records. Where two readings stand equal it refuses and lists both.
 */
@NullMarked
package dev.weighhouse.matching;

import org.jspecify.annotations.NullMarked;
