package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.statement.SwiftFields.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a field 61.
 *
 * @param valueDate six digits; no date where a bank counts thirty days in each month
 * @param entryDate month and day of booking, without a year; null where it is left out
 * @param mark C or D, behind an R where an entry of that side is taken back
 * @param type such as {@code NTRF}
 * @param reference the customer's
 * @param bankReference the bank's
 * @param details the line below
 */
record SwiftLine(
        String valueDate,
        @Nullable String entryDate,
        String mark,
        String amount,
        String type,
        String reference,
        String bankReference,
        String details,
        Place place) {

    /** Behind the mark may stand the last letter of the currency. */
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{6})(\\d{4}|\\s{4})?(R?[CD])[A-Z]?\\s*(\\d+,?\\d*)([A-Z][A-Z0-9 ]{3})?(.*?)(?://(.*))?");

    static SwiftLine of(Field field) {
        var parts = PARTS.matcher(field.first());
        if (!parts.matches()) {
            throw field.place()
                    .refused(
                            "the entry \"%s\" is not a date, a side, an amount and a type"
                                    .formatted(PlainText.name(field.first())),
                            Mt940.CORRECT);
        }
        var entryDate = parts.group(2);
        return new SwiftLine(
                parts.group(1),
                entryDate == null || entryDate.isBlank() ? null : entryDate,
                parts.group(3),
                parts.group(4),
                text(parts.group(5)),
                text(parts.group(6)),
                text(parts.group(7)),
                String.join(
                                " ",
                                List.copyOf(field.lines())
                                        .subList(1, field.lines().size()))
                        .strip(),
                field.place());
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part.strip();
    }

    /** RC takes a credit back and RD a debit. */
    boolean comesIn() {
        return mark.equals("C") || mark.equals("RD");
    }

    /**
     * The booking date in the year in which it lies nearest to the closing. Without one it is the value date, or the day
     * of the closing if that does not lie within the statement.
     */
    LocalDate booked(LocalDate opens, LocalDate closes) {
        var day = entryDate;
        if (day == null) {
            var value = SwiftValues.date(valueDate, place);
            return value.isBefore(opens) || value.isAfter(closes) ? closes : value;
        }
        try {
            var monthDay = MonthDay.of(Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(2)));
            return Stream.of(-1, 0, 1)
                    .map(years -> closes.getYear() + years)
                    .filter(monthDay::isValidYear)
                    .map(monthDay::atYear)
                    .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, closes))))
                    .orElse(closes);
        } catch (DateTimeException _) {
            throw place.refused("%s is not a month and a day".formatted(PlainText.name(day)), Mt940.CORRECT);
        }
    }
}
