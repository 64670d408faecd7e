package dev.weighhouse.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step is to be done now.
 *
 * <p>However many runs were missed, it is due once. A moment of the past is believed even where it lies a little ahead, because a
 * clock may be set back: what ran before that does not run again. One that lies further ahead than any such step was written by a
 * clock that was wrong; it is not waited for.
 */
public sealed interface Due {

    /**
     * It is to be done now.
     *
     * @param slot the one that it serves; null where it has none
     * @param since the first that was missed, which is the same one where none was; null with it
     */
    record Now(Why why, @Nullable Instant slot, @Nullable Instant since) implements Due {}

    /** Not before then. */
    record At(Instant next) implements Due {}

    /** Not by itself. */
    record WhenAsked() implements Due {}

    /** Why something is due. */
    enum Why {
        /** It was never done. */
        FIRST("never read before"),
        /** Its time has come. */
        TIME("its time has come"),
        /** Its time had come before, and the computer was off, asleep or busy. */
        MISSED("its time passed while nothing ran"),
        /** It failed before. */
        RETRY("it failed before, and is tried again");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The longest that a timer may come late before people are told that the time had passed. */
    Duration LATE = Duration.ofMinutes(20);

    /** When it is to be done: now, later, or never by itself. */
    default Optional<Instant> moment(Instant now) {
        return switch (this) {
            case Now _ -> Optional.of(now);
            case At(var next) -> Optional.of(next);
            case WhenAsked() -> Optional.empty();
        };
    }

    default boolean isNow() {
        return this instanceof Now;
    }

    /**
     * Whether it is due; asks nobody and reads no clock.
     *
     * @param zone the place whose times the cadence means
     */
    static Due of(Cadence cadence, Past past, Instant now, ZoneId zone) {
        var slots = new Slots(cadence, zone);
        var wanted = wanted(cadence, slots, past, now);
        if (!(wanted instanceof Now due)) {
            return wanted;
        }
        var may = past.mayBegin(now);
        if (may.isAfter(now)) {
            return new At(may);
        }
        return past.failures() > 0 ? new Now(Why.RETRY, due.slot(), due.since()) : due;
    }

    private static Due wanted(Cadence cadence, Slots slots, Past past, Instant now) {
        if (cadence instanceof Cadence.ByHand) {
            return new WhenAsked();
        }
        if (past.served() == null && !past.everDone()) {
            return new Now(Why.FIRST, null, null);
        }
        if (cadence instanceof Cadence.OnConnect) {
            return new WhenAsked();
        }
        var latest = slots.latest(now).orElseThrow();
        var believed = now.plus(slack(cadence));
        var base = later(until(believed, past.since()), until(believed, past.served()));
        if (base == null) {
            return new Now(Why.MISSED, latest, latest);
        }
        if (latest.isAfter(base)) {
            var late = latest.plus(LATE).isBefore(now);
            return new Now(
                    late ? Why.MISSED : Why.TIME, latest, slots.next(base).orElseThrow());
        }
        return new At(slots.next(base.isAfter(now) ? base : now).orElseThrow());
    }

    /** How far ahead a moment may lie and still be believed: an hour and more, and what lies between two runs. */
    private static Duration slack(Cadence cadence) {
        return cadence instanceof Cadence.Hourly ? Duration.ofHours(2) : Duration.ofHours(26);
    }

    private static @Nullable Instant until(Instant believed, @Nullable Instant moment) {
        return moment == null || moment.isAfter(believed) ? null : moment;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
