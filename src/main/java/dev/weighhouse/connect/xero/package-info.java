/**
 * Xero as a ledger: accounts, balances from the trial balance report, postings from the general ledger (Journals) where
 * the connection may read it, and journal entries posted as manual journals.
 *
 * <p>Only the wiring calls it, through {@link dev.weighhouse.connect.Provider}. It uses the manners of {@code connect}, the
 * ports of {@code crossing} and the words of {@code books}. The shapes are those of Xero's published OpenAPI file of the
 * accounting API, version 16; nothing here was tried on a live organisation.
 */
@NullMarked
package dev.weighhouse.connect.xero;

import org.jspecify.annotations.NullMarked;
