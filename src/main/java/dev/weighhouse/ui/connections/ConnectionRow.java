package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection in the list.
 *
 * @param provider the kind of system, and which side it stands on
 * @param pulled when it was last pulled wholly
 * @param left what is left of what its service allows; empty where that is not counted
 * @param failure what its last pull failed with, or null
 * @param notes what its last pull noted
 */
record ConnectionRow(
        ConnectionId id,
        String title,
        String provider,
        Health health,
        String pulled,
        String left,
        @Nullable Failure failure,
        List<String> notes) {}
