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

    /** What the check of the chain itself needs to know of a row; the digest of an intent only. */
    record Note(long sequence, Step step, @Nullable String digest) {}

    /** @throws IllegalArgumentException if the row is no event, although its hash is right */
    Note note(long row, BodyFields fields) {
        var place = (int) row;
        var began = fields.must(Name.at);
        var digest = fields.next(Name.body);
        if (begins.get(place)) {
            subjects[place] = fields.mark(
                    began,
                    fields.must(Name.connection),
                    fields.next(Name.currency),
                    fields.must(Name.direction),
                    fields.must(Name.kind),
                    fields.next(Name.minor));
        }
        var sequence = Long.parseLong(fields.text(fields.must(Name.sequence)));
        keys[place] = fields.mark(fields.must(Name.brief));
        var step = Step.valueOf(fields.text(fields.must(Name.step)));
        steps[place] = step;
        return new Note(sequence, step, step == Step.INTENDED && digest != null ? fields.text(digest) : null);
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
}
