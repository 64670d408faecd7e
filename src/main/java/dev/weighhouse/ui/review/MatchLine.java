package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowMatch;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a match: what stands next to each other in one of many rows need not belong together more than the rest.
 *
 * @param at from 0 within its match
 */
record MatchLine(RowMatch match, int at) implements SidesLine {

    static List<MatchLine> of(List<RowMatch> matches) {
        return matches.stream().flatMap(MatchLine::lines).toList();
    }

    private static Stream<MatchLine> lines(RowMatch match) {
        return IntStream.range(
                        0, Math.max(match.ledger().size(), match.platform().size()))
                .mapToObj(at -> new MatchLine(match, at));
    }

    @Override
    public @Nullable Row ledger() {
        return at < match.ledger().size() ? match.ledger().get(at) : null;
    }

    @Override
    public @Nullable Row platform() {
        return at < match.platform().size() ? match.platform().get(at) : null;
    }

    /** Whether it is the one that tells of the whole match. */
    boolean first() {
        return at == 0;
    }

    /** Whether the match consists of more rows than one of each side. */
    boolean ofMany() {
        return match.ledger().size() > 1 || match.platform().size() > 1;
    }

    /** The rows of the line that can be taken out of the match, and leave something of their side. */
    List<Row> removable() {
        return rows().stream()
                .filter(row -> (row.ofLedger() ? match.ledger() : match.platform()).size() > 1)
                .toList();
    }
}
