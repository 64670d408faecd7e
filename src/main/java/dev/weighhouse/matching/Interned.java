package dev.weighhouse.matching;

import java.util.Arrays;

/** Strings as dense numbers, in the order of their arrival. Open addressing, because a million of them is usual. */
final class Interned {
    static final int NONE = -1;

    private String[] values;
    private long[] slots;
    private int size;

    Interned(int expected) {
        values = new String[Math.max(4, expected)];
        slots = new long[Integer.highestOneBit(Math.max(4, expected)) * 4];
    }

    /** The number of the string, a new one where it was not seen before. */
    int put(String value) {
        return put(value, value.hashCode());
    }

    /** The same where its hash is known already, so that it need not be fetched unless another has the same. */
    int put(String value, int hash) {
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(value, hash);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        slots[slot] = entry(hash, ++size);
        return size - 1;
    }

    /** The number of the string, or {@link #NONE}. */
    int find(String value) {
        return (int) slots[slot(value, value.hashCode())] - 1;
    }

    int size() {
        return size;
    }

    /** An entry holds the hash besides, so that most strangers are told apart without looking at them. */
    private static long entry(int hash, int number) {
        return ((long) hash << 32) | number;
    }

    private int slot(String value, int hash) {
        int slot = start(hash);
        while (slots[slot] != 0
                && ((int) (slots[slot] >> 32) != hash || !values[(int) slots[slot] - 1].equals(value))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int start(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 15)) & (slots.length - 1);
    }

    private void grow() {
        var before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                int slot = start((int) (entry >> 32));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }
}
