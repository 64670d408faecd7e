package dev.weighhouse.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields of an event in the bytes of its body, for the check of a million of them: in one pass from front to back, with one
 * object for all bodies. It relies on the one form that canonical JSON has (no blanks, sorted names) and is only asked about bodies
 * whose hash was right.
 */
final class BodyFields {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SURELY_FITS = 18;
    private static final long ONES = 0x0101010101010101L;
    private static final int LONGEST = 15;
    private static final int ABSENT = -1;

    /** The names by their first letter and their length, which no two of them share. */
    private static final @Nullable Name[] CHECKED = names(Name.CHECKED);

    private static final @Nullable Name[] EVERY = names(Name.ALL);

    private final int[] from = new int[Name.ALL.size()];
    private final int[] to = new int[from.length];
    private byte[] body = {};

    private final @Nullable Name[] names;

    /** For a check, which asks for no words. */
    BodyFields() {
        this(CHECKED);
    }

    private BodyFields(@Nullable Name[] names) {
        this.names = names;
    }

    /** With the words that something is found by. */
    static BodyFields withWords() {
        return new BodyFields(EVERY);
    }

    private static @Nullable Name[] names(List<Name> asked) {
        var names = new @Nullable Name[('z' - 'a' + 1) * (LONGEST + 1)];
        for (var name : asked) {
            names[place(name.bytes[0], name.bytes.length)] = name;
        }
        return names;
    }

    private static int place(int first, int length) {
        return (first - 'a') * (LONGEST + 1) + length;
    }

