package dev.weighhouse.connect.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * What the rows of one currency add up to, from the first row and from each place where a section may begin. A file has a
 * left and a right figure in each row: debit and credit, or the amount as it is written and as it is debit positive.
 */
final class RunningSums {

    /** Sections are rarely nested deeper, and a look back must not grow with the file. */
    private static final int MOST_STARTS = 32;

    /** The difference of two sums is within the range of long up to here. */
    private static final long MOST = Long.MAX_VALUE / 2;

    /** The sums of the rows from some row on. */
    record Since(long rows, long left, long right) {}

    private final Deque<Since> starts = new ArrayDeque<>();
    private long rows;
    private long left;
    private long right;
    private boolean tooLarge;

    void add(long newLeft, long newRight) {
        rows++;
        left += newLeft;
        right += newRight;
        // no amount has more than 18 digits, so that a sum is seen to grow too large before it goes round
        tooLarge |= left > MOST || left < -MOST || right > MOST || right < -MOST;
    }

    /** From the next row on, there may be another section. */
    void start() {
        if (rows > 0 && (starts.isEmpty() || starts.getLast().rows() < rows)) {
            starts.addLast(all());
            if (starts.size() > MOST_STARTS) {
                starts.removeFirst();
            }
        }
    }

    /** Whether the sums are too large to say anything. */
    boolean tooLarge() {
        return tooLarge;
    }

    Since all() {
        return new Since(rows, left, right);
    }

    /** The rows since the last start; all where there was none. */
    Since section() {
        return starts.isEmpty() ? all() : since(starts.getLast());
    }

    /** Whether the rows from the first, or from any start that has rows below it, fit. */
    boolean anyFits(Predicate<Since> fits) {
        return fits.test(all())
                || starts.stream()
                        .map(this::since)
                        .filter(section -> section.rows() > 0)
                        .anyMatch(fits);
    }

    private Since since(Since start) {
        return new Since(rows - start.rows(), left - start.left(), right - start.right());
    }
}
