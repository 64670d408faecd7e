package dev.weighhouse.store;

import dev.weighhouse.crossing.Step;
import dev.weighhouse.store.BodyFields.Name;
import dev.weighhouse.store.BodyFields.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private final long[] keys;
    private final byte[] steps;
    private final long[] subjects;

    /** @param events how many there are */
    EventNotes(int events) {
        keys = new long[events + 1];
        steps = new byte[events + 1];
        subjects = new long[events + 1];
    }

    /** What the check of the chain itself needs to know of a row: the digest is that of an intent's bytes or of an answer. */
    record Note(
            long sequence, Step step, Span key, @Nullable Span digest) {}

    /** @throws IllegalArgumentException if the row is no event, although its hash is right */
    Note note(long row, BodyFields fields) {
        var place = (int) row;
        var began = fields.must(Name.at);
        var digest = fields.next(Name.body);
        var connection = fields.must(Name.connection);
        var currency = fields.next(Name.currency);
        var direction = fields.must(Name.direction);
        var key = fields.must(Name.key);
        var kind = fields.must(Name.kind);
        var minor = fields.next(Name.minor);
        subjects[place] = fields.mark(began, connection, currency, direction, kind, minor);
        var sequence = fields.number(fields.must(Name.sequence));
        keys[place] = fields.mark(fields.must(Name.brief));
        var step = step(fields, fields.must(Name.step));
        steps[place] = (byte) step;
        return new Note(sequence, STEPS.get(step), key, digest);
    }

    private static int step(BodyFields fields, Span name) {
        for (int step = 0; step < NAMES.length; step++) {
            if (fields.is(name, NAMES[step])) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step");
    }

    /** A mark of the short key of an event. */
    long key(int row) {
        return keys[row];
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
