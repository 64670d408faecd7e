package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Template.Every;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A template is due once in its period, whatever becomes of its day; and nothing is taken back that is gone. */
class DueOnceTest extends AtLarkfield {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    @Test
    void aCorrectedDayMakesNoPastMonthDueAgain() {
        keepRent(LocalDate.of(2026, 8, 1));
        assertThat(desk.draftWhatIsDue(END)).hasSize(3);

        keepRent(LocalDate.of(2026, 8, 3));

        assertThat(desk.due(END)).isEmpty();
        assertThat(days(LocalDate.of(2026, 11, 30))).containsExactly(LocalDate.of(2026, 11, 3));
        assertThatThrownBy(() -> desk.draftFrom("Rent", LocalDate.of(2026, 9, 15)))
                .hasMessageContaining("Rent was drafted for 2026-09-01, as J-")
                .hasMessageContaining("due once a month");
    }

    @Test
    void aQuarterThatBeginsADayLaterIsNotDueAgain() {
        keep(Every.QUARTER, LocalDate.of(2026, 1, 31));
        assertThat(desk.draftWhatIsDue(END)).hasSize(4);

        keep(Every.QUARTER, LocalDate.of(2026, 2, 1));

        assertThat(desk.due(END)).isEmpty();
        assertThat(days(LocalDate.of(2027, 2, 28))).containsExactly(LocalDate.of(2027, 2, 1));
        assertThatThrownBy(() -> desk.draftFrom("Rent", LocalDate.of(2026, 11, 1)))
                .hasMessageContaining("Rent was drafted for 2026-10-31")
                .hasMessageContaining("once in three months");
    }

    @Test
    void aYearThatBeginsADayLaterIsNotDueAgain() {
        keep(Every.YEAR, LocalDate.of(2025, 12, 31));
        assertThat(desk.draftWhatIsDue(END)).hasSize(1);

        keep(Every.YEAR, LocalDate.of(2026, 1, 1));

        assertThat(desk.due(END)).isEmpty();
        assertThat(days(LocalDate.of(2027, 1, 1))).containsExactly(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aYearThatBeginsADayEarlierLosesNoYear() {
        keep(Every.YEAR, LocalDate.of(2026, 1, 1));
        var drafted = desk.draftWhatIsDue(END).getFirst();
        var earlier = LocalDate.of(2025, 12, 31);

        keep(Every.YEAR, earlier);

        assertThat(desk.due(END)).isEmpty();
        assertThat(days(LocalDate.of(2027, 12, 31))).containsExactly(earlier.plusYears(1), earlier.plusYears(2));
        assertThat(desk.passedOver(END))
                .containsExactly(new PassedOver("Rent", earlier, drafted.id(), earlier.plusDays(1)));
        assertThat(desk.draftFrom("Rent", earlier.plusYears(1)).draft().date()).isEqualTo(earlier.plusYears(1));
        assertThat(days(LocalDate.of(2027, 12, 31))).containsExactly(earlier.plusYears(2));
    }

    @Test
    void aQuarterThatBeginsADayEarlierLosesNoQuarter() {
        keep(Every.QUARTER, LocalDate.of(2026, 1, 1));
        assertThat(desk.draftWhatIsDue(END)).hasSize(4);

        keep(Every.QUARTER, LocalDate.of(2025, 12, 31));

        assertThat(days(LocalDate.of(2026, 12, 31))).containsExactly(LocalDate.of(2026, 12, 31));
        assertThat(desk.passedOver(END)).hasSize(4);
    }

    @Test
    void aMonthThatBeginsADayEarlierIsDueOnceMoreAtItsEnd() {
        keepRent(LocalDate.of(2026, 8, 1));
        desk.draftWhatIsDue(END);

        keepRent(LocalDate.of(2026, 7, 31));

        assertThat(days(END)).containsExactly(END);
        assertThat(desk.draftWhatIsDue(END)).hasSize(1);
        assertThat(anotherProgram().due(END)).isEmpty();
    }

    @Test
    void whatWasDueEveryQuarterStandsForItsMonths() {
        keep(Every.QUARTER, LocalDate.of(2026, 1, 1));
        desk.draftWhatIsDue(LocalDate.of(2026, 8, 31));

        keepRent(LocalDate.of(2026, 1, 1));

        assertThat(days(LocalDate.of(2026, 11, 30)))
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        assertThat(desk.passedOver(END)).extracting(PassedOver::day).contains(LocalDate.of(2026, 2, 1));
    }

    @Test
    void whatWasDueEveryMonthStandsForOneDayOfAQuarterOnly() {
        keepRent(LocalDate.of(2026, 1, 1));
        desk.draftWhatIsDue(LocalDate.of(2026, 8, 31));

        keep(Every.QUARTER, LocalDate.of(2026, 3, 1));

        assertThat(days(END)).containsExactly(LocalDate.of(2026, 9, 1));
    }

    @Test
    void theEntryATemplateWasKeptFromIsTheFirstOfItAndGivesItsDay() {
        var entry = desk.write(rent(LocalDate.of(2026, 1, 30), null));
        desk.keep(new Template("Rent", entry.draft(), Every.MONTH, null, false, entry.id()));

        assertThat(days(LocalDate.of(2026, 4, 30)))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 30));
        assertThat(anotherProgram().templates().getFirst().begunWith()).isEqualTo(entry.id());
        assertThatThrownBy(() -> desk.draftFrom("Rent", LocalDate.of(2026, 1, 31)))
                .hasMessageContaining("Rent was drafted for 2026-01-30, as %s".formatted(entry.id()));
    }

