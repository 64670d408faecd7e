/**
 * Pleo as a platform: its chart of accounts, which can be changed, its completed accounting entries as transactions, and its export
 * jobs.
 *
 * <p>Uses {@code connect}, the ports of {@code crossing} and {@code books}; only the wiring knows it. Pleo publishes no balances, so
 * that a review compares what moved in a period. Shapes are those of Pleo's published OpenAPI documents.
 */
@NullMarked
package dev.weighhouse.connect.pleo;

import org.jspecify.annotations.NullMarked;
