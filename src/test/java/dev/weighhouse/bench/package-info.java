/**
 * Benchmarks, each beside its peer in the same run. They are programs, not tests: {@code mvn -Pbenchmarks verify} runs them
 * and prints their tables; nothing fails on a figure.
 */
@NullMarked
package dev.weighhouse.bench;

import org.jspecify.annotations.NullMarked;