    @Test
    void theLastDaysOfShortAndLongMonthsAreAPeriodApart() {
        keep(Every.QUARTER, LocalDate.of(2026, 1, 31));
        assertThat(desk.draftWhatIsDue(LocalDate.of(2026, 3, 31))).hasSize(1);

        assertThat(days(END))
                .containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 7, 31), LocalDate.of(2026, 10, 31));
    }

    @Test
    void onRequestThereIsOneOfADay() {
        keep(Every.ON_REQUEST, LocalDate.of(2026, 9, 1));
        desk.draftFrom("Rent", LocalDate.of(2026, 9, 1));
        desk.draftFrom("Rent", LocalDate.of(2026, 9, 2));

        assertThatThrownBy(() -> desk.draftFrom("Rent", LocalDate.of(2026, 9, 2)))
                .hasMessageMatching("(?s).*Rent was drafted for 2026-09-02, as J-\\d+\\..*");
        assertThat(desk.due(END)).isEmpty();
    }

    @Test
    void anotherTemplateUnderAForgottenNameIsDue() {
        keepRent(LocalDate.of(2026, 8, 1));
        desk.draftWhatIsDue(END);
        desk.forget("Rent");

        keepRent(LocalDate.of(2026, 9, 1));

        assertThat(days(END)).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));
        assertThat(desk.draftWhatIsDue(END)).hasSize(2);
        assertThat(anotherProgram().due(END)).isEmpty();
    }

    @Test
    void whatAnEarlierVersionDraftedByItsDayCountsForItsMonth() {
        var day = LocalDate.of(2026, 9, 1);
        desk.draftOnce(List.of(new First(new Origin.Recurring("Rent", day), rent(day, null))));

        keepRent(LocalDate.of(2026, 9, 3));

        assertThat(days(END)).containsExactly(LocalDate.of(2026, 10, 3));
    }

    @Test
    void whatIsGoneFromTheLedgerIsNotTakenBack() {
        var journal = desk.write(rent(END, END.plusDays(1)));
        desk.sendForApproval(journal.id());
        approve(journal.id());
        push();
        assertThat(desk.due(END.plusDays(1))).hasSize(1);
        sample.ledger().remove(Objects.requireNonNull(desk.journal(journal.id()).ledgerId()));

        desk.reperform(journal.id(), Progress.NONE);

        assertThat(desk.due(END.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> desk.reverse(journal.id(), END.plusDays(1)))
                .hasMessageContaining("was not found in the ledger any more");
        assertThat(desk.journals()).extracting(Journal::id).containsExactly(journal.id());
    }

    private List<LocalDate> days(LocalDate upTo) {
        return desk.due(upTo).stream().map(Due::day).toList();
    }

    private void keepRent(LocalDate first) {
        keep(Every.MONTH, first);
    }

    private void keep(Every every, LocalDate first) {
        desk.keep(new Template("Rent", rent(first, null), every, null, false));
    }

    private Draft rent(LocalDate day, @Nullable LocalDate reverseOn) {
        var amount = new Money(50_000, workspace.home());
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        return new Draft(
                day,
                "Rent",
                null,
                List.of(
                        new Draft.Line(other().id(), amount, "", null, Map.of()),
                        new Draft.Line(account, amount.negated(), "", null, Map.of())),
                reverseOn);
    }
}
