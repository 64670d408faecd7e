/**
 * Tryton as a ledger, over its JSON-RPC: accounts, balances and posted move lines, and moves that are drafted and posted.
 *
 * <p>Only the wiring calls it, through {@link dev.weighhouse.connect.Provider}. It uses the manners of {@code connect}, the
 * ports of {@code crossing} and the words of {@code books}. Measured on version 6.0, where every refusal of the books comes
 * with status 200 and many a wrong question is answered with zeros.
 */
@NullMarked
package dev.weighhouse.connect.tryton;

import org.jspecify.annotations.NullMarked;
