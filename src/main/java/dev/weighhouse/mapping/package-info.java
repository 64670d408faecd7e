/**
 * Where what a platform uses goes in the ledger (accounts, categories, types of transaction, tax codes, dimensions), who said
 * so, when, why and for which dates; and suggestions for what nobody has mapped yet.
 *
 * <p>Start at {@link dev.weighhouse.mapping.Mapping}, one decision, and {@link dev.weighhouse.mapping.History}, which
 * answers what holds on a day as it was known at a moment. Uses {@code books} only. Pure values and functions, and the port
 * to the history that {@code store} keeps.
 */
@NullMarked
package dev.weighhouse.mapping;

import org.jspecify.annotations.NullMarked;
