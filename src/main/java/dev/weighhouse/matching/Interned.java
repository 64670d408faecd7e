package dev.weighhouse.matching;

import java.util.Arrays;

/** Strings as dense numbers, in the order of their arrival. Open addressing, because a million of them is usual. */
final class Interned {
    static final int NONE = -1;

    private String[] values;
    private int[] slots;
    private int size;

    Interned(int expected) {
        values = new String[Math.max(4, expected)];
        slots = new int[Integer.highestOneBit(Math.max(4, expected)) * 4];
    }

    /** The number of the string, a new one where it was not seen before. */
    int put(String value) {
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(value);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of the string, or {@link #NONE}. */
    int find(String value) {
        return slots[slot(value)] - 1;
    }

    int size() {
        return size;
    }

    private int slot(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != 0 && !values[slots[slot] - 1].equals(value)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int at = 0; at < size; at++) {
            slots[slot(values[at])] = at + 1;
        }
    }
}
