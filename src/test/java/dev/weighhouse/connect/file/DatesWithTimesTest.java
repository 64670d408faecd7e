package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesWithTimesTest {

    private static final Period OCTOBER = Period.month("2026-10");
    private static final Period NOVEMBER = Period.month("2026-11");

    @TempDir
    private Path folder;

    private static String date(String text) {
        var chars = text.toCharArray();
        return text.substring(0, new TimeOfDay().dateEnd(chars, 0, chars.length));
    }

    private Desk sales(String... dates) {
        var rows = new StringBuilder("id;account;date;amount\n");
        for (var row = 0; row < dates.length; row++) {
            rows.append("%d;1000;%s;1.00%n".formatted(row, dates[row]));
        }
        return new Desk(folder).file("txn.csv", rows.toString()).set("transactions", "txn.csv");
    }

    private static List<LocalDate> days(Desk desk, Period period) {
        return desk.platform().movements(period, desk.notes).orElseThrow().value().stream()
                .map(row -> row.date())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-10-31T23:30:00Z             | 2026-10-31
                    2026-10-31T23:30:00.123+01:00    | 2026-10-31
                    2026-10-31T23:30:00,5-0530       | 2026-10-31
                    2026-10-31t23:30+02              | 2026-10-31
                    2026-10-31 23:59:60 UTC          | 2026-10-31
                    31/10/2026 09:05                 | 31/10/2026
                    31/10/2026  9:05                 | 31/10/2026
                    10/31/2026, 4:41:07 PM           | 10/31/2026
                    10/31/2026 12:00am               | 10/31/2026
                    Oct 31, 2026 14:05               | Oct 31, 2026
                    """)
    void findsWhereTheDateEndsAndTheTimeBegins(String text, String date) {
        assertThat(date(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-31",
                "2026-10-31T24:00",
                "2026-10-31T12:60",
                "2026-10-31T12:00:61",
                "2026-10-31T12:00:00.",
                "2026-10-31T12:",
                "2026-10-31T:30",
                "2026-10-31 13:00 PM",
                "2026-10-31 0:30 am",
                "2026-10-31T12:00+19:00",
                "2026-10-31T12:00+01:60",
                "2026-10-31T12:00+1",
                "2026-10-31T12:00 Paris",
                "2026-10-31T12:00Z and more",
                "2026-10-3112:00",
                "12:00",
                "2026:10:31"
            })
    void leavesAloneWhatNoClockShows(String text) {
        assertThat(date(text)).isEqualTo(text);
    }

    @Test
    void takesTheDateAsItIsWrittenWhateverTheZone() {
        var desk = sales("2026-10-31T23:59:59-05:00", "2026-11-01T00:30:00+14:00");

        assertThat(days(desk, OCTOBER)).containsExactly(LocalDate.of(2026, 10, 31));
        assertThat(days(desk, NOVEMBER)).containsExactly(LocalDate.of(2026, 11, 1));
    }

    @Test
    void saysThatTimesAreNotUsedAndWhereTheFirstStands() {
        var desk = sales("2026-10-30", "2026-10-31T08:00:00", "2026-10-31T08:00:00", "2026-10-31T09:00:00");

        days(desk, OCTOBER);

        assertThat(desk.notes.notes())
                .containsExactly("txn.csv, row 3, column date: this date and 2 more have a time; times are not used and"
                        + " time zones are not converted.");
    }

    @Test
    void saysNothingWhereNoDateHasATime() {
        var desk = sales("2026-10-30", "2026-10-31");

        days(desk, OCTOBER);

        assertThat(desk.notes.notes()).isEmpty();
    }

    @Test
    void tellsDayAndMonthApartByOtherRowsAlsoWithTimes() {
        assertThat(days(sales("01/10/2026 09:00", "31/10/2026 17:30"), OCTOBER))
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        assertThat(refused(() -> days(sales("03/04/2026 09:00"), OCTOBER)))
                .contains("txn.csv, row 2, column date", "dd/MM/yyyy", "MM/dd/yyyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yyyy", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy, hh:mm a"})
    void takesAPatternWithOrWithoutTheTime(String pattern) {
        var desk = sales("03/10/2026 09:00").set("transactions.date-pattern", pattern);

        assertThat(days(desk, OCTOBER)).containsExactly(LocalDate.of(2026, 10, 3));
    }

    @Test
    void refusesATimeThatNoClockShows() {
        var desk = sales("2026-10-30T08:00:00", "2026-10-31T25:00:00");

        assertThat(refused(() -> days(desk, OCTOBER)))
                .contains("txn.csv, row 3, column date", "2026-10-31T25:00:00", "yyyy-MM-dd");
    }

    @Test
    void readsTheDateOfABalanceWithATime() {
        var desk = new Desk(folder)
                .file("tb.csv", "Account,Amount,As of\n1000,5.00,2026-10-31 23:59\n4000,-5.00,2026-10-31 23:59\n")
                .set("trial-balance", "tb.csv");

        assertThat(desk.ledger().balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), desk.notes))
                .isPresent();
        assertThat(desk.notes.notes()).anyMatch(note -> note.startsWith("tb.csv, row 2, column As of: this date"));
    }

    /** A sheet whose date column has this day number in row 2, and this text in row 3. */
    private Desk sheet(String number, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Sales");
            var cells = List.of("id", "account", "date", "amount", "1", "1000", "", "1.00", "2", "1000", text, "1.00");
            for (var at = 0; at < cells.size(); at++) {
                sheet.value(at / 4, at % 4, cells.get(at));
            }
            sheet.value(1, 2, new BigDecimal(number));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Desk(folder).file("txn.xlsx", bytes.toByteArray()).set("transactions", "txn.xlsx");
    }

    @Test
    void readsTheDateOfASheetCellWithATimeAndSaysSo() {
        var desk = sheet("46326.75", "2026-10-30");

        assertThat(days(desk, OCTOBER)).containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 30));
        assertThat(desk.notes.notes()).anyMatch(note -> note.startsWith("txn.xlsx, row 2, column date"));
    }

    @Test
    void holdsTextToThePatternAlsoBelowASheetDateThatReadsTheSame() {
        var desk = sheet("46326", "2026-10-31").set("transactions.date-pattern", "dd/MM/yyyy");

        assertThat(refused(() -> days(desk, OCTOBER))).contains("txn.xlsx, row 3, column date", "dd/MM/yyyy");
    }
}