    /**
     * Finds the fields of another body.
     *
     * @param start where the body begins among the bytes
     * @throws IllegalArgumentException if a value has no end, or the names are not in their order
     */
    void read(byte[] bytes, int start) {
        body = bytes;
        Arrays.fill(from, ABSENT);
        try {
            pass(start + 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no canonical JSON", e);
        }
    }

    private void pass(int first) {
        var at = first;
        var before = first;
        var endBefore = first;
        while (at < body.length && body[at] == '"') {
            var nameEnd = textEnd(at + 1);
            if (!follows(before, endBefore, at + 1, nameEnd)) {
                throw new IllegalArgumentException("names out of order");
            }
            var end = valueEnd(nameEnd + 2);
            if (body[end] != ',' && body[end] != '}') {
                throw new IllegalArgumentException("a value without an end");
            }
            keep(at + 1, nameEnd, end);
            before = at + 1;
            endBefore = nameEnd;
            at = end + 1;
        }
    }

    /** Whether a name comes after the one before it, of which most begin with a smaller letter already. */
    private boolean follows(int before, int endBefore, int name, int end) {
        return before == endBefore
                || body[before] < body[name]
                || Arrays.compareUnsigned(body, before, endBefore, body, name, end) < 0;
    }

    private void keep(int name, int nameEnd, int end) {
        var first = body[name];
        var length = nameEnd - name;
        if (first < 'a' || first > 'z' || length > LONGEST) {
            return;
        }
        var known = names[place(first, length)];
        if (known != null && Arrays.equals(body, name, nameEnd, known.bytes, 0, length)) {
            var start = nameEnd + 2;
            var quoted = body[start] == '"' ? 1 : 0;
            from[known.place] = start + quoted;
            to[known.place] = end - quoted;
        }
    }

    /** The comma or the brace behind a value. */
    private int valueEnd(int start) {
        return switch (body[start]) {
            case '"' -> textEnd(start + 1) + 1;
            case '{', '[' -> nestedEnd(start);
            default -> plainEnd(start);
        };
    }

    /** Of a number or a word without quotation marks. */
    private int plainEnd(int start) {
        var end = start;
        while (body[end] != ',' && body[end] != '}') {
            end++;
        }
        return end;
    }

    private int nestedEnd(int start) {
        var end = start;
        var open = 0;
        do {
            switch (body[end]) {
                case '"' -> end = textEnd(end + 1);
                case '{', '[' -> open++;
                case '}', ']' -> open--;
                default -> {
                    // within a number, or between two values
                }
            }
            end++;
        } while (open > 0);
        return end;
    }

    /** The quotation mark that ends a text. */
    private int textEnd(int start) {
        var end = special(start);
        while (body[end] == '\\') {
            end = special(end + 2);
        }
        return end;
    }

    /** The next quotation mark or backslash, looked for among eight bytes at a time. */
    private int special(int start) {
        var at = start;
        while (at + Long.BYTES <= body.length) {
            var eight = (long) EIGHT.get(body, at);
            var found = zeros(eight ^ ONES * '"') | zeros(eight ^ ONES * '\\');
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (body[at] != '"' && body[at] != '\\') {
            at++;
        }
        return at;
    }

    /** The highest bit of the first byte that is zero, and perhaps of bytes behind it. */
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & (ONES << 7);
    }

    boolean has(Name name) {
        return from[name.place] != ABSENT;
    }

    /** Where its value begins, without the quotation mark of a text. */
    int from(Name name) {
        return from[name.place];
    }

    /** Where its value ends. */
    int to(Name name) {
        return to[name.place];
    }

    /** @throws IllegalArgumentException if one of them is not there */
    void must(Name... names) {
        for (var name : names) {
            if (!has(name)) {
                throw new IllegalArgumentException("every event has this field");
            }
        }
    }

    /** The value as a text, of a field that is there. */
    String text(Name name) {
        return new String(body, from(name), to(name) - from(name), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if there is no whole number */
    long number(Name name) {
        return number(body, from(name), to(name));
    }

    /** The whole number that is written in some bytes, without a text being made of every one of a million. */
    static long number(byte[] bytes, int from, int to) {
        var number = 0L;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || to - from > SURELY_FITS) {
                return Long.parseLong(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** Whether a value is written with these bytes. */
    boolean is(Name name, byte[] bytes) {
        return is(name, bytes, 0, bytes.length);
    }

    /** Whether a value is written with some of these bytes; one that is not there is not. */
    boolean is(Name name, byte[] bytes, int first, int end) {
        return has(name) && Arrays.equals(body, from(name), to(name), bytes, first, end);
    }

    /** A mark of these values, one after the other: see {@link Mark}. */
    long mark(Name... names) {
        var mark = Mark.NONE;
        for (var name : names) {
            mark = has(name) ? Mark.of(mark, body, from(name), to(name)) : Mark.of(mark, body, 0, 0);
        }
        return mark;
    }

    /** The fields the check needs. No enum, as these are looked for in bytes and kept in arrays, a million times. */
    static final class Name {
        static final Name approval = new Name(11, "approval");
        static final Name at = new Name(0, "at");
        static final Name attempt = new Name(12, "attempt");
        static final Name body = new Name(1, "body");
        static final Name connection = new Name(2, "connection");
        static final Name currency = new Name(3, "currency");
        static final Name date = new Name(15, "date");
        static final Name direction = new Name(4, "direction");
        static final Name key = new Name(5, "key");
        static final Name kind = new Name(6, "kind");
        static final Name ledgerId = new Name(13, "ledgerId");
        static final Name ledgerNumber = new Name(14, "ledgerNumber");
        static final Name minor = new Name(7, "minor");
        static final Name reference = new Name(16, "reference");
        static final Name sequence = new Name(8, "sequence");
        static final Name brief = new Name(9, "short");
        static final Name source = new Name(17, "source");
        static final Name step = new Name(10, "step");

        static final Name what = new Name(18, "what");

        private static final List<Name> CHECKED = List.of(
                at,
                body,
                connection,
                currency,
                direction,
                key,
                kind,
                minor,
                sequence,
                brief,
                step,
                approval,
                attempt,
                ledgerId,
                ledgerNumber);
        private static final List<Name> ALL = Stream.concat(CHECKED.stream(), Stream.of(date, reference, source, what))
                .toList();

        private final int place;
        private final byte[] bytes;

        private Name(int place, String name) {
            this.place = place;
            this.bytes = name.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
