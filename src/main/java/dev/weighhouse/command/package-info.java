/**
 * The command line: the same work as the window, for schedulers, servers and tests.
 *
 * <p>Each command is one class. They work through {@code close}'s ports only, write results to standard output and progress
 * to standard error, and end with 0 (done), 2 (done, and a person should look) or 1 (an error, told in one line).
 * Called by {@code Main}; nobody else uses this room.
 */
@NullMarked
package dev.weighhouse.command;

import org.jspecify.annotations.NullMarked;
