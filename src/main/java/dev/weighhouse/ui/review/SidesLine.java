package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a table that shows the rows of both sides next to each other. */
sealed interface SidesLine permits OpenLine, MatchLine {

    /** Null where the line has none of the ledger. */
    @Nullable
    Row ledger();

    /** Null where the line has none of a platform. */
    @Nullable
    Row platform();

    /** Those of the line; one or two. */
    default List<Row> rows() {
        return Stream.of(ledger(), platform()).filter(Objects::nonNull).toList();
    }
}
