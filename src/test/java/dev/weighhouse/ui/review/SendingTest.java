package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.OnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the Review to a service that takes its results, and to the entry that was edited after crossing. */
class SendingTest {
    private ReviewWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = ReviewWindow.open(1440, 900);
    }

    @AfterEach
    void close() throws TimeoutException {
        window.close();
    }

    private Action action(String key) {
        return window.screen.actions().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void ask() {
        OnScreen.run(action("review.send-results")::run);
        OnScreen.settle();
    }

    private String words() {
        return OnScreen.get(() -> window.screen.node().lookupAll("#review-sending .label").stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .toString());
    }

    private void squareTakesThem() {
        window.workspace().feedback.takers = List.of(new ConnectionId("square"));
    }

    private static Told told(CrossingState state, String words, String nextStep) {
        var key = CrossingKey.of(new Fact("books", Direction.OUT, FactKind.RESULTS, "2026-10", 1));
        return new Told("results of 2026-10", key, state, null, 1, words, nextStep, null, false);
    }

    @Test
    void showsWhatWouldLeaveAndSendsItWithOneKey() throws TimeoutException {
        squareTakesThem();
        window.workspace()
                .feedback
                .told
                .add(List.of(told(CrossingState.CONFIRMED, "The platform took it.", "Nothing: it is done.")));
        ask();
        assertThat(words()).contains("Send the results of October 2026", "accounts are sent as they stand here");
        assertThat(words())
                .as("debit positive, with the digits of the screen, and what is still missing")
                .contains("debit positive", "\u22121,335.80 GBP", "Say in whose name they are sent.");
        assertThat(window.workspace().feedback.said)
                .as("nothing leaves for a look")
                .isEmpty();

        nameWho();
        assertThat(words()).doesNotContain("Say in whose name");
        window.press(KeyCode.ENTER);
        OnScreen.settle();

        assertThat(window.workspace().feedback.said)
                .singleElement()
                .asString()
                .startsWith("Priya Nair sends ")
                .endsWith(" of 2026-10 to square");
        assertThat(words()).contains("The platform took it. Nothing: it is done.");
        window.press(KeyCode.ESCAPE);
        OnScreen.settle();
        assertThat(words()).isEqualTo("[]");
    }

    private void nameWho() {
        OnScreen.run(() -> window.screen.node().lookupAll("#review-sending .text-field").stream()
                .map(TextField.class::cast)
                .forEach(field -> {
                    field.setText("Priya Nair");
                    field.requestFocus();
                }));
    }

    @Test
    void whatGotNoAnswerSaysItsNextStepAndIsSentAgain() throws TimeoutException {
        squareTakesThem();
        var feedback = window.workspace().feedback;
        feedback.told.add(List.of(told(CrossingState.IN_DOUBT, "No answer came.", "Send again: it knows the key.")));
        feedback.told.add(List.of(told(CrossingState.CONFIRMED, "The platform took it.", "Nothing: it is done.")));
        ask();
        nameWho();
        window.press(KeyCode.ENTER);
        OnScreen.settle();
        assertThat(words()).contains("No answer came. Send again: it knows the key.");

        window.press(KeyCode.ENTER);
        OnScreen.settle();
        assertThat(words()).contains("The platform took it.");
        assertThat(feedback.said).hasSize(2);
    }

    @Test
    void whereNobodyTakesThemItSaysWhereToNameThePath() {
        ask();

        assertThat(words()).contains("No connection takes the results of months.", "reconciliations.path");
    }

    @Test
    void leadsToTheEntryThatWasEdited() {
        var shown = new ArrayList<JournalId>();
        window.handovers.answerEntries(shown::add);
        var corrected = action("review.corrected");
        assertThat(corrected.enabledProperty().get())
                .as("not before it is known")
                .isFalse();

        window.monthEnd.accounting = LarkfieldRows::accounted;
        window.turnTo("Square clearing");
        OnScreen.run(corrected::run);

        assertThat(shown).containsExactly(new JournalId(1024));
    }
}
