package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingState;
import java.util.List;
import java.util.Optional;

/**
 * What the events of each crossing add up to, for a share of all crossings: a hash table in one plain array, so that each look at it
 * is one trip to memory. A cell has the key, and beside it the last event, the first and the state. What else is worked out stands in
 * {@link Outcomes} at the place of the first event, which is near as the events of a crossing mostly are.
 */
final class Stories {
    private static final int BITS = 26;
    private static final long EVENT = (1L << BITS) - 1;
    private static final int STATE_AT = 2 * BITS;
    private static final long STATE = 0xf;

    /** Of an approval that has no fingerprint. */
    private static final long APPROVED = 1;

    /** In the order in which {@link Outcomes} counts them from 1. */
    static final List<CrossingState> STATES = List.of(CrossingState.values());

    private static final int STEPS = EventNotes.STEPS.size();
    private static final byte[] AFTER = after();

    private final long[] cells;
    private final int mask;
    private final EventNotes notes;
    private final Outcomes outcomes;
    private int unapproved;

    private Stories(EventNotes notes, Outcomes outcomes, int events) {
        var size = Integer.highestOneBit(Math.max(8, events)) * 4;
        this.notes = notes;
        this.outcomes = outcomes;
        cells = new long[2 * size];
        mask = size - 1;
    }

    /** For each state and step the state that follows, worked out once; states count from 1, and 0 is none. */
    private static byte[] after() {
        var after = new byte[(STATES.size() + 1) * STEPS];
        for (int state = 0; state <= STATES.size(); state++) {
            for (int step = 0; step < STEPS; step++) {
                var next = CrossingState.after(state(state), EventNotes.STEPS.get(step));
                int number = next.map(STATES::indexOf).orElse(-1) + 1;
                after[state * STEPS + step] = (byte) number;
            }
        }
        return after;
    }

    private static Optional<CrossingState> state(int number) {
        return number == 0 ? Optional.empty() : Optional.of(STATES.get(number - 1));
    }

    /** In which of several shares the crossing with this key is. */
    static int share(long key, int shares) {
        return (int) (key >>> 33) % shares;
    }

    /** The stories of one share, from the events that are noted. */
    static Stories of(EventNotes notes, Outcomes outcomes, int share, int shares) {
        if (notes.events() > EVENT) {
            throw new ArithmeticException("more events than a check can hold");
        }
        var events = 0;
        for (int event = 1; event <= notes.events(); event++) {
            events += share(notes.key(event), shares) == share ? 1 : 0;
        }
        var stories = new Stories(notes, outcomes, events);
        for (int event = 1; event <= notes.events(); event++) {
            if (share(notes.key(event), shares) == share) {
                stories.add(event);
            }
        }
        return stories;
    }

    private void add(int event) {
        var key = notes.key(event);
        var step = notes.step(event);
        var place = place(key);
        var before = cells[place + 1];
        var first = before == 0 ? event : (int) (before >>> BITS & EVENT);
        var state = AFTER[(int) (before >>> STATE_AT & STATE) * STEPS + step];
        cells[place] = key;
        cells[place + 1] = (long) state << STATE_AT | (long) first << BITS | event;
        outcomes.tell(first, Told.after(before == 0 ? Told.begin(event) : outcomes.told(first), first, event, notes));
        if (notes.isOutbound(event)) {
            approval(first, step, event);
        }
    }

    /**
     * What is on its way was approved before, and an intent names the last approval; logs of before did not say which. An approval
     * ends with what it was given for: taken back, given up or refused, nothing goes on the strength of it.
     */
    private void approval(int first, int step, int event) {
        var named = notes.approval(event);
        if (step == EventNotes.APPROVED) {
            outcomes.approve(first, named | APPROVED);
        } else if (step == EventNotes.REJECTED) {
            outcomes.approve(first, 0);
        } else if (unapproved == 0 && (step == EventNotes.INTENDED || step == EventNotes.SENT)) {
            var other = step == EventNotes.INTENDED && named != 0 && (named | APPROVED) != outcomes.approval(first);
            unapproved = outcomes.approval(first) == 0 || other ? event : 0;
        }
    }

    /** The first event of this share that was to be sent, or was sent, without its approval; 0 if there is none. */
    int unapproved() {
        return unapproved;
    }

    /** The last event of the crossing with this key, or 0 where no event has it. */
    int lastOf(long key) {
        return (int) (cells[place(key) + 1] & EVENT);
    }

    /** Tells each story at the place of its first event, as the list mostly has them in that order. */
    void tell() {
        for (int place = 0; place < cells.length; place += 2) {
            var story = cells[place + 1];
            if (story != 0) {
                outcomes.put((int) (story >>> BITS & EVENT), (int) (story & EVENT), (int) (story >>> STATE_AT & STATE));
            }
        }
    }

    private int place(long key) {
        var cell = (int) (key ^ key >>> 32) & mask;
        while (cells[2 * cell + 1] != 0 && cells[2 * cell] != key) {
            cell = (cell + 1) & mask;
        }
        return 2 * cell;
    }
}
