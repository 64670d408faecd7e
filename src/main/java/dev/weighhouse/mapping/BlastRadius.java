package dev.weighhouse.mapping;

import java.util.List;

/**
 * What a change set would move before it is saved.
 *
 * @param moved by item, month, accounts and currency, in that order; nothing that stays where it is
 */
public record BlastRadius(List<Moved> moved) {

    public BlastRadius {
        moved = List.copyOf(moved);
    }
}
