package dev.weighhouse.store;

import dev.weighhouse.crossing.Step;
import dev.weighhouse.store.BodyFields.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a check keeps of each event so that the list can be held against them afterwards: a few bytes, as there may be millions.
 * Stretches that are checked side by side write to different places of it.
 */
final class EventNotes {
    /** All steps, in an order of their own: an event's step is kept as its place here. */
    static final List<Step> STEPS = List.of(Step.values());

    private static final byte[][] NAMES = STEPS.stream()
            .map(step -> step.name().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final Name[] ALWAYS = {
        Name.at, Name.connection, Name.direction, Name.key, Name.kind, Name.sequence, Name.brief, Name.step
    };

    /** In the order in which the list has them. */
    private static final Name[] SUBJECT = {
        Name.at, Name.connection, Name.currency, Name.direction, Name.kind, Name.minor
    };

    private final long[] keys;
    private final byte[] steps;
    private final long[] subjects;

    /** @param events how many there are */
    EventNotes(int events) {
        keys = new long[events + 1];
        steps = new byte[events + 1];
        subjects = new long[events + 1];
    }

    /** What the check of the chain itself needs to know of a row. */
    record Note(long sequence, Step step) {}

    /** @throws IllegalArgumentException if the row is no event, although its hash is right */
    Note note(long row, BodyFields fields) {
        fields.must(ALWAYS);
        var place = (int) row;
        var step = step(fields);
        subjects[place] = fields.mark(SUBJECT);
        keys[place] = fields.mark(Name.brief);
        steps[place] = (byte) step;
        return new Note(fields.number(Name.sequence), STEPS.get(step));
    }

    private static int step(BodyFields fields) {
        for (int step = 0; step < NAMES.length; step++) {
            if (fields.is(Name.step, NAMES[step])) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step");
    }

    /** A mark of the short key of an event. */
    long key(int row) {
        return keys[row];
    }

    /** Whether there is such an event, and it has this key. */
    boolean isOf(long key, long row) {
        return row >= 1 && row < keys.length && keys[(int) row] == key;
    }

    /** The place of its step among {@link #STEPS}. */
    int step(int row) {
        return steps[row];
    }

    /** A mark of what the list says of a crossing that begins with this event. */
    long subject(int row) {
        return subjects[row];
    }

    int events() {
        return keys.length - 1;
    }
}
