package dev.weighhouse.connect.file;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A way of writing dates, such as {@code dd/MM/yyyy}, {@code d MMM yyyy} (English months) or {@code yyyy-MM}. Without a
 * day it stands for the last day of the month. Days and months may have one digit unless they touch other digits.
 */
final class DatePattern {

    /** What {@link #day} gives for text that is no date of this pattern. */
    static final long NONE = Long.MIN_VALUE;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private record Part(char letter, int width, boolean exact) {}

    private final String text;
    private final List<Part> parts;
    private int at;

    private DatePattern(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Throws {@link IllegalArgumentException} for a pattern that names no year and month. */
    static DatePattern of(String text) {
        var parts = new ArrayList<Part>();
        for (var from = 0; from < text.length(); ) {
            var letter = text.charAt(from);
            var to = from + 1;
            if (isPart(letter)) {
                while (to < text.length() && text.charAt(to) == letter) {
                    to++;
                }
            }
            parts.add(new Part(letter, to - from, to < text.length() && isPart(text.charAt(to))));
            from = to;
        }
        var fits = parts.stream().allMatch(DatePattern::known)
                && parts.stream().filter(part -> part.letter() == 'y').count() == 1
                && parts.stream().filter(part -> part.letter() == 'M').count() == 1
                && parts.stream().filter(part -> part.letter() == 'd').count() <= 1;
        if (!fits) {
            throw new IllegalArgumentException(text);
        }
        return new DatePattern(text, parts);
    }

    private static boolean isPart(char letter) {
        return letter == 'y' || letter == 'M' || letter == 'd';
    }

    private static boolean known(Part part) {
        return switch (part.letter()) {
            case 'y' -> part.width() == 2 || part.width() == 4;
            case 'M' -> part.width() <= 3;
            case 'd' -> part.width() <= 2;
            default -> !Character.isLetterOrDigit(part.letter());
        };
    }

    /** The day as the number of days since 1970-01-01, or {@link #NONE}. */
    long day(char[] chars, int from, int to) {
        at = from;
        var year = 0;
        var month = 0;
        var day = 0;
        for (var part : parts) {
            switch (part.letter()) {
                case 'y' -> year = year(chars, to, part.width());
                case 'M' -> month = part.width() == 3 ? named(chars, to) : number(chars, to, part.exact() ? 2 : 1, 2);
                case 'd' -> {
                    day = number(chars, to, part.exact() ? 2 : 1, 2);
                    if (day == 0) {
                        return NONE;
                    }
                }
                default -> {
                    if (at >= to || chars[at++] != part.letter()) {
                        return NONE;
                    }
                }
            }
        }
        if (at != to || year < 1900 || year > 2199 || month < 1 || month > 12 || day < 0) {
            return NONE;
        }
        var last = YearMonth.of(year, month).lengthOfMonth();
        return day > last
                ? NONE
                : LocalDate.of(year, month, day == 0 ? last : day).toEpochDay();
    }

    private int year(char[] chars, int to, int width) {
        var year = number(chars, to, width, width);
        return width == 2 && year >= 0 ? 2000 + year : year;
    }

    private int number(char[] chars, int to, int least, int most) {
        var value = 0;
        var digits = 0;
        while (at < to && digits < most && chars[at] >= '0' && chars[at] <= '9') {
            value = value * 10 + (chars[at++] - '0');
            digits++;
        }
        return digits < least ? -1 : value;
    }

    private int named(char[] chars, int to) {
        if (to - at < 3) {
            return -1;
        }
        var index = MONTHS.indexOf(new String(chars, at, 3).toLowerCase(Locale.ROOT));
        at += 3;
        return index < 0 || index % 3 != 0 ? -1 : index / 3 + 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
