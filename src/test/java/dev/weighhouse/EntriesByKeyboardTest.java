package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.OnScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bookkeeper does with entries besides writing them, each task whole and by keyboard, on the sample company. */
class EntriesByKeyboardTest extends EntryWindow {

    @BeforeEach
    void toJournals() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> "journals-list".equals(focused().getId()));
    }

    private Draft rent() {
        var expenses = expenses();
        var accounts = workspace().monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(account -> expenses.contains(account.number()))
                .toList();
        var amount = new Money(12_345, workspace().home());
        return new Draft(
                LocalDate.of(2026, 10, 31),
                "Rent of the zebra house",
                null,
                List.of(
                        new Draft.Line(accounts.getFirst().id(), amount, "", null, Map.of()),
                        new Draft.Line(accounts.getLast().id(), amount.negated(), "", null, Map.of())),
                null);
    }

    private Journal written(Draft draft) {
        var journal = workspace().journals().write(draft);
        OnScreen.run(bench::refresh);
        return journal;
    }

    private void awaitField() throws TimeoutException {
        until(() -> focused() instanceof TextInputControl);
        OnScreen.settle();
    }

    @Test
    void importsNothingOfAFileWithABadRowAndAllOfItOnceItIsCorrected() throws IOException, TimeoutException {
        var accounts = expenses();
        var good = "entry,date,account,debit,credit,narration\n"
                + "A,2026-10-31,%s,10.00,,Rent of May\nA,2026-10-31,%s,,10.00,\n"
                        .formatted(accounts.getFirst(), accounts.getLast());
        importing = Files.writeString(folder.resolve("rents.csv"), good + "B,2026-10-31,nowhere,1.00,,Rent of June\n");

        robot.push(KeyCode.SHORTCUT, KeyCode.I);

        until(() -> reads("rents.csv, row 4, column account"));
        assertThat(journals()).isEmpty();
        Files.writeString(importing, good);
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(entry("Rent of May").origin()).isEqualTo(new Origin.Imported("A"));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        until(() -> reads("entry A was imported before"));
        assertThat(journals()).hasSize(1);
    }

    @Test
    void proposesAnEntryFromADifferenceInTheReview() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        OnScreen.settle();
        robot.push(KeyCode.F8);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);

        until(() -> "journals-list".equals(focused().getId()) || reads("J-1"));
        var proposed = journals().getFirst();
        assertThat(proposed.origin()).isInstanceOf(Origin.Adjustment.class);
        assertThat(proposed.state()).isEqualTo(JournalState.DRAFT);
        assertThat(proposed.draft().narration()).isNotBlank();
        assertThat(proposed.draft().lines().getLast().account())
                .as("left for the person")
                .isNull();
    }

    @Test
    void asksWhichPartOfADifferenceIsAdjustedWhereItHasParts() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        OnScreen.settle();
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("1110");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.F8);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        until(() -> !offered().isEmpty());
        assertThat(offered())
                .containsExactly(
                        "The whole difference, \u22122,266.05, also 1 posted in another month",
                        "What an entry can set right, 52.40: 1 missing on the platform");

        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        until(() -> reads("J-1"));
        assertThat(journals().getFirst().draft().narration())
                .contains("52.40 missing on the platform: MJ-3318")
                .doesNotContain("cut-off");
    }

    private static List<String> offered() {
        return OnScreen.get(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }

    @Test
    void approvesInBulkAndNeverOnesOwn() {
        var first = written(rent());
        var second = written(rent());
        author = "Priya Nair";
        var own = written(rent());
        for (var journal : List.of(first, second, own)) {
            workspace().journals().sendForApproval(journal.id());
        }
        OnScreen.run(bench::refresh);

        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        assertThat(journals())
                .extracting(Journal::id, Journal::state)
                .containsExactlyInAnyOrder(
                        tuple(first.id(), JournalState.APPROVED),
                        tuple(second.id(), JournalState.APPROVED),
                        tuple(own.id(), JournalState.WAITING));
    }

    @Test
    void keepsATemplateAndDraftsWhatIsDueOfIt() throws TimeoutException {
        written(rent());
        doByName("keep as template");
        awaitField();
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("Zebra rent");
        robot.push(KeyCode.ENTER);

        assertThat(workspace().journals().templates())
                .extracting(Template::name, Template::every)
                .containsExactly(tuple("Zebra rent", Template.Every.MONTH));
        assertThat(OnScreen.get(() -> reads("is due by")))
                .as("October has the entry itself")
                .isFalse();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> reads("1 entry is due by 30 Nov 2026: Zebra rent."));

        doByName("draft what is due");

        assertThat(journals())
                .extracting(Journal::origin)
                .contains(new Origin.Recurring("Zebra rent", LocalDate.of(2026, 11, 30), 1, 1));
        assertThat(OnScreen.get(() -> reads("is due by"))).isFalse();
    }

    @Test
    void forgetsATemplateAfterAsking() throws TimeoutException {
        workspace().journals().keep(new Template("Zebra rent", rent(), Template.Every.YEAR, null, false));
        OnScreen.run(bench::refresh);
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        until(() -> reads("Every year from 31 Oct 2026."));

        tab(1);
        robot.push(KeyCode.SPACE);
        assertThat(workspace().journals().templates()).as("it asks first").hasSize(1);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SPACE);

        assertThat(workspace().journals().templates()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(OnScreen.get(() -> reads("No entry was kept"))).isFalse();
    }

    @Test
    void tellsWhileTypingThatThePeriodIsLockedInTheLedger() throws TimeoutException {
        written(rent());
        sample.ledger().closeBooks(LocalDate.of(2026, 10, 31));
        workspace().journals().plan(Progress.NONE);
        robot.push(KeyCode.ENTER);
        awaitField();
        robot.write("!");

        until(() -> reads("is locked to 31 Oct 2026"));
    }

    @Test
    void draftsTheReversalOfWhatWasPosted() throws TimeoutException {
        var journal = written(rent());
        workspace().journals().sendForApproval(journal.id());
        var seen = Map.of(journal.id(), workspace().journals().grounds(journal.id()));
        assertThat(workspace().journals().approve(seen, "Priya Nair")).isEmpty();
        OnScreen.run(bench::refresh);
        robot.push(KeyCode.F9);
        assertThat(entry("zebra").state()).isEqualTo(JournalState.POSTED);

        doByName("reversal");
        awaitField();
        robot.push(KeyCode.ENTER);

        var reversal = journals().getFirst();
        assertThat(reversal.origin()).isInstanceOf(Origin.Reversal.class);
        assertThat(reversal.draft().date()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(workspace().journals().journal(journal.id()).reversedBy()).isEqualTo(reversal.id());
    }
}
