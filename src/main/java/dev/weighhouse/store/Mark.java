package dev.weighhouse.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A number for some values, so that millions of them can be compared without keeping them; another number means that they are not the
 * same. Eight bytes are taken at a time.
 */
final class Mark {
    /** Of no values at all. */
    static final long NONE = 0xcbf29ce484222325L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xc2b2ae3d27d4eb4fL;
    private static final int TURN = 31;

    private Mark() {}

    /** The mark of the values that were marked before and of one more, which has these bytes. */
    static long of(long before, byte[] bytes, int from, int to) {
        var mark = before;
        var at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            mark = mix(mark, (long) EIGHT.get(bytes, at));
        }
        var rest = 0L;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xff);
        }
        // The length as well: or an end of zeros would count for nothing, and two values could share out their bytes in
        // another way.
        return mix(mix(mark, rest), to - from);
    }

    private static long mix(long mark, long eight) {
        return Long.rotateLeft((mark ^ eight * FIRST) * SECOND, TURN);
    }
}
