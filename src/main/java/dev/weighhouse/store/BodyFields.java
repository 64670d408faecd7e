package dev.weighhouse.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields of an event in the bytes of its body, for the check of a million of them, in one pass from front to back. It relies on
 * the one form that canonical JSON has (no blanks, sorted names) and is only asked about bodies whose hash was right.
 */
final class BodyFields {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int SURELY_FITS = 18;
    private static final long ONES = 0x0101010101010101L;

    private final byte[] body;
    /** The quotation mark before the name of the next field, or the brace at the end. */
    private int at;

    /**
     * Reads the body in some bytes.
     *
     * @param start where the body begins among them
     */
    BodyFields(byte[] bytes, int start) {
        this.body = bytes;
        this.at = start + 1;
    }

    /** Where a value stands, without the quotation marks of a text. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * The value as it stands there, or null where there is no such field. Fields must be asked for in alphabetical order.
     *
     * @throws IllegalArgumentException if the value has no end
     */
    @Nullable
    Span next(Name name) {
        try {
            while (at < body.length && body[at] == '"') {
                var comparison = compare(name.quoted);
                if (comparison > 0) {
                    return null;
                }
                var start = comparison == 0 ? at + name.quoted.length() : textEnd(at + 1) + 2;
                var end = valueEnd(start);
                at = end + 1;
                if (comparison == 0) {
                    return body[start] == '"' ? new Span(start + 1, end - 1) : new Span(start, end);
                }
            }
            return null;
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no canonical JSON", e);
        }
    }

    /** How the name that stands here compares with another that is written with its marks and colon: those come before all letters. */
    private int compare(String name) {
        for (int i = 1; i < name.length(); i++) {
            var difference = body[at + i] - name.charAt(i);
            if (difference != 0) {
                return name.charAt(i) == '"' ? 1 : body[at + i] == '"' ? -1 : difference;
            }
        }
        return 0;
    }

    /** The comma or the brace behind a value. */
    private int valueEnd(int start) {
        var end = start;
        var open = 0;
        while (true) {
            switch (body[end]) {
                case '"' -> end = textEnd(end + 1);
                case '{', '[' -> open++;
                case '}', ']' -> {
                    if (open == 0) {
                        return end;
                    }
                    open--;
                }
                case ',' -> {
                    if (open == 0) {
                        return end;
                    }
                }
                default -> {
                    // within a number
                }
            }
            end++;
        }
    }

    /** The quotation mark that ends a text. */
    private int textEnd(int start) {
        var end = start;
        while (true) {
            while (end + Long.BYTES <= body.length && !special((long) EIGHT.get(body, end))) {
                end += Long.BYTES;
            }
            while (body[end] != '"' && body[end] != '\\') {
                end++;
            }
            if (body[end] == '"') {
                return end;
            }
            end += 2;
        }
    }

    /** Whether one of eight bytes is a quotation mark or a backslash; it may also say so where none is. */
    private static boolean special(long eight) {
        var mark = eight ^ ONES * '"';
        var slash = eight ^ ONES * '\\';
        return ((((mark - ONES) & ~mark) | ((slash - ONES) & ~slash)) & (ONES << 7)) != 0;
    }

    /**
     * As {@link #next(Name)}, for the fields that every event has.
     *
     * @throws IllegalArgumentException if this has none
     */
    Span must(Name name) {
        var span = next(name);
        if (span == null) {
            throw new IllegalArgumentException("every event has this field");
        }
        return span;
    }

    String text(Span span) {
        return new String(body, span.from(), span.length(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if there is no whole number */
    long number(Span span) {
        return number(body, span.from(), span.to());
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
    boolean is(Span span, byte[] bytes) {
        return Arrays.equals(body, span.from(), span.to(), bytes, 0, bytes.length);
    }

    /** A mark of these values, one after the other: see {@link Mark}. */
    long mark(@Nullable Span... spans) {
        var mark = Mark.NONE;
        for (var span : spans) {
            mark = Mark.end(span == null ? mark : Mark.of(mark, body, span.from(), span.to()));
        }
        return mark;
    }

    /** The fields the check needs. None of them has a namesake inside another field. */
    enum Name {
        at,
        body,
        connection,
        currency,
        direction,
        key,
        kind,
        minor,
        sequence,
        brief("short"),
        step;

        private final String quoted;

        Name() {
            this.quoted = "\"%s\":".formatted(name());
        }

        Name(String name) {
            this.quoted = "\"%s\":".formatted(name);
        }
    }
}
