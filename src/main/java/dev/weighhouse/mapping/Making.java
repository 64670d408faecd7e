package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import java.util.List;

/**
 * What an entry was made of, or what it moves.
 *
 * @param platform whose transactions they are
 * @param decisions how many decisions about the mapping there were when it was made
 * @param drawn every part of every transaction in it; of one that moves what was booked before, what leaves a place and what
 *     comes to another are parts of their own
 */
public record Making(ConnectionId platform, int decisions, List<Drawn> drawn) {
    public Making {
        drawn = List.copyOf(drawn);
    }
}
