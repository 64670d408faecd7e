package dev.weighhouse.crossing;

import java.util.List;
import java.util.SortedMap;

/**
 * JSON of which there is exactly one for each value: keys sorted, no blanks, whole numbers, and the same escapes always.
 * It is what keys and the chain of the log are hashed over, so it must never change.
 */
public final class CanonicalJson {
    private static final char FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /**
     * The one text of these fields.
     *
     * @param fields values are {@link String}, {@link Long}, {@link Boolean}, a {@link List} or {@link SortedMap} of such
     */
    public static String write(SortedMap<String, ?> fields) {
        var out = new StringBuilder();
        value(out, fields);
        return out.toString();
    }

    private static void value(StringBuilder out, Object value) {
        switch (value) {
            case String text -> text(out, text);
            case Long number -> out.append(number.longValue());
            case Boolean flag -> out.append(flag.booleanValue());
            case List<?> list -> list(out, list);
            case SortedMap<?, ?> map -> map(out, map);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void map(StringBuilder out, SortedMap<?, ?> map) {
        out.append('{');
        var between = "";
        for (var field : map.entrySet()) {
            out.append(between);
            between = ",";
            text(out, (String) field.getKey());
            out.append(':');
            value(out, field.getValue());
        }
        out.append('}');
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        var between = "";
        for (var item : list) {
            out.append(between);
            between = ",";
            value(out, item);
        }
        out.append(']');
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
