package dev.weighhouse.ui.mappings;

import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.ui.common.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rows of an offer, parted by what would become of them, and what their cells say. */
final class OfferRows {
    private final TargetWords words;
    private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);

    /** A part of the rows. */
    enum Part {
        /** Those that would change something. */
        CHANGES,
        /** Those because of which nothing of the file is taken. */
        REFUSED,
        /** Those of another workspace that do not fit here. */
        LEFT,
        /** Those that say what holds already. */
        SAME,
        ALL;

        String key() {
            return "mappings.offer." + name().toLowerCase(Locale.ROOT);
        }
    }

    OfferRows(List<Line> lines, TargetWords words) {
        this.words = words;
        parts.putAll(lines.stream().collect(Collectors.groupingBy(OfferRows::part)));
        parts.put(Part.ALL, lines);
    }

    static Part part(Line line) {
        return switch (line.what()) {
            case NEW, CHANGED, UNMAPPED -> Part.CHANGES;
            case REFUSED -> Part.REFUSED;
            case SAME -> line.would() == null ? Part.LEFT : Part.SAME;
        };
    }

    List<Line> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    int count(Part part) {
        return of(part).size();
    }

    /** Those with rows, and all of them. */
    List<Part> parts() {
        return List.of(Part.values()).stream()
                .filter(part -> part == Part.ALL || count(part) > 0)
                .toList();
    }

    /** What a person should look at first. */
    Part first() {
        if (count(Part.REFUSED) > 0) {
            return Part.REFUSED;
        }
        return count(Part.CHANGES) > 0 ? Part.CHANGES : Part.ALL;
    }

    /** How many rows there are of each part, as one sentence. */
    String counts() {
        return parts().stream()
                .filter(part -> part != Part.ALL)
                .map(part -> Words.text(part.key() + ".count", count(part)))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), OfferRows::sentence));
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? Words.text("mappings.offer.none")
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    static String what(Line line) {
        var part = part(line);
        return Words.text(
                part == Part.LEFT
                        ? "mappings.offer.what.left"
                        : "mappings.offer.what." + line.what().name().toLowerCase(Locale.ROOT));
    }

    String before(Line line) {
        var would = line.would();
        if (would == null) {
            return "";
        }
        return would.before().isEmpty()
                ? Words.text("mappings.offer.nowhere")
                : would.before().stream().map(words::briefly).collect(Collectors.joining(" / "));
    }

    String after(Line line) {
        var would = line.would();
        if (would == null) {
            return "";
        }
        return would.after() == null ? Words.text("mappings.offer.nowhere") : words.briefly(would.after());
    }

    static String dates(Line line) {
        var would = line.would();
        return would == null ? "" : TargetWords.dates(would.inForce());
    }

    /** All of a row, for where its columns are too narrow. */
    String whole(Line line) {
        var why = why(line);
        if (!why.isEmpty()) {
            return Words.text("mappings.offer.whole-why", line.item(), why);
        }
        var whole = Words.text("mappings.offer.whole", line.item(), before(line), after(line), dates(line));
        return reason(line).isEmpty() ? whole : whole + ". " + reason(line);
    }

    /** Why, in the words of the row itself. */
    static String reason(Line line) {
        var would = line.would();
        return would == null ? "" : would.reason();
    }

    /** Why a row is refused or left out; empty for others. */
    static String why(Line line) {
        return line.what() == What.REFUSED || line.would() == null ? Objects.requireNonNull(line.words()) : "";
    }
}
