package dev.weighhouse.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names with their values in one cell, as files and forms have them: {@code COUNTRY=GB; TEXT=van hire}. A backslash stands before a sign that would end a
 * name or a value, and before a space at the edge of either.
 */
public final class PairText {

    private PairText() {}

    /** In the order of the map. */
    public static String of(Map<?, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> escaped(pair.getKey().toString()) + "=" + escaped(pair.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            var edge = at == 0 || at == text.length() - 1;
            if (c == '\\' || c == ';' || c == '=' || (edge && Character.isWhitespace(c))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /**
     * Back again, in the order of the cell.
     *
     * @throws IllegalArgumentException in words, without a full stop
     */
    public static SequencedMap<String, String> read(String cell) {
        var reading = new Reading();
        for (int at = 0; at < cell.length(); at++) {
            var c = cell.charAt(at);
            if (c == '\\' && at + 1 < cell.length()) {
                at++;
                reading.keep(cell.charAt(at));
            } else if (c == ';') {
                reading.endPair();
            } else if (c == '=' && reading.name == null) {
                reading.endName();
            } else {
                reading.add(c);
            }
        }
        reading.endPair();
        return reading.pairs;
    }

    /** What was read of a cell so far. */
    private static final class Reading {
        final SequencedMap<String, String> pairs = new LinkedHashMap<>();
        final StringBuilder text = new StringBuilder();

        @Nullable
        String name;

        /** How much of the text must stay, because it was escaped. */
        private int kept;

        void keep(char c) {
            text.append(c);
            kept = text.length();
        }

        void add(char c) {
            if (!text.isEmpty() || !Character.isWhitespace(c)) {
                text.append(c);
            }
        }

        void endName() {
            name = taken();
        }

        private String taken() {
            while (text.length() > kept && Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.setLength(text.length() - 1);
            }
            var taken = text.toString();
            text.setLength(0);
            kept = 0;
            return taken;
        }

        void endPair() {
            var value = taken();
            var of = name;
            name = null;
            if (of == null) {
                if (!value.isEmpty()) {
                    throw new IllegalArgumentException("there is no = in \"%s\"".formatted(value));
                }
            } else if (of.isEmpty() || value.isEmpty()) {
                throw new IllegalArgumentException("\"%s=%s\" lacks its name or its value".formatted(of, value));
            } else if (pairs.put(of, value) != null) {
                throw new IllegalArgumentException("%s comes twice".formatted(of));
            }
        }
    }
}
