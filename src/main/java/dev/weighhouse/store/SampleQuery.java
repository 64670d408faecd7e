package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Ranked;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Draws a sample: every crossing of the selection takes part, and only those that were drawn are read whole. */
final class SampleQuery {
    private static final int TOLD_EVERY = 20_000;

    private final Handle handle;
    private final Progress progress;

    SampleQuery(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    Sample draw(Draw draw) {
        var ranked = new Ranked(draw);
        var sql = new SelectionSql(handle, draw.selection());
        if (!sql.nothing()) {
            sql.where(sql.number() + " <= :upTo", "upTo", draw.upTo());
            offerAll(sql, ranked);
        }
        var rows = ranked.numbers().stream().flatMap(this::row).toList();
        return new Sample(draw, ranked.population(), ArchiveTables.head(handle).orElse(null), rows);
    }

    private void offerAll(SelectionSql sql, Ranked ranked) {
        record Key(String brief, long number) {}
        try (var keys = handle
                .createQuery("select c.short, c.number" + sql.fromWhere(""))
                .bindMap(sql.values())
                .map((row, _) -> new Key(row.getString(1), row.getLong(2)))
                .stream()) {
            keys.forEach(key -> {
                ranked.offer(key.brief(), key.number());
                if (ranked.population() % TOLD_EVERY == 0) {
                    progress.checkpoint();
                    progress.step("Drawing from %,d crossings".formatted(ranked.population()), 0, 0);
                }
            });
        }
    }

    private Stream<CrossingRow> row(long number) {
        return CrossingRows.page(handle, Selection.ALL, new Page.Older(number + 1, 1)).stream();
    }
}
