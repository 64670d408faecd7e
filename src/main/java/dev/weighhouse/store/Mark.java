package dev.weighhouse.store;

/**
 * A number for some bytes (their FNV-1a hash), so that millions of texts can be compared without keeping them; another number means
 * that they are not the same.
 */
final class Mark {
    /** Of no bytes at all. */
    static final long NONE = 0xcbf29ce484222325L;

    /** What ends each value where several are marked together. */
    static final char END = '\u001f';

    private static final long PRIME = 1_099_511_628_211L;

    private Mark() {}

    /** The mark of what was marked before and these bytes behind it. */
    static long of(long before, byte[] bytes, int from, int to) {
        var mark = before;
        for (int i = from; i < to; i++) {
            mark = (mark ^ bytes[i]) * PRIME;
        }
        return mark;
    }

    /** As {@link #of}, for bytes that have no escapes yet and are to be marked as canonical JSON has them. */
    static long ofText(long before, byte[] bytes, int from, int to) {
        var mark = before;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"' || bytes[i] == '\\') {
                mark = (mark ^ '\\') * PRIME;
            }
            mark = (mark ^ bytes[i]) * PRIME;
        }
        return mark;
    }

    /** The mark after the end of a value. */
    static long end(long before) {
        return (before ^ END) * PRIME;
    }
}
