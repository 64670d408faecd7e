package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesOutsideThePeriodTest {

    @TempDir
    private Path folder;

    private Desk journals(String... rows) {
        return new Desk(folder)
                .file("jnl.csv", "Journal ID,Account,Date,Period,Amount\n" + String.join("\n", rows) + "\n")
                .set("journals", "jnl.csv");
    }

    @Test
    void refusesADayTheCalendarDoesNotHave() {
        var ledger = journals("J1,1000,30/09/2026,2026-09,5.00", "J1,4000,31/09/2026,2026-09,-5.00")
                .ledger();

        assertThat(refused(() -> ledger.movements(Period.month("2026-09"), Progress.NONE)))
                .contains("jnl.csv, row 3, column Date", "31/09/2026");
    }

    @Test
    void refusesARowWhosePeriodIsNotThatOfItsDate() {
        var ledger = journals("J1,1000,2026-10-31,2026-10,5.00", "J1,4000,2026-10-31,2026-09,-5.00")
                .ledger();

        assertThat(refused(() -> ledger.movements(Period.month("2026-10"), Progress.NONE)))
                .contains("jnl.csv, row 3, column Period", "2026-09", "2026-10-31");
    }

    @Test
    void refusesDatesWhoseDayAndMonthCouldChangePlaces() {
        var desk = journals("J1,1000,03/04/2026,,5.00", "J1,4000,03/04/2026,,-5.00");

        assertThat(refused(() -> desk.ledger().movements(Period.month("2026-04"), Progress.NONE)))
                .contains("jnl.csv, row 3, column Date", "dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(desk.set("journals.date-pattern", "MM/dd/yyyy")
                        .ledger()
                        .movements(Period.month("2026-03"), Progress.NONE))
                .isPresent();
    }

    @Test
    void leavesRowsOfOtherMonthsToTheirMonths() {
        var ledger = journals(
                        "J1,1000,2026-08-31,2026-08,5.00",
                        "J1,4000,2026-08-31,2026-08,-5.00",
                        "J2,1000,2026-10-31,2026-10,6.00",
                        "J2,4000,2026-10-31,2026-10,-6.00")
                .ledger();

        assertThat(ledger.movements(Period.month("2026-10"), Progress.NONE)
                        .orElseThrow()
                        .value())
                .hasSize(2)
                .allMatch(posting -> "J2".equals(posting.entry()));
        assertThat(ledger.movements(Period.month("2026-09"), Progress.NONE)
                        .orElseThrow()
                        .value())
                .as("within the months of the file, nothing moved")
                .isEmpty();
        assertThat(ledger.movements(Period.month("2026-11"), Progress.NONE))
                .as("the file does not speak for it")
                .isEmpty();
    }

    @Test
    void saysOfWhichDatesTheFileSpeaksWhenAnotherMonthIsAskedFor() {
        var desk = journals("J1,1000,2026-08-31,,5.00", "J1,4000,2026-08-31,,-5.00");
        var ledger = desk.ledger();

        assertThat(ledger.movements(Period.month("2026-08"), desk.notes)).isPresent();
        assertThat(desk.notes.notes()).isEmpty();
        assertThat(ledger.movements(Period.month("2026-10"), desk.notes)).isEmpty();
        assertThat(desk.notes.notes())
                .containsExactly("jnl.csv is dated from 2026-08-31 (row 2) to 2026-08-31 (row 2);"
                        + " of months outside these it says nothing, and nothing is quoted.");
    }

    @Test
    void namesTheRowsOnBothSidesOfAYearWithoutAny() {
        var desk = journals(
                "J1,1000,2006-08-31,,5.00",
                "J1,4000,2006-08-31,,-5.00",
                "J2,1000,2026-08-31,,6.00",
                "J2,4000,2026-08-31,,-6.00");

        desk.ledger().movements(Period.month("2026-08"), desk.notes);
        assertThat(desk.notes.notes())
                .containsExactly("jnl.csv has no row dated between 2006-08-31 (row 2) and 2026-08-31 (row 4)."
                        + " Correct the date if it is mistyped, then pull again.");
    }

    @Test
    void saysOfWhichDaysATrialBalanceSpeaksWhenItHasNoneOfTheDayAskedFor() {
        var desk = new Desk(folder)
                .file("tb.csv", "Account Code,Debit,Credit,As of\n1000,5.00,,2016-10-31\n4000,,5.00,2016-10-31\n")
                .set("trial-balance", "tb.csv");

        assertThat(desk.ledger().balances(Period.month("2026-10").closing(), desk.notes))
                .isEmpty();
        assertThat(desk.notes.notes())
                .anyMatch(note -> note.startsWith("tb.csv has balances from 2016-10-31 to 2016-10-31; it has none"));
    }

    @Test
    void saysThatADayIsNoDateWhereTheOthersAreDatesEitherWay() {
        var desk = journals("J1,1000,01/08/2026,,5.00", "J1,4000,01/08/2026,,-5.00", "J2,1000,31/02/2026,,6.00");

        assertThat(refused(() -> desk.ledger().movements(Period.month("2026-08"), Progress.NONE)))
                .contains("jnl.csv, row 4, column Date", "\"31/02/2026\" is not a date")
                .doesNotContain("may be");
    }
}
