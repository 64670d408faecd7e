package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.HashMap;
import java.util.Map;

/**
 * What of a difference was there before the month began, and may be what was waived then. What came up since is another thing, however
 * equal.
 *
 * @param rest what no row tells
 * @param rows what rows of earlier months tell that are open still, by kind
 * @param fresh rows of the month of which nothing is known: they are in what is unexplained, and none of the rest
 */
record Before(Room rest, Map<Cause.Kind, Room> rows, Money fresh) {
    Before {
        rows = Map.copyOf(rows);
    }

    /** Where nothing differed before, or nobody knows. */
    static Before nothing(Money zero) {
        return new Before(Room.NONE, Map.of(), zero);
    }

    /** When a waiver took some of it. */
    Before minus(Money ofRest, Map<Cause.Kind, Money> ofRows) {
        var left = new HashMap<>(rows);
        ofRows.forEach((kind, taken) -> left.computeIfPresent(kind, (_, room) -> room.minus(taken)));
        return new Before(rest.minus(ofRest), left, fresh);
    }

    Room rows(Cause.Kind kind) {
        return rows.getOrDefault(kind, Room.NONE);
    }
}
