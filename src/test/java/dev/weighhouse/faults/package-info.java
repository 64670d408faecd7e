/**
 * A bad network for tests: a proxy in front of a real or fake server that does, by a seed, everything that can happen to a
 * request and its reply. Runs inside a test, or as a process of its own for scripts ({@link dev.weighhouse.faults.FaultProxy}).
 */
@NullMarked
package dev.weighhouse.faults;

import org.jspecify.annotations.NullMarked;
