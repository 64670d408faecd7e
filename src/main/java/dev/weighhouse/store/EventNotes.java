package dev.weighhouse.store;

import dev.weighhouse.crossing.Direction;
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

    /** As many as a check tells apart. */
    static final int MOST_ATTEMPTS = 4_095;

    static final int APPROVED = STEPS.indexOf(Step.APPROVED);
    static final int INTENDED = STEPS.indexOf(Step.INTENDED);
    static final int SENT = STEPS.indexOf(Step.SENT);
    static final int REJECTED = STEPS.indexOf(Step.REJECTED);

    private static final int STEP = 0xf;
    private static final int OUTBOUND = 0x10;
    private static final int NAMES_IT = 0x20;
    private static final byte[] OUT = Direction.OUT.name().getBytes(StandardCharsets.US_ASCII);

    private static final byte[][] NAMES = STEPS.stream()
            .map(step -> step.name().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final Name[] ALWAYS = {
        Name.at,
        Name.attempt,
        Name.connection,
        Name.direction,
        Name.key,
        Name.kind,
        Name.sequence,
        Name.brief,
        Name.step
    };

    /** In the order in which the list has them. */
    private static final Name[] SUBJECT = {
        Name.at, Name.connection, Name.currency, Name.direction, Name.kind, Name.minor
    };

    private final long[] keys;
    private final byte[] steps;
    private final long[] subjects;
    private final short[] attempts;
    private final long[] approvals;

    /** @param events how many there are */
    EventNotes(int events) {
        keys = new long[events + 1];
        steps = new byte[events + 1];
        subjects = new long[events + 1];
        attempts = new short[events + 1];
        approvals = new long[events + 1];
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
        steps[place] = (byte) (step | flags(fields));
        attempts[place] = (short) Math.clamp(fields.number(Name.attempt), 0, MOST_ATTEMPTS);
        approvals[place] = approval(step, fields);
        return new Note(fields.number(Name.sequence), STEPS.get(step));
    }

    private static int flags(BodyFields fields) {
        var names = fields.has(Name.ledgerId) || fields.has(Name.ledgerNumber) ? NAMES_IT : 0;
        return fields.is(Name.direction, OUT) ? names | OUTBOUND : names;
    }

    /** A mark of the fingerprint: the one an approval gives, or the one an intent rests on. */
    private static long approval(int step, BodyFields fields) {
        var name = step == APPROVED ? Name.body : Name.approval;
        return fields.has(name) ? fields.mark(name) : 0;
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

    /** The place of its step among {@link #STEPS}. */
    int step(int row) {
        return steps[row] & STEP;
    }

    /** Whether it is about something on its way to the ledger, which takes an approval. */
    boolean isOutbound(int row) {
        return (steps[row] & OUTBOUND) != 0;
    }

    /** Whether it says what the ledger calls the entry. */
    boolean namesIt(int row) {
        return (steps[row] & NAMES_IT) != 0;
    }

    /** Which sending it belongs to; so many that nobody counts them are all one. */
    int attempt(int row) {
        return attempts[row];
    }

    /** A mark of the fingerprint that an approval has, or that an intent names; 0 where there is none. */
    long approval(int row) {
        return approvals[row];
    }

    /** A mark of what the list says of a crossing that begins with this event. */
    long subject(int row) {
        return subjects[row];
    }

    int events() {
        return keys.length - 1;
    }
}
