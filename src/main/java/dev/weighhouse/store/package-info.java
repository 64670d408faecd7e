/**
 * The workspace file: SQLite with write-ahead log and full synchronisation, numbered schema scripts, one writer.
 *
 * <p>Implements the ports of {@code crossing}, {@code mapping}, {@code schedule} and {@code close} that keep things; uses jdbi and sqlite-jdbc.
 * Opened by the wiring and by the sandbox's sample; nobody else writes SQL. Threads that
 * use one workspace take turns by its lock, so that a pull may append while a screen reads.
 */
@NullMarked
package dev.weighhouse.store;

import org.jspecify.annotations.NullMarked;
