package dev.weighhouse.reconcile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Many rows of a key and an amount, in arrays of primitives: one side of an {@link ExactCompare}. Rows are added one by
 * one and numbered from 0.
 *
 * <p>A key is a string of bytes, such as a reference in UTF-8; whoever compares more than one currency or account puts
 * them into the key. An amount is in minor units. All keys together may take up to 2 GB.
 */
public final class KeyedAmounts {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int[] ends;
    private int[] hashes;
    private long[] amounts;
    private int size;

    /** @param expected about how many rows will come; more are welcome */
    public KeyedAmounts(int expected) {
        var rows = Math.max(16, expected);
        bytes = new byte[(int) Math.min(MOST_BYTES, rows * 16L)];
        ends = new int[rows + 1];
        hashes = new int[rows];
        amounts = new long[rows];
    }

    /** Adds a row whose key is {@code source[from]} up to but not including {@code source[to]}. */
    public void add(byte[] source, int from, int to, long amount) {
        var start = ends[size];
        reserve(start, to - from);
        System.arraycopy(source, from, bytes, start, to - from);
        finish(start + to - from, amount);
    }

    /** Adds a row whose key is the text in UTF-8. */
    public void add(CharSequence key, long amount) {
        var at = ends[size];
        reserve(at, 3L * key.length());
        for (int index = 0; index < key.length(); index++) {
            int point = Character.codePointAt(key, index);
            if (point > 0xFFFF) {
                index++;
            }
            at = put(point, at);
        }
        finish(at, amount);
    }

    private int put(int point, int at) {
        if (point < 0x80) {
            bytes[at] = (byte) point;
            return at + 1;
        }
        if (point < 0x800) {
            bytes[at] = (byte) (0xC0 | (point >> 6));
            return tail(point, at + 1, 1);
        }
        if (point < 0x10000) {
            bytes[at] = (byte) (0xE0 | (point >> 12));
            return tail(point, at + 1, 2);
        }
        bytes[at] = (byte) (0xF0 | (point >> 18));
        return tail(point, at + 1, 3);
    }

    private int tail(int point, int at, int more) {
        for (int left = more - 1; left >= 0; left--) {
            bytes[at + more - 1 - left] = (byte) (0x80 | ((point >> (6 * left)) & 0x3F));
        }
        return at + more;
    }

    private void reserve(int start, long length) {
        if (start + length > bytes.length) {
            var wanted = Math.min(MOST_BYTES, Math.max(start + length, bytes.length * 2L));
            if (start + length > wanted) {
                throw new IllegalStateException("the keys of %,d rows are more than 2 GB".formatted(size));
            }
            bytes = Arrays.copyOf(bytes, (int) wanted);
        }
        if (size == amounts.length) {
            var rows = Math.toIntExact(Math.min(MOST_BYTES, size * 2L));
            ends = Arrays.copyOf(ends, rows + 1);
            hashes = Arrays.copyOf(hashes, rows);
            amounts = Arrays.copyOf(amounts, rows);
        }
    }

    private void finish(int end, long amount) {
        hashes[size] = hash(bytes, ends[size], end);
        amounts[size] = amount;
        size++;
        ends[size] = end;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = (to - from) * MIX;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash ^ (long) EIGHT_BYTES.get(bytes, at));
        }
        long rest = 0;
        for (int shift = 0; at < to; at++, shift += 8) {
            rest |= (bytes[at] & 0xFFL) << shift;
        }
        return (int) mix(hash ^ rest);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * MIX;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }

    public int size() {
        return size;
    }

    /** In minor units. */
    public long amount(int row) {
        return amounts[row];
    }

    /** A copy of the bytes of the key. */
    public byte[] key(int row) {
        return Arrays.copyOfRange(bytes, ends[row], ends[row + 1]);
    }

    int hash(int row) {
        return hashes[row];
    }

    boolean sameKey(int row, KeyedAmounts other, int otherRow) {
        return Arrays.equals(
                bytes, ends[row], ends[row + 1], other.bytes, other.ends[otherRow], other.ends[otherRow + 1]);
    }
}
