package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import java.util.Map;

/**
 * What somebody had before them who judged new decisions. Decisions are only ever appended, and so are charts: where both are
 * still the last ones, nothing that was judged can have changed.
 *
 * @param decisions how many decisions there were
 * @param charts the number of the latest quote of each chart that was looked at; 0 for one that was never pulled
 */
public record Basis(int decisions, Map<ConnectionId, Long> charts) {

    public Basis {
        charts = Map.copyOf(charts);
    }

    /** For what rests on earlier decisions alone. */
    public static Basis of(History history) {
        return new Basis(history.decisions().size(), Map.of());
    }
}
