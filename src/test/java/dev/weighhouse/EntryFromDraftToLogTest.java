package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.ui.common.OnScreen;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The whole way of one entry in one window, by keyboard: drafted, approved, pushed, in doubt, settled, and found in the log. */
class EntryFromDraftToLogTest extends EntryWindow {

    private void draft() throws TimeoutException {
        var accounts = expenses();
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.push(KeyCode.ENTER);
        until(() -> "journals-narration".equals(focused().getId()));
        robot.write("Rent of the zebra house");
        tab(4);
        robot.write(accounts.getFirst());
        robot.push(KeyCode.ENTER);
        tab(4);
        robot.write("123.45");
        tab(3);
        robot.write(accounts.getLast());
        robot.push(KeyCode.ENTER);
        tab(5);
        robot.write("=");
        until(() -> text("#journals-balance").equals("Balanced"));
    }

    private Journal zebra() {
        return entry("zebra");
    }

    @Test
    void goesAllTheWayByKeyboardAndIsFoundInTheLog() throws TimeoutException {
        var before = sample.ledger().numbers();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        draft();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).isEqualTo(JournalState.WAITING);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).as("nobody approves their own").isEqualTo(JournalState.WAITING);

        author = "Priya Nair";
        OnScreen.run(bench::refresh);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(zebra().state()).isEqualTo(JournalState.APPROVED);

        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        robot.push(KeyCode.F9);
        assertThat(zebra().state()).isEqualTo(JournalState.IN_DOUBT);
        assertThat(OnScreen.get(
                        () -> window.getScene().lookup("#journals-doubts").isVisible()))
                .isTrue();

        time.passes(sample.ledger().faults().lateness());
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertThat(zebra().state()).isEqualTo(JournalState.POSTED);
        assertThat(sample.ledger().numbers()).hasSize(before.size() + 1);

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> focused() instanceof TextField field && "crossings-look-up".equals(field.getId()));
        robot.write("zebra");
        until(() -> text("#crossings-answer").startsWith("Crossed once: Rent of the zebra house"));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        until(() -> "crossings-story".equals(focused().getId()));
        assertThat(OnScreen.get(this::story)).contains("Unanswered", "Looked up", "Confirmed");
    }

    /** Every word of the timeline beside the list. */
    private String story() {
        var words = new StringBuilder();
        window.getScene()
                .lookup("#crossings-story")
                .lookupAll(".label")
                .forEach(label -> words.append(((Labeled) label).getText()).append('\n'));
        return words.toString();
    }
}
