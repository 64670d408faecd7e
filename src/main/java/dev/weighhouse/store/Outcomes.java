package dev.weighhouse.store;

import dev.weighhouse.crossing.CrossingState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * How each crossing ended, kept at the place of its first event: the list is in about that order, so that a look at the next one is
 * near the last. Several threads may look.
 */
final class Outcomes {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int BITS = 32;
    private static final long TWICE = 1L << 60;
    private static final long KNOWN = 1L << 61;
    private static final long SEEN = 1L << 62;

    /** Of no state, and of each state, as the list has them. */
    private static final byte[][] NAMES = IntStream.rangeClosed(0, Stories.STATES.size())
            .mapToObj(
                    number -> number == 0 ? "" : Stories.STATES.get(number - 1).name())
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final long[] cells;
    private final long[] told;
    private final long[] approvals;

    /** @param events how many there are */
    Outcomes(int events) {
        cells = new long[events + 1];
        told = new long[events + 1];
        approvals = new long[events + 1];
    }

    /** @param state its place among {@link CrossingState} from 1, or 0 for none */
    void put(int first, int last, int state) {
        cells[first] = KNOWN | (long) state << BITS | last;
    }

    /** Takes the crossing that begins with this event, as nobody may do twice. */
    boolean take(long first) {
        if (first < 1 || first >= cells.length) {
            return false;
        }
        var before = (long) CELL.getAndBitwiseOr(cells, (int) first, SEEN);
        if ((before & SEEN) != 0) {
            CELL.getAndBitwiseOr(cells, (int) first, TWICE);
        }
        return (before & (KNOWN | SEEN)) == KNOWN;
    }

    /** Whether somebody tried to take it once more. */
    boolean tookTwice(long first) {
        return first >= 1 && first < cells.length && (cells[(int) first] & TWICE) != 0;
    }

    int last(int first) {
        return (int) cells[first];
    }

    /** @param more as {@link Told} packs it */
    void tell(int first, long more) {
        told[first] = more;
    }

    /** A mark of the last approval so far; 0 where there is none. */
    long approval(int first) {
        return approvals[first];
    }

    void approve(int first, long approval) {
        approvals[first] = approval;
    }

    /** What {@link Told} packs of it. */
    long told(int first) {
        return told[first];
    }

    /** The name of its state in bytes; none where no event says anything of it. */
    byte[] state(int first) {
        return NAMES[(int) (cells[first] >>> BITS) & 0xf];
    }

    /** The first event of the oldest crossing that nobody took, or 0. */
    int firstLeft() {
        for (int first = 1; first < cells.length; first++) {
            if ((cells[first] & (KNOWN | SEEN)) == KNOWN) {
                return first;
            }
        }
        return 0;
    }
}
