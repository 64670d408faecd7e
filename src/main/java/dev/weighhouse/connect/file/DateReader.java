package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the dates of one column, all in the same pattern. Of a date with a time the date is taken as it is written: no
 * time is used and no zone is converted, because nobody stated in which zone the books are kept.
 */
final class DateReader {

    private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd");

    /** The patterns that are looked for; a day and a month that could change places are told apart by other rows. */
    private static final List<String> USUAL = List.of(
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "d MMM yyyy",
            "d-MMM-yyyy",
            "MMM d, yyyy",
            "yyyy-MM",
            "yyyy/MM",
            "MM/yyyy",
            "MMM yyyy",
            "MMM-yyyy");

    private final ColumnProfile profile;
    private final DatePattern pattern;
    private final char[] last = new char[32];
    private int lastLength;
    private long lastDay;
    private final TimeOfDay time = new TimeOfDay();
    private boolean lastTimed;
    private Row.Kind lastKind = Row.Kind.TEXT;
    private long timed;
    private String firstTimed = "";

    private DateReader(ColumnProfile profile, DatePattern pattern) {
        this.profile = profile;
        this.pattern = pattern;
    }

    /** With the pattern of the profile, else the one pattern in which all of the first rows are dates. */
    static DateReader of(ColumnProfile profile, Layout layout, Field field) {
        var said = profile.option("date-pattern");
        if (said.isPresent()) {
            try {
                return new DateReader(profile, DatePattern.of(TimeOfDay.without(said.get())));
            } catch (IllegalArgumentException _) {
                throw profile.wrong("date-pattern", "is not a date pattern", "Say dd/MM/yyyy, yyyy-MM or the like.");
            }
        }
        var column = layout.column(field);
        var texts = layout.sample().stream()
                .filter(row ->
                        row.kind(column) == Row.Kind.TEXT && !row.cell(column).isEmpty())
                .toList();
        if (texts.isEmpty()) {
            return new DateReader(profile, ISO);
        }
        var best = USUAL.stream()
                .map(DatePattern::of)
                .mapToInt(p -> fitting(p, texts, column))
                .max()
                .orElse(0);
        var likely = USUAL.stream()
                .map(DatePattern::of)
                .filter(p -> fitting(p, texts, column) == best)
                .toList();
        var row = texts.get(Math.min(best, texts.size() - 1));
        if (best > 0 && best < texts.size() && likely.size() > 1) {
            throw row.refused(
                    layout,
                    column,
                    "\"%s\" is not a date written as the rows above it, %s or %s"
                            .formatted(row.brief(column), likely.getFirst(), likely.get(1)),
                    "Correct the date, or say %s.date-pattern."
                            .formatted(profile.kind().key()));
        }
        if (best > 0 && likely.size() > 1) {
            throw row.refused(
                    layout,
                    column,
                    "\"%s\" may be %s or %s".formatted(row.brief(column), likely.getFirst(), likely.get(1)),
                    "Say %s.date-pattern=%s or the other."
                            .formatted(profile.kind().key(), likely.getFirst()));
        }
        // with no pattern at all the first row is refused in words when it is read
        return new DateReader(profile, best == 0 ? ISO : likely.getFirst());
    }

    /** How many rows from the first on are dates of the pattern. */
    private static int fitting(DatePattern pattern, List<Sampled> rows, int column) {
        var time = new TimeOfDay();
        for (var index = 0; index < rows.size(); index++) {
            var text = rows.get(index).cell(column).toCharArray();
            if (pattern.day(text, 0, time.dateEnd(text, 0, text.length)) == DatePattern.NONE) {
                return index;
            }
        }
        return rows.size();
    }

    /** The day as the number of days since 1970-01-01. */
    long read(Row row, int column) {
        row.usable(column);
        var chars = row.chars();
        var from = row.start(column);
        var to = row.end(column);
        var kind = row.kind(column);
        if (kind != lastKind || lastLength == 0 || !Arrays.equals(last, 0, lastLength, chars, from, to)) {
            var end = time.dateEnd(chars, from, to);
            var shape = kind == Row.Kind.DATE ? ISO : pattern;
            lastDay = checked(row, column, shape.day(chars, from, end));
            lastTimed = end < to;
            lastKind = kind;
            lastLength = to - from <= last.length ? to - from : 0;
            System.arraycopy(chars, from, last, 0, lastLength);
        }
        if (lastTimed && timed++ == 0) {
            firstTimed = row.where(column);
        }
        return lastDay;
    }

    /** Says how many dates had a time behind them. */
    void tell(Progress progress) {
        if (timed > 0) {
            progress.note("%s: this date and %d more have a time; times are not used and time zones are not converted."
                    .formatted(firstTimed, timed - 1));
        }
    }

    private long checked(Row row, int column, long day) {
        if (day == DatePattern.NONE) {
            throw row.refused(
                    column,
                    row.isBlank(column)
                            ? "is empty, where a date is needed"
                            : "%s is not a date written as %s".formatted(row.shown(column), pattern),
                    "Correct the date, or say %s.date-pattern."
                            .formatted(profile.kind().key()));
        }
        return day;
    }
}
