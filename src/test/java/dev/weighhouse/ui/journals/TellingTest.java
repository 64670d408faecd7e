package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What a person sees and does of an entry that a platform is to be told of. */
class TellingTest {
    private final OnDesk on = Tellings.at(Stage.OPEN);
    private final TellingModel telling = new TellingModel(on.model);
    private final TellingActions actions = new TellingActions(on.model, telling);

    private TellingBar bar() {
        on.attached();
        on.model.goTo(Tellings.ID);
        return OnScreen.get(() -> {
            var bar = new TellingBar(on.model, telling, actions, on.handovers);
            bar.follow();
            return bar;
        });
    }

    private void stands(Stage stage) {
        on.workspace.feedback.corrections = List.of(Tellings.correction(stage, null));
        OnScreen.run(on.bench::refresh);
    }

    private static List<String> buttons(Node bar) {
        return OnScreen.get(() -> bar.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(node -> ((Button) node).getText())
                .toList());
    }

    private static String words(Node bar) {
        return OnScreen.get(() -> bar.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList()
                .toString());
    }

    private static void press(Action action) {
        OnScreen.run(action::run);
    }

    private Correction current() {
        return telling.current().orElseThrow();
    }

    @Test
    void showsWhatThePlatformHasAndWhatItWouldBeTold() {
        var bar = bar();

        assertThat(bar.isVisible()).isTrue();
        assertThat(words(bar))
                .contains(
                        "Square: item sq-1024",
                        "J-1024 as it was posted",
                        "Corrected in the ledger. Xero has 1,098.40, 1,089.40 was sent.",
                        "Not told",
                        "Square does not know of it. Nothing leaves before somebody approved it and it is sent.");
        assertThat(buttons(bar)).containsExactly("Approve as Priya Nair");
    }

    @Test
    void isNotThereForAnEntryOfWhichNobodyIsTold() {
        var bar = bar();
        OnScreen.run(() -> on.model.goTo(new JournalId(1040)));

        assertThat(bar.isVisible()).isFalse();
        assertThat(actions.next.obstacleProperty().get())
                .isEqualTo("There is nothing to tell a platform of this entry");
    }

    @Test
    void theSameKeyApprovesWhatWasSeenAndThenSendsIt() {
        var bar = bar();

        press(actions.next);
        assertThat(on.workspace.feedback.said)
                .containsExactly("Priya Nair approves J-1024 as "
                        + current().fingerprint().brief());

        stands(Stage.APPROVED);
        assertThat(buttons(bar)).containsExactly("Send");
        on.workspace.feedback.told.add(
                List.of(Tellings.told(CrossingState.CONFIRMED, "The platform took it.", "Nothing: it is done.")));
        press(actions.next);
        stands(Stage.TOLD);
        assertThat(words(bar)).contains("It was told", "The platform took it. Nothing: the platform has it.");
        assertThat(buttons(bar)).isEmpty();
        assertThat(actions.next.obstacleProperty().get()).isEqualTo("There is nothing to approve or to send");
    }

    @Test
    void whatTheSendingCameToIsSaidWithItsNextStepUntilItIsOver() {
        var bar = bar();
        stands(Stage.APPROVED);
        on.workspace.feedback.told.add(List.of(
                Tellings.told(CrossingState.INTENDED, "Square wants fewer requests.", "Send again after 17:05.")));
        press(actions.send);
        stands(Stage.CROSSING);
        assertThat(words(bar)).contains("Square wants fewer requests. Send again after 17:05.", "To be sent");

        on.workspace.feedback.told.add(
                List.of(Tellings.told(CrossingState.CONFIRMED, "The platform took it.", "Nothing: it is done.")));
        press(actions.send);
        stands(Stage.TOLD);
        assertThat(words(bar)).doesNotContain("17:05");
    }

    @Test
    void whatIsInDoubtIsLookedForAndCannotBeApprovedOnceMore() {
        var bar = bar();
        stands(Stage.IN_DOUBT);

        assertThat(buttons(bar)).containsExactly("Look again, then send");
        assertThat(words(bar))
                .contains("In doubt", "No answer came. Send again: what became of it is found out first.");
        assertThat(actions.approve.enabledProperty().get()).isFalse();
        assertThat(actions.giveUp.enabledProperty().get()).isFalse();
    }

    @Test
    void whatIsRefusedSaysWhyAndCanBeApprovedAgain() {
        var bar = bar();
        stands(Stage.REFUSED);

        assertThat(words(bar)).contains("status 404", "Mend what the platform says, then approve it again.", "Refused");
        assertThat(buttons(bar)).containsExactly("Approve as Priya Nair");
    }

    @Test
    void whatNeedsAPersonCanBeGivenUpForAReason() {
        var bar = bar();
        stands(Stage.NEEDS_PERSON);
        assertThat(buttons(bar)).containsExactly("Do not tell\u2026", "Look again, then send");

        press(actions.giveUp);
        assertThat(bar.isVisible()).as("while it asks why").isFalse();
        OnScreen.run(() -> Objects.requireNonNull(on.model.questionProperty().get())
                .answer()
                .accept(List.of("Square has it by telephone")));

        assertThat(on.workspace.feedback.said).containsExactly("J-1024 given up: Square has it by telephone");
    }

    @Test
    void whereTheWorkspaceIsWrittenElsewhereItIsOnlyRead() {
        var bar = bar();
        on.workspace.writtenElsewhere = "process 12";
        OnScreen.run(on.bench::refresh);

        assertThat(bar.isVisible()).isTrue();
        assertThat(actions.next.enabledProperty().get()).isFalse();
    }

    @Test
    void asksNoPlatformWhereNoEntryIsMadeOfItsItems() {
        on.workspace.feedback.corrections = List.of();
        on.desk.put(Entries.of(on.desk.journal(Tellings.ID))
                .origin(new Origin.Scratch(new UUID(0, 1)))
                .made());
        var bar = bar();

        assertThat(bar.isVisible()).isFalse();
        assertThat(telling.correctionsProperty().get()).isEmpty();
    }

    @Test
    void saysWhatItWasToldBeforeWhereItIsCorrectedOnceMore() {
        var bar = bar();
        on.workspace.feedback.corrections = List.of(Tellings.correction(Stage.OPEN, "J-1024 is removed in the ledger"));
        OnScreen.run(on.bench::refresh);

        assertThat(words(bar)).contains("J-1024 is removed in the ledger").doesNotContain("as it was posted");
    }

    @Test
    void anApprovalAfterARefusalForgetsTheRefusal() {
        var bar = bar();
        stands(Stage.APPROVED);
        on.workspace.feedback.told.add(
                List.of(Tellings.told(CrossingState.REJECTED, "Nothing is there.", "Correct the path.")));
        press(actions.send);
        stands(Stage.REFUSED);
        assertThat(words(bar)).contains("Nothing is there. Correct the path.");

        press(actions.approve);
        stands(Stage.APPROVED);
        assertThat(words(bar)).doesNotContain("Correct the path.");
    }
}
