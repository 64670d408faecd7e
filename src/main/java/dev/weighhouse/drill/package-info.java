/**
 * The proof of the protocol, on anyone's machine: seeded runs of the real {@code Crosser} against a model ledger on a virtual
 * clock, with every fault that a crossing must survive, and a count of what stood in the ledger afterwards. One thread, no
 * network, no file; a seed replays a run exactly.
 *
 * <p>Called by the command {@code drill} and the button of the same name. Uses {@code crossing} and {@code books} only.
 */
@NullMarked
package dev.weighhouse.drill;

import org.jspecify.annotations.NullMarked;
