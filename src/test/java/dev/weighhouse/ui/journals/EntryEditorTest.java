package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.journals.EntryText.Row;
import org.junit.jupiter.api.Test;

class EntryEditorTest {
    private final EntryEditor editor = new EntryEditor(
            Entries.journal(1056, JournalState.DRAFT, Entries.gas("-600.00")).made(), Entries.CHART, Bench.GBP);

    private void type(String narration) {
        editor.change("narration", now -> now.narrated(narration));
    }

    private String narration() {
        return editor.text().narration();
    }

    @Test
    void takesTypingOnInOneFieldBackAtOnce() {
        type("G");
        type("Ga");
        type("Gas");
        editor.undo();

        assertThat(narration()).isEqualTo("Accrue roastery gas, October");
        editor.redo();
        assertThat(narration()).isEqualTo("Gas");
    }

    @Test
    void takesEachFieldBackByItself() {
        type("Gas");
        editor.change("date", now -> now.dated("30 Oct 2026"));
        type("Oil");

        editor.undo();
        assertThat(narration()).isEqualTo("Gas");
        editor.undo();
        assertThat(editor.text().date()).isEqualTo("31 Oct 2026");
        editor.undo();
        assertThat(editor.changed()).isFalse();
        editor.undo();
        assertThat(editor.changed()).as("nothing is left to take back").isFalse();
    }

    @Test
    void forgetsWhatWasTakenBackOnceSomethingElseIsTyped() {
        type("Gas");
        editor.undo();
        type("Oil");
        editor.redo();

        assertThat(narration()).isEqualTo("Oil");
    }

    @Test
    void isChangedOnlyByWhatMeansSomethingElse() {
        editor.change("date", now -> now.dated("2026-10-31"));
        assertThat(editor.changed()).as("the same day in other letters").isFalse();
        type("Gas");
        assertThat(editor.changed()).isTrue();
        editor.kept(editor.now());
        assertThat(editor.changed()).isFalse();
    }

    @Test
    void fillsWhatBalancesTheEntryOnTheSideThatIsShort() {
        editor.change("row", now -> now.row(1, row -> row.credit("")));
        editor.balance(1);
        assertThat(editor.text().rows().get(1).credit()).isEqualTo("615.00");

        editor.change("row", now -> now.row(0, row -> row.debit("")));
        editor.balance(0);
        assertThat(editor.text().rows().getFirst().debit()).isEqualTo("615.00");
        assertThat(editor.understoodProperty().get().balances()).isTrue();
    }

    @Test
    void leavesABalancedEntryAsItIs() {
        editor.balance(1);
        editor.addLine(2);
        editor.balance(2);

        assertThat(editor.text().rows().getLast()).isEqualTo(Row.EMPTY);
    }

    @Test
    void addsAndDeletesLinesOneStepEach() {
        editor.addLine(2);
        editor.addLine(3);
        assertThat(editor.text().rows()).hasSize(4);
        editor.undo();
        assertThat(editor.text().rows()).hasSize(3);
        editor.deleteLine(0);
        assertThat(editor.text().rows()).hasSize(2);
        editor.undo();
        assertThat(editor.text().rows()).hasSize(3);
    }

    @Test
    void knowsItsOwnWordsInAReadingOfTheWorkspace() {
        assertThat(editor.says(Entries.gas("-600.00"))).isTrue();
        assertThat(editor.says(Entries.gas("-615.00"))).isFalse();
    }
}
