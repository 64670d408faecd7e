package dev.weighhouse.matching;

/** A stable merge sort of row numbers; the JDK sorts numbers by themselves only, or boxed. */
final class IntSort {
    private static final int SHORT = 12;

    private IntSort() {}

    /** Compares two rows as a comparator does. */
    @FunctionalInterface
    interface Order {
        int compare(int one, int other);
    }

    static void sort(int[] rows, Order order) {
        sort(rows.clone(), rows, 0, rows.length, order);
    }

    private static void sort(int[] from, int[] to, int start, int end, Order order) {
        if (end - start <= SHORT) {
            insert(to, start, end, order);
            return;
        }
        int middle = (start + end) >>> 1;
        sort(to, from, start, middle, order);
        sort(to, from, middle, end, order);
        if (order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || (left < middle && order.compare(from[left], from[right]) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static void insert(int[] rows, int start, int end, Order order) {
        for (int at = start + 1; at < end; at++) {
            int row = rows[at];
            int hole = at;
            while (hole > start && order.compare(rows[hole - 1], row) > 0) {
                rows[hole] = rows[hole - 1];
                hole--;
            }
            rows[hole] = row;
        }
    }
}
