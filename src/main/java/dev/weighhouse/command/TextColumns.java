package dev.weighhouse.command;

import java.io.PrintWriter;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Lines of cells as aligned text. A line with fewer cells than columns is a heading and may run over. */
final class TextColumns {
    private final List<String> heads;
    private final BitSet right = new BitSet();

    TextColumns(String... heads) {
        this.heads = List.of(heads);
    }

    TextColumns right(int... columns) {
        for (int column : columns) {
            right.set(column);
        }
        return this;
    }

    void print(PrintWriter out, List<List<String>> lines) {
        headed(lines).forEach(out::println);
    }

    /** The heads, a rule under them, and the lines. */
    List<String> headed(List<List<String>> lines) {
        var widths = widths(lines);
        var head = format(heads, widths);
        return Stream.concat(
                        Stream.of(head, "-".repeat(head.length())),
                        lines.stream().map(line -> format(line, widths)))
                .toList();
    }

    /** The lines alone. */
    List<String> lines(List<List<String>> lines) {
        var widths = widths(lines);
        return lines.stream().map(line -> format(line, widths)).toList();
    }

    private int[] widths(List<List<String>> lines) {
        var widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = heads.get(column).length();
            for (var line : lines) {
                if (line.size() == widths.length) {
                    widths[column] = Math.max(widths[column], line.get(column).length());
                }
            }
        }
        return widths;
    }

    private String format(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            var cell = line.get(column);
            var gap = " ".repeat(Math.max(0, widths[column] - cell.length()));
            text.append(column == 0 ? "" : "  ").append(right.get(column) ? gap + cell : cell + gap);
        }
        return text.toString().stripTrailing();
    }
}
