/**
 * Tests of the month-end, and the ports of a workspace kept in memory: append-only like the real ones, for every test that
 * needs a workspace and no file.
 */
@NullMarked
package dev.weighhouse.close;

import org.jspecify.annotations.NullMarked;
