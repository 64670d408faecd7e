package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Check.Spot;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.journal.Template.Every;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is due and not drafted yet, and what a draft is told while it is typed. */
class DueAndToldTest extends AtLarkfield {
    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);

    private static Draft rent(String narration, AccountId account, Money amount) {
        return new Draft(
                MONTH_END,
                narration,
                null,
                List.of(
                        new Draft.Line(account, amount, "", null, Map.of()),
                        new Draft.Line(account, amount.negated(), "", null, Map.of())),
                null);
    }

    private Draft rent(String narration) {
        return rent(
                narration,
                Objects.requireNonNull(completed(desk.propose(variance))
                        .draft()
                        .lines()
                        .getLast()
                        .account()),
                amount());
    }

    private Money amount() {
        return new Money(12_345, workspace.home());
    }

    private List<Spot> stops(Draft draft) {
        return desk.check(draft).stream()
                .filter(check -> check.result() == Check.Result.STOP)
                .map(Check::spot)
                .toList();
    }

    @Test
    void offersWhatIsDueAndNothingThatWasDrafted() {
        desk.keep(new Template("Rent", rent("Rent"), Every.MONTH, null, false));
        var november = LocalDate.of(2026, 11, 30);

        assertThat(desk.due(november))
                .containsExactly(
                        new Due(new Origin.Recurring("Rent", MONTH_END, 1, 1), MONTH_END),
                        new Due(new Origin.Recurring("Rent", november, 1, 1), november));
        var drafted = desk.draftWhatIsDue(MONTH_END);
        assertThat(drafted).extracting(Journal::origin).containsExactly(new Origin.Recurring("Rent", MONTH_END, 1, 1));
        assertThat(desk.due(november)).containsExactly(new Due(new Origin.Recurring("Rent", november, 1, 1), november));
    }

    @Test
    void writesNothingWhileItOffers() {
        desk.keep(new Template("Rent", rent("Rent"), Every.MONTH, null, false));
        var before = desk.journals();

        desk.due(MONTH_END);

        assertThat(desk.journals()).isEqualTo(before);
    }

    @Test
    void findsNothingWrongWithADraftTheLedgerTakes() {
        assertThat(stops(rent("Rent"))).isEmpty();
    }

    @Test
    void tellsOfALockAsSoonAsTheLedgerWasAsked() {
        var draft = rent("Rent");
        sample.ledger().closeBooks(MONTH_END);
        assertThat(stops(draft)).as("nobody asked the ledger yet").isEmpty();

        desk.plan(Progress.NONE);

        assertThat(stops(draft)).containsExactly(Spot.of(Field.DATE));
        assertThat(anotherProgram().check(draft))
                .as("the workspace remembers it")
                .anyMatch(check -> check.spot().equals(Spot.of(Field.DATE)) && check.result() == Check.Result.STOP);
    }

    @Test
    void letsADraftGoForApprovalThoughTheLockMayBeGoneByNow() {
        var journal = desk.write(rent("Rent"));
        sample.ledger().closeBooks(MONTH_END);
        desk.plan(Progress.NONE);

        assertThat(desk.sendForApproval(journal.id()).state().needsPerson()).isTrue();
    }

    @Test
    void tellsOfTextsThatAreTooLongOnceTheLedgerSaidHowMuchItKeeps() {
        var wordy = rent("Rent ".repeat(2000));
        assertThat(stops(wordy)).isEmpty();

        desk.plan(Progress.NONE);

        assertThat(stops(wordy)).containsExactly(Spot.of(Field.NARRATION));
    }

    @Test
    void tellsOfAnAccountThatWasArchivedSinceTheLedgerWasAsked() {
        var draft = rent("Rent");
        desk.plan(Progress.NONE);
        var account = draft.lines().getFirst().account();
        sample.ledger().archive(String.valueOf(account));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        assertThat(stops(draft))
                .as("the pull is not newer while the clock stands still")
                .isEmpty();

        time.passes(Duration.ofMinutes(1));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        assertThat(stops(draft)).containsExactly(new Spot(Field.ACCOUNT, 1), new Spot(Field.ACCOUNT, 2));
    }
}
