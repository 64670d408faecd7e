/**
 * Bank statements as a platform: CAMT.053, MT940, OFX and BAI2, told apart by their content.
 *
 * <p>Only the wiring opens {@link dev.weighhouse.connect.statement.StatementProvider}. One reader for each format makes
 * {@code Statement}s, which prove themselves (opening and entries make the closing); an {@code AccountHistory} joins those
 * of one account. Uses {@code connect}, {@code crossing} and {@code books}. What is refused names the file and the line.
 */
@NullMarked
package dev.weighhouse.connect.statement;

import org.jspecify.annotations.NullMarked;
