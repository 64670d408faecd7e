package dev.weighhouse.store;

import dev.weighhouse.crossing.Step;
import dev.weighhouse.store.BodyFields.Name;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a check keeps of each event so that the list can be held against them afterwards: a few bytes, as there may be millions.
 * Stretches that are checked side by side write to different places of it.
 */
final class EventNotes {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 1099511628211L;

    private final long[] keys;
    private final Step[] steps;
    private final long[] subjects;
    private final BitSet begins;

    /**
     * @param events how many there are
     * @param begins the numbers of the events that the list takes for the first of a crossing
     */
    EventNotes(int events, BitSet begins) {
        keys = new long[events + 1];
        steps = new Step[events + 1];
        subjects = new long[events + 1];
        this.begins = begins;
    }

    /** What the check of the chain itself needs to know of a row. */
    record Note(long sequence, Step step, @Nullable String digest) {}

    /** @throws IllegalArgumentException if the row is no event, although its hash is right */
    Note note(long row, BodyFields fields) {
        var place = (int) row;
        var began = fields.next(Name.at);
        var digest = fields.next(Name.body);
        if (begins.get(place)) {
            subjects[place] = mark(
                    began,
                    fields.next(Name.connection),
                    fields.next(Name.currency),
                    fields.next(Name.direction),
                    fields.next(Name.kind),
                    fields.next(Name.minor));
        }
        var sequence = Long.parseLong(text(fields.next(Name.sequence)));
        keys[place] = mark(text(fields.next(Name.brief)));
        var step = Step.valueOf(text(fields.next(Name.step)));
        steps[place] = step;
        return new Note(sequence, step, digest);
    }

    private static String text(@Nullable String field) {
        if (field == null) {
            throw new IllegalArgumentException("every event has this field");
        }
        return field;
    }

    long key(int row) {
        return keys[row];
    }

    Step step(int row) {
        return steps[row];
    }

    long subject(int row) {
        return subjects[row];
    }

    int events() {
        return keys.length - 1;
    }

    /** One number for these texts (the FNV-1a hash); another one means that they are not the same. */
    static long mark(@Nullable String... texts) {
        var mark = OFFSET;
        for (var text : texts) {
            var all = text == null ? "\0" : text;
            for (int i = 0; i < all.length(); i++) {
                mark = (mark ^ all.charAt(i)) * PRIME;
            }
            mark = (mark ^ 0xffff) * PRIME;
        }
        return mark;
    }
}
