/**
 * Where what a platform uses goes in the ledger (accounts, categories, types of transaction, tax codes, dimensions), who said
 * so, when, why and for which dates; and suggestions for what nobody has mapped yet.
 *
 * <p>Start at {@link dev.weighhouse.mapping.Mapping}, one decision, and {@link dev.weighhouse.mapping.History}, which
 * answers what holds on a day as it was known at a moment. {@link dev.weighhouse.mapping.Placing} says where a transaction
 * goes and why, {@link dev.weighhouse.mapping.MappingChecks} what is wrong with a mapping,
 * {@link dev.weighhouse.mapping.BlastRadius} what a change moves, and {@link dev.weighhouse.mapping.Reclass} and
 * {@link dev.weighhouse.mapping.Transformation} which entries follow. Uses {@code books} only. Pure values and functions, and the port
 * to the history that {@code store} keeps.
 */
@NullMarked
package dev.weighhouse.mapping;

import org.jspecify.annotations.NullMarked;
