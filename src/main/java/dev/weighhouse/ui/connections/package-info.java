/**
 * The ledger and the platforms of the workspace: when each was last pulled, what it last failed with, and a form to add
 * one, made from what its provider wants to know. Uses {@code ui.common} and the ports.
 */
@NullMarked
package dev.weighhouse.ui.connections;

import org.jspecify.annotations.NullMarked;
