package dev.weighhouse.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day or month as a person writes it, found within what was typed.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param readings the one day or month it can mean, or two for {@code 3/4/2026}
 */
record TypedDay(int start, int end, List<Reading> readings) {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    /** The forms, the longer before those they begin with. A form stands alone between blanks, never within an id. */
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})-(\\d{2})-(\\d{2})", m -> List.of(day(m.group(1), m.group(2), m.group(3)))),
            new Form("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})", TypedDay::eitherWay),
            new Form(DAY + "\\s+" + MONTH + ",?\\s+(\\d{4})", m -> List.of(day(m.group(3), m.group(2), m.group(1)))),
            new Form(MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})", m -> List.of(day(m.group(3), m.group(1), m.group(2)))),
            new Form(MONTH + "\\s+(\\d{4})", m -> List.of(month(m.group(2), m.group(1)))),
            new Form("(\\d{4})-(\\d{2})", m -> List.of(month(m.group(1), m.group(2)))),
            new Form(DAY + "\\s+" + MONTH, m -> List.of(dayOfAnyYear(m.group(2), m.group(1)))),
            new Form(MONTH + "\\s+" + DAY, m -> List.of(dayOfAnyYear(m.group(1), m.group(2)))));

    TypedDay {
        readings = List.copyOf(readings);
    }

    /**
     * One thing it can mean.
     *
     * @param word as {@link SearchText} writes it
     * @param words for the person
     * @param from the first day, or null where the year was not said
     * @param to the last
     */
    record Reading(
            String word,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private record Form(Pattern pattern, Function<MatchResult, List<Reading>> reader) {
        Form(String regex, Function<MatchResult, List<Reading>> reader) {
            this(Pattern.compile("(?<!\\S)" + regex + "(?!\\S)", Pattern.CASE_INSENSITIVE), reader);
        }
    }

    /** All days and months in the text, none within another. */
    static List<TypedDay> in(String text) {
        var days = new ArrayList<TypedDay>();
        for (var form : FORMS) {
            var found = form.pattern().matcher(text);
            while (found.find()) {
                if (days.stream().noneMatch(day -> day.start() < found.end() && found.start() < day.end())) {
                    read(form, found, days);
                }
            }
        }
        return days;
    }

    private static void read(Form form, Matcher found, List<TypedDay> days) {
        try {
            days.add(new TypedDay(found.start(), found.end(), form.reader().apply(found)));
        } catch (DateTimeException e) {
            // The 31st of February is no day: what was typed stays what it is, words.
        }
    }

    /** The first number may be the day or the month. */
    private static List<Reading> eitherWay(MatchResult m) {
        var readings = new ArrayList<Reading>();
        for (var order : List.of(List.of(2, 1), List.of(1, 2))) {
            try {
                var reading = day(m.group(3), m.group(order.getFirst()), m.group(order.getLast()));
                if (!readings.contains(reading)) {
                    readings.add(reading);
                }
            } catch (DateTimeException e) {
                // There is no month 19; the other order may do.
            }
        }
        if (readings.isEmpty()) {
            throw new DateTimeException("no day in either order");
        }
        return readings;
    }

    private static Reading day(String year, String month, String day) {
        var date = LocalDate.of(Integer.parseInt(year), monthNumber(month), Integer.parseInt(day));
        return new Reading(SearchText.day(date), "the day " + date, date, date);
    }

    private static Reading month(String year, String month) {
        var whole = YearMonth.of(Integer.parseInt(year), monthNumber(month));
        return new Reading(
                SearchText.month(whole.atDay(1)), "the month " + whole, whole.atDay(1), whole.atEndOfMonth());
    }

    private static Reading dayOfAnyYear(String month, String day) {
        // A leap year, so that the 29th of February is a day.
        var date = LocalDate.of(2024, monthNumber(month), Integer.parseInt(day));
        var words = "the %d %s of any year".formatted(date.getDayOfMonth(), month.toLowerCase(Locale.ROOT));
        return new Reading(SearchText.dayOfAnyYear(date), words, null, null);
    }

    private static int monthNumber(String month) {
        return Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : List.of(MONTHS.split("\\|")).indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
