package dev.weighhouse.books;

import java.time.Instant;

/**
 * The provenance of one thing that one side said, as kept for ever in the workspace.
 *
 * @param id its number in the workspace; later quotes have higher numbers
 * @param connection who said it
 * @param subject what it is about
 * @param fetchedAt when the last byte of the reply was read, by this computer's clock
 * @param digest of the raw reply
 * @param rows how many accounts, balances or movements it holds
 */
public record Quote(long id, ConnectionId connection, Subject subject, Instant fetchedAt, Digest digest, int rows) {

    /** What a quote is about. */
    public sealed interface Subject {

        /** The chart of accounts. */
        record Accounts() implements Subject {}

        /** The balances of all accounts at one moment. */
        record Balances(AsOf asOf) implements Subject {}

        /** All movements of a period. */
        record Movements(Period period) implements Subject {}
    }
}
