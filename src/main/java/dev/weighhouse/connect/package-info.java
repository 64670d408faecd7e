/**
 * The HTTP manners that all providers share (time limits, retry of reads, rate budget with its count of the day, redaction), the description every
 * provider gives of itself, and one package for each provider.
 *
 * <p>A provider package uses this room, the ports of {@code crossing} and {@code books}; it never uses another provider.
 * Only the wiring knows which providers there are.
 */
@NullMarked
package dev.weighhouse.connect;

import org.jspecify.annotations.NullMarked;
