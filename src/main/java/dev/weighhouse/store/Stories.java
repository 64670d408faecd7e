package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingState;
import java.util.List;
import java.util.Optional;

/**
 * What the events of each crossing add up to, for a share of all crossings: a hash table in one plain array, so that each look at it
 * is one trip to memory. A cell has the key, and beside it the last event, the first and the state.
 */
final class Stories {
    private static final int BITS = 28;
    private static final long EVENT = (1L << BITS) - 1;
    private static final int STATE_AT = 2 * BITS;
    private static final long STATE = 0xf;

    /** In the order in which {@link Outcomes} counts them from 1. */
    static final List<CrossingState> STATES = List.of(CrossingState.values());

    private static final int STEPS = EventNotes.STEPS.size();
    private static final byte[] AFTER = after();

    private final long[] cells;
    private final int mask;

    private Stories(int events) {
        var size = Integer.highestOneBit(Math.max(8, events)) * 4;
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
    static Stories of(EventNotes notes, int share, int shares) {
        if (notes.events() > EVENT) {
            throw new ArithmeticException("more events than a check can hold");
        }
        var events = 0;
        for (int event = 1; event <= notes.events(); event++) {
            events += share(notes.key(event), shares) == share ? 1 : 0;
        }
        var stories = new Stories(events);
        for (int event = 1; event <= notes.events(); event++) {
            if (share(notes.key(event), shares) == share) {
                stories.add(notes.key(event), event, notes.step(event));
            }
        }
        return stories;
    }

    private void add(long key, int event, int step) {
        var place = place(key);
        var before = cells[place + 1];
        var first = before == 0 ? event : before >>> BITS & EVENT;
        var state = AFTER[(int) (before >>> STATE_AT & STATE) * STEPS + step];
        cells[place] = key;
        cells[place + 1] = (long) state << STATE_AT | first << BITS | event;
    }

    /** The last event of the crossing with this key, or 0 where no event has it. */
    int lastOf(long key) {
        return (int) (cells[place(key) + 1] & EVENT);
    }

    /** Tells each story at the place of its first event, as the list mostly has them in that order. */
    void tell(Outcomes outcomes) {
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
