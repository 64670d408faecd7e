package dev.weighhouse.connect.file;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the delimiter, the row with the headings and the columns from the first rows of a file. */
final class LayoutFinder {

    static final int SAMPLE_ROWS = 1_000;
    private static final int HEADER_ROWS = 30;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final String file;
    private final ColumnProfile profile;

    LayoutFinder(String file, ColumnProfile profile) {
        this.file = file;
        this.profile = profile;
    }

    /** Of delimited text; {@code start} holds whole rows only. */
    Layout ofText(String start) throws IOException {
        var found = new ArrayList<Layout>();
        FailureException first = null;
        var likeliest = new ArrayList<Sampled>();
        for (var delimiter : delimiters()) {
            try {
                var rows = sample(start, delimiter);
                layout(rows, delimiter).ifPresent(found::add);
                if (likeliest.isEmpty() || width(rows) > width(likeliest)) {
                    likeliest.clear();
                    likeliest.addAll(rows);
                }
            } catch (FailureException e) {
                first = first == null ? e : first;
            }
        }
        if (found.isEmpty()) {
            throw first != null ? first : noHeader(likeliest);
        }
        found.sort(Comparator.comparingInt((Layout layout) -> layout.columns().size())
                .reversed());
        if (found.size() > 1
                && found.get(0).columns().size() == found.get(1).columns().size()) {
            throw refused(
                    "%s, row %d: its columns may be told apart by %s or by %s."
                            .formatted(
                                    file,
                                    found.get(0).headerRow(),
                                    shown(found.get(0).delimiter()),
                                    shown(found.get(1).delimiter())),
                    "Say %s.delimiter.".formatted(profile.kind().key()));
        }
        return found.getFirst();
    }

    /** Of the first rows of a sheet. */
    Layout ofSheet(List<Sampled> rows) {
        return layout(rows, ',').orElseThrow(() -> noHeader(rows));
    }

    private List<Character> delimiters() {
        var said = profile.option("delimiter").orElse("");
        return switch (said) {
            case "" -> DELIMITERS;
            case "tab", "\\t" -> List.of('\t');
            default -> {
                if (said.length() != 1) {
                    throw profile.wrong("delimiter", "is more than one character", "Say , ; | or tab.");
                }
                yield List.of(said.charAt(0));
            }
        };
    }

    private List<Sampled> sample(String start, char delimiter) throws IOException {
        var rows = new ArrayList<Sampled>();
        TextRows.read(new StringReader(start), delimiter, new Row(file), row -> {
            rows.add(Sampled.of(file, row));
            return rows.size() < SAMPLE_ROWS;
        });
        return rows;
    }

    private Optional<Layout> layout(List<Sampled> rows, char delimiter) {
        var pinned = pinned();
        for (var index = 0; index < Math.min(rows.size(), HEADER_ROWS); index++) {
            var row = rows.get(index);
            if (pinned != null && row.number() != pinned) {
                continue;
            }
            var headings = Headings.in(row, profile);
            if (headings.complete()) {
                var below = rows.subList(index + 1, rows.size()).stream()
                        .filter(data -> !isTotal(data))
                        .toList();
                return Optional.of(new Layout(delimiter, row.number(), row.cells(), headings.columns(), below));
            }
        }
        return Optional.empty();
    }

    private static boolean isTotal(Sampled row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(Totals::isOne)
                .orElse(true);
    }

    private @Nullable Long pinned() {
        return profile.option("header-row")
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw profile.wrong("header-row", "is not a row number", "Count rows from 1.");
                    }
                    return Long.valueOf(text);
                })
                .orElse(null);
    }

    private static int width(List<Sampled> rows) {
        return rows.stream()
                .limit(HEADER_ROWS)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
    }

    /** Names the row that came nearest, and the columns that it lacks. */
    private FailureException noHeader(List<Sampled> rows) {
        var pinned = pinned();
        var nearest = rows.stream()
                .limit(HEADER_ROWS)
                .filter(row -> pinned == null || row.number() == pinned)
                .min(Comparator.comparingInt(
                        row -> Headings.in(row, profile).missing().size()));
        if (nearest.isEmpty()) {
            return refused(
                    "%s has no row 1 with the headings of its columns.".formatted(file), "Export it with headings.");
        }
        var row = nearest.get();
        return refused(
                "%s, row %d: no column is named for %s. The row reads: %s."
                        .formatted(
                                file,
                                row.number(),
                                String.join(", ", Headings.in(row, profile).missing()),
                                PlainText.name(String.join(" · ", Headings.shown(row)))),
                "Say which columns they are with %s.KEY=HEADING, or correct %s.delimiter."
                        .formatted(profile.kind().key(), profile.kind().key()));
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
