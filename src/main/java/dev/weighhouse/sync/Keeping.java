package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;

/**
 * A person said whether a platform's chart is kept in step without a person; the last one counts.
 *
 * @param platform the connection whose chart follows
 * @param byItself whether it is; false where only a person has it carried out
 * @param by who said so
 * @param at when
 */
public record Keeping(ConnectionId platform, boolean byItself, String by, Instant at) {}
