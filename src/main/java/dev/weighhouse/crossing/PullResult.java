package dev.weighhouse.crossing;

import dev.weighhouse.books.Quote;
import java.util.List;

/** How the pull of one connection ended. */
public sealed interface PullResult {

    Connection connection();

    /** Everything was read and kept. */
    record Done(Connection connection, List<Quote> quotes, List<String> notes) implements PullResult {
        public Done {
            quotes = List.copyOf(quotes);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was kept. */
    record Failed(Connection connection, Failure failure) implements PullResult {}
}
