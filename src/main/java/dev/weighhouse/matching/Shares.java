package dev.weighhouse.matching;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Shares work on a million rows between the processors. What is done is the same in whatever order the shares are done. */
final class Shares {
    /** So few rows are not worth a second thread. */
    private static final int ROWS = 1 << 15;

    private Shares() {}

    /** Does part of the rows from one number to before another. */
    @FunctionalInterface
    interface Part {
        void rows(int from, int to);
    }

    /** All rows, in parts that touch nothing in common. */
    static void ofRows(int count, Part part) {
        int shares = (count + ROWS - 1) / ROWS;
        IntStream.range(0, shares)
                .parallel()
                .forEach(share -> part.rows(share * ROWS, Math.min(count, (share + 1) * ROWS)));
    }

    /** So many jobs that touch nothing in common, over so many rows. */
    static void ofJobs(int jobs, int rows, IntConsumer job) {
        var numbers = IntStream.range(0, jobs);
        (rows > ROWS ? numbers.parallel() : numbers).forEach(job);
    }

    /** What each becomes, in their order. */
    static <T, R> List<R> mapped(List<T> all, Function<T, R> each) {
        var stream = all.stream();
        return (all.size() > ROWS ? stream.parallel() : stream).map(each).toList();
    }
}
