package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;

/**
 * What a person said may stay as it is, for as long as that holds.
 *
 * @param name how people call it
 * @param amount of the difference, platform minus ledger
 */
public record Waived(String name, Money amount) {}
