/**
 * Counterparties inside the program: a QuickBooks-shaped ledger, REST platforms and a Pleo, as real HTTP servers on this computer
 * only. The sample company runs on them; tests and drills do, too.
 *
 * <p>They keep books of their own that obey double entry, and speak the wire shapes the vendors document. They know the
 * providers only through the wire. Opened by the wiring.
 */
@NullMarked
package dev.weighhouse.sandbox;

import org.jspecify.annotations.NullMarked;
