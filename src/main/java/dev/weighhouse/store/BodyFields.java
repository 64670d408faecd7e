package dev.weighhouse.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields of an event in the bytes of its body, for the check of a million of them. It relies on the one form that canonical
 * JSON has (no blanks, sorted names) and is only asked about bodies whose hash was right.
 */
final class BodyFields {
    private final byte[] body;
    private int at;

    /**
     * Reads the body in some bytes.
     *
     * @param start where the body begins among them
     */
    BodyFields(byte[] bytes, int start) {
        this.body = bytes;
        this.at = start;
    }

    /** Where a value stands, without the quotation marks of a text. */
    record Span(int from, int to) {}

    /**
     * The value as it stands there, or null where there is no such field. Fields must be asked for in alphabetical order.
     *
     * @throws IllegalArgumentException if the value has no end
     */
    @Nullable
    Span next(Name name) {
        var start = find(name.quoted);
        if (start < 0) {
            return null;
        }
        var text = body[start] == '"';
        var end = start + 1;
        while (end < body.length && (text ? body[end] != '"' : body[end] != ',' && body[end] != '}')) {
            end += body[end] == '\\' ? 2 : 1;
        }
        if (end >= body.length) {
            throw new IllegalArgumentException("no canonical JSON");
        }
        at = end;
        return new Span(text ? start + 1 : start, end);
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
        return new String(body, span.from(), span.to() - span.from(), StandardCharsets.UTF_8);
    }

    /** A mark of these values, one after the other: see {@link Mark}. */
    long mark(@Nullable Span... spans) {
        var mark = Mark.NONE;
        for (var span : spans) {
            mark = Mark.end(span == null ? mark : Mark.of(mark, body, span.from(), span.to()));
        }
        return mark;
    }

    /** Where the value of the field begins. A name in quotation marks with a colon is never part of a text, whose marks are escaped. */
    private int find(String name) {
        var last = body.length - name.length();
        for (int i = at; i < last; i++) {
            if (body[i] == '"' && (body[i - 1] == ',' || body[i - 1] == '{') && stands(name, i)) {
                return i + name.length();
            }
        }
        return -1;
    }

    private boolean stands(String name, int place) {
        for (int i = 1; i < name.length(); i++) {
            if (body[place + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The fields the check needs. None of them has a namesake inside another field. */
    enum Name {
        at,
        body,
        connection,
        currency,
        direction,
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
