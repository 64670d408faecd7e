/**
 * hledger-web as a ledger: its JSON interface, which reads everything at once and takes entries one at a time.
 *
 * <p>Only the wiring calls it, through {@link dev.weighhouse.connect.Provider}. It uses the manners of {@code connect}, the
 * ports of {@code crossing} and the words of {@code books}. Measured on version 1.25.
 */
@NullMarked
package dev.weighhouse.connect.hledger;

import org.jspecify.annotations.NullMarked;
