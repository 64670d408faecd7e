package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which crossings: all that fit everything that is set. Null sets nothing. Begin with {@link #ALL}.
 *
 * @param typed as for {@link CrossingArchive#find}; empty for everything
 * @param direction which way
 * @param kind what sort of fact
 * @param fate where it stands now
 * @param connection where it goes to or comes from
 * @param person somebody who approved, sent or settled it
 * @param from began at this moment or later
 * @param before began before this moment
 */
public record Selection(
        String typed,
        @Nullable Direction direction,
        @Nullable FactKind kind,
        @Nullable Fate fate,
        @Nullable ConnectionId connection,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant before) {

    /** Everything that ever crossed. */
    public static final Selection ALL = new Selection("", null, null, null, null, null, null, null);

    public Selection typed(String text) {
        return new Selection(text, direction, kind, fate, connection, person, from, before);
    }

    public Selection direction(@Nullable Direction way) {
        return new Selection(typed, way, kind, fate, connection, person, from, before);
    }

    public Selection kind(@Nullable FactKind sort) {
        return new Selection(typed, direction, sort, fate, connection, person, from, before);
    }

    public Selection fate(@Nullable Fate where) {
        return new Selection(typed, direction, kind, where, connection, person, from, before);
    }

    public Selection connection(@Nullable ConnectionId side) {
        return new Selection(typed, direction, kind, fate, side, person, from, before);
    }

    public Selection person(@Nullable String name) {
        return new Selection(typed, direction, kind, fate, connection, name, from, before);
    }

    /** Began within this time; {@code end} is the first moment no longer within. */
    public Selection between(@Nullable Instant start, @Nullable Instant end) {
        return new Selection(typed, direction, kind, fate, connection, person, start, end);
    }
}
