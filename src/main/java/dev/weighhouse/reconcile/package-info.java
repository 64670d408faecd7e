/**
 * The comparison of the two sides: quotes in, variances out. Pure and deterministic, the same whatever the order of rows.
 *
 * <p>Uses {@code books}, {@code mapping} and {@code matching} only. Asked by {@code close}; shown by the screens and the command line.
 */
@NullMarked
package dev.weighhouse.reconcile;

import org.jspecify.annotations.NullMarked;
