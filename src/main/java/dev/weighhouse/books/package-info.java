/**
 * The words of bookkeeping: money, accounts, charts, periods, balances, movements and quotes.
 *
 * <p>Everybody may use this room; it uses the JDK only and knows nobody. All values are immutable. Inside the whole
 * program a debit is positive and a credit negative, on both sides; what a person sees is the business of the screens.
 * No amount is ever a binary fraction, and no two currencies ever add.
 */
@NullMarked
package dev.weighhouse.books;

import org.jspecify.annotations.NullMarked;
