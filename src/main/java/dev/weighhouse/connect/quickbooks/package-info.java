/**
 * QuickBooks Online as a ledger: accounts by query, balances from the trial balance, postings from the general ledger, journal
 * entries posted one by one.
 *
 * <p>Only the wiring calls it, through {@link dev.weighhouse.connect.Provider}. It uses the manners of {@code connect}, the
 * ports of {@code crossing} and the words of {@code books}. The shapes are those of Intuit's documentation of the
 * accounting API, minor version 75, in both forms its reports have had.
 *
 * <p>Accounts in a foreign currency follow documentation and other people's experience only; they were not tried on a
 * live company.
 */
@NullMarked
package dev.weighhouse.connect.quickbooks;

import org.jspecify.annotations.NullMarked;
