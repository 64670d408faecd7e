package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Check.Spot;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LiveCheckTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean hold;
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk, new Work(this::run, Runnable::run, Runnable::run)).attached();
    private final LiveCheck checks = new LiveCheck(on.model);

    private void run(Runnable job) {
        if (hold) {
            waiting.add(job);
        } else {
            job.run();
        }
    }

    private EntryEditor gas() {
        on.me = "Maya Okafor";
        on.model.select(List.of(new JournalId(1056)));
        return Objects.requireNonNull(on.model.editorProperty().get());
    }

    private static Check stop(Field field, int line, String words) {
        return new Check(Check.Result.STOP, words, "Choose another.", new Spot(field, line));
    }

    private void refuse(Check... found) {
        desk.checking = _ -> List.of(found);
    }

    @Test
    void tellsAtTheFieldWhatTheLedgerWouldNotTake() {
        refuse(
                stop(Field.ACCOUNT, 2, "Line 2 goes to 2120 Accruals, which is archived in Xero."),
                stop(Field.TAX, 1, "Line 1 has the tax code No VAT, which Xero does not know."),
                stop(Field.DATE, 0, "Xero is locked to 2026-10-31."));
        gas();

        assertThat(checks.at(Field.ACCOUNT, 2)).contains("archived in Xero. Choose another.");
        assertThat(checks.at(Field.ACCOUNT, 1)).isEmpty();
        assertThat(checks.at(Field.TAX, 1)).contains("tax code");
        assertThat(checks.at(Field.DATE, 0)).contains("locked");
    }

    @Test
    void asksAgainForEveryChange() {
        var editor = gas();
        var before = desk.checked.size();
        refuse(stop(Field.NARRATION, 0, "The narration has 900 characters; Xero keeps 400."));

        editor.change("narration", now -> now.narrated("Gas".repeat(300)));

        assertThat(desk.checked).hasSize(before + 1);
        assertThat(desk.checked.getLast().narration()).startsWith("GasGas");
        assertThat(checks.at(Field.NARRATION, 0)).contains("900 characters");
    }

    @Test
    void takesTheWordsAwayOnceItIsRight() {
        refuse(stop(Field.ACCOUNT, 1, "Archived."));
        var editor = gas();
        assertThat(checks.wrongProperty().get()).hasSize(1);

        refuse();
        editor.change("account", now -> now.row(0, row -> row.with(row.account())));
        editor.change("narration", now -> now.narrated("Gas of October"));

        assertThat(checks.wrongProperty().get()).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsMerelyNotTypedYet() {
        refuse(
                stop(Field.ACCOUNT, 2, "Line 2 has no account."),
                stop(Field.AMOUNT, 2, "Line 2 has no amount."),
                stop(Field.NARRATION, 0, "The entry has no narration."),
                stop(Field.ENTRY, 0, "Out by 615.00 GBP: credits are short."));
        var editor = gas();
        editor.change("all", now -> now.narrated("").row(1, row -> EntryText.Row.EMPTY));

        assertThat(checks.wrongProperty().get()).isEmpty();
    }

    @Test
    void saysAtOnceWhatCannotBeUnderstood() {
        var editor = gas();

        editor.change("row", now -> now.row(1, row -> row.credit("615.005")).dated("yesterday"));

        assertThat(checks.at(Field.AMOUNT, 2)).startsWith("Line 2:");
        assertThat(checks.at(Field.DATE, 0)).contains("“yesterday” is no day.", "31 Oct 2026");
    }

    @Test
    void hearsOnlyTheAnswerToTheLastKeystroke() {
        var editor = gas();
        hold = true;
        desk.checking = draft -> List.of(stop(Field.NARRATION, 0, "Asked for " + draft.narration()));
        editor.change("narration", now -> now.narrated("G"));
        editor.change("narration", now -> now.narrated("Ga"));
        var before = desk.checked.size();

        waiting.forEach(Runnable::run);

        assertThat(desk.checked).as("the first question was superseded").hasSize(before + 1);
        assertThat(checks.at(Field.NARRATION, 0)).startsWith("Asked for Ga");
    }

    @Test
    void dropsTheAnswerForAnEntryThatIsNoLongerTyped() {
        var editor = gas();
        hold = true;
        refuse(stop(Field.DATE, 0, "Locked."));
        editor.change("narration", now -> now.narrated("G"));
        on.model.select(List.of(new JournalId(1049)));

        waiting.forEach(Runnable::run);

        assertThat(checks.wrongProperty().get()).isEmpty();
    }

    @Test
    void forgetsALineThatIsGone() {
        refuse(stop(Field.ACCOUNT, 2, "Archived."));
        var editor = gas();
        hold = true;

        editor.deleteLine(1);

        assertThat(checks.wrongProperty().get()).isEmpty();
    }
}
