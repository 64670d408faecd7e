package dev.weighhouse.mapping;

import java.util.List;

/**
 * What an entry was made of.
 *
 * @param decisions how many decisions about the mapping there were when it was made
 * @param drawn every part of every transaction in it
 */
public record Making(int decisions, List<Drawn> drawn) {
    public Making {
        drawn = List.copyOf(drawn);
    }
}
