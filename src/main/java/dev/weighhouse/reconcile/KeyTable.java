package dev.weighhouse.reconcile;

import java.util.BitSet;

/**
 * The distinct keys of one side, each standing for its first row; further rows with the key hang behind that one. Open
 * addressing over one array: an entry holds the hash and the row, so that most strangers are told apart without looking
 * at their keys.
 */
final class KeyTable {
    private static final int NONE = -1;

    private final KeyedAmounts rows;
    private final long[] entries;
    private final RowChains further = new RowChains();
    private final BitSet behind = new BitSet();

    KeyTable(KeyedAmounts rows) {
        this.rows = rows;
        var slots = Long.highestOneBit(Math.max(8, rows.size())) * 4;
        this.entries = new long[(int) Math.min(1 << 30, slots)];
        for (int row = 0; row < rows.size(); row++) {
            insert(row);
        }
    }

    private void insert(int row) {
        int slot = rows.hash(row) & (entries.length - 1);
        while (entries[slot] != 0) {
            int first = match(entries[slot], rows, row);
            if (first != NONE) {
                further.hang(first, row);
                behind.set(row);
                return;
            }
            slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] = ((long) rows.hash(row) << 32) | (row + 1);
    }

    /** The first row here with the key of that row there, or -1. */
    int find(KeyedAmounts others, int other) {
        int slot = others.hash(other) & (entries.length - 1);
        while (entries[slot] != 0) {
            int first = match(entries[slot], others, other);
            if (first != NONE) {
                return first;
            }
            slot = (slot + 1) & (entries.length - 1);
        }
        return NONE;
    }

    private int match(long entry, KeyedAmounts others, int other) {
        if ((int) (entry >> 32) != others.hash(other)) {
            return NONE;
        }
        int row = (int) entry - 1;
        return rows.sameKey(row, others, other) ? row : NONE;
    }

    /** Whether the row is the first one with its key. */
    boolean first(int row) {
        return !behind.get(row);
    }

    /** The rows that share the key of this first row. */
    RowChains further() {
        return further;
    }
}
