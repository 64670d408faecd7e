package dev.weighhouse.connect.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The day numbers of workbooks. */
final class SheetDates {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SheetDates() {}

    /**
     * The day as {@code 2026-10-31}, with the time as {@code T18:00:00} where the number has one to the second; or the
     * number itself where it stands for no day.
     */
    static String text(BigDecimal number, boolean from1904) {
        // below 61 the workbooks count a 29 February 1900 that never was
        var first = from1904 ? 1 : 61;
        if (number.compareTo(BigDecimal.valueOf(first)) < 0 || number.compareTo(LAST) > 0) {
            return number.toPlainString();
        }
        var day = number.setScale(0, RoundingMode.DOWN).longValueExact();
        var date = (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(day).toString();
        var second = number.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        // a second before midnight at the latest: rounding must not go into another day
        var time = LocalTime.ofSecondOfDay(Math.min(second, SECONDS.longValueExact() - 1));
        return second == 0 ? date : date + "T" + time.format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
}
