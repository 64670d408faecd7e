package dev.weighhouse.crossing;

import java.util.List;

/**
 * What a look-up brought.
 *
 * @param rows newest first
 * @param more whether there are more than were asked for
 * @param readAs how the text was understood, for the person: {@code the amount 1127.40}, {@code the day 2026-10-19},
 *     {@code words beginning with station}
 */
public record Found(List<CrossingRow> rows, boolean more, List<String> readAs) {
    public Found {
        rows = List.copyOf(rows);
        readAs = List.copyOf(readAs);
    }
}
