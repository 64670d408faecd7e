package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list. One row more than is shown is asked for, which tells whether the list goes on.
 *
 * @param rows newest first
 * @param newer whether there are newer ones
 * @param older whether there are older ones
 */
record Loaded(List<CrossingRow> rows, boolean newer, boolean older) {
    /** How many rows a page has. */
    static final int SIZE = 200;

    static final Loaded NONE = new Loaded(List.of(), false, false);

    private static final int HALF = SIZE / 2;

    Loaded {
        rows = List.copyOf(rows);
    }

    static Loaded read(CrossingArchive log, Selection selection, Place place) {
        return switch (place) {
            case Place.Newest _ -> downwards(log.rows(selection, new Page.Newest(SIZE + 1)), false);
            case Place.Older(var than) -> downwards(log.rows(selection, new Page.Older(than, SIZE + 1)), true);
            case Place.Oldest _ -> upwards(log.rows(selection, new Page.Oldest(SIZE + 1)), false);
            case Place.Newer(var than) -> newer(log, selection, than);
            case Place.Around(var number) -> around(log, selection, number);
            case Place.Before(var moment) -> before(log, selection, moment);
        };
    }

    private static Loaded downwards(List<CrossingRow> rows, boolean newer) {
        var more = rows.size() > SIZE;
        return new Loaded(more ? rows.subList(0, SIZE) : rows, newer, more);
    }

    private static Loaded upwards(List<CrossingRow> rows, boolean older) {
        var more = rows.size() > SIZE;
        return new Loaded(more ? rows.subList(rows.size() - SIZE, rows.size()) : rows, more, older);
    }

    /** The last step up gives a whole page, not the few rows that were left. */
    private static Loaded newer(CrossingArchive log, Selection selection, long than) {
        var page = upwards(log.rows(selection, new Page.Newer(than, SIZE + 1)), true);
        return page.newer() ? page : read(log, selection, new Place.Newest());
    }

    private static Loaded around(CrossingArchive log, Selection selection, long number) {
        var above = log.rows(selection, new Page.Newer(number, HALF + 1));
        if (above.size() <= HALF) {
            return read(log, selection, new Place.Newest());
        }
        var below = log.rows(selection, new Page.Older(number + 1, SIZE - HALF + 1));
        if (below.size() <= SIZE - HALF) {
            return read(log, selection, new Place.Oldest());
        }
        var rows = new ArrayList<>(above.subList(above.size() - HALF, above.size()));
        rows.addAll(below.subList(0, SIZE - HALF));
        return new Loaded(rows, true, true);
    }

    private static Loaded before(CrossingArchive log, Selection selection, Instant moment) {
        var row = lastBefore(log, selection, moment);
        return row == null ? read(log, selection, new Place.Oldest()) : around(log, selection, row.number());
    }

    private static @Nullable CrossingRow lastBefore(CrossingArchive log, Selection selection, Instant moment) {
        var end = selection.before();
        var until = end != null && end.isBefore(moment) ? end : moment;
        return log.rows(selection.between(selection.from(), until), new Page.Newest(1)).stream()
                .findFirst()
                .orElse(null);
    }

    @Nullable
    CrossingRow first() {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    @Nullable
    CrossingRow last() {
        return rows.isEmpty() ? null : rows.getLast();
    }

    /** The row with this number, or the first older one, or whatever is last. */
    @Nullable
    CrossingRow at(long number) {
        return rows.stream().filter(row -> row.number() <= number).findFirst().orElse(last());
    }

    /** The row of the last crossing that began before this moment, or whatever is last. */
    @Nullable
    CrossingRow before(Instant moment) {
        return rows.stream()
                .filter(row -> row.events().began().isBefore(moment))
                .findFirst()
                .orElse(last());
    }
}
