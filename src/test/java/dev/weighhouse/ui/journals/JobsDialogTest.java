package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What a person reads in Jobs of platforms. */
class JobsDialogTest {
    private final OnDesk on = new OnDesk(Entries.larkfield()).attached();

    private JobsDialog looked() {
        return OnScreen.get(() -> {
            var model = new JobsModel(on.bench, () -> {});
            var dialog = new JobsDialog(model, Bench.CLOCK, _ -> {}, () -> {});
            new Scene(dialog);
            dialog.follow();
            model.look();
            dialog.applyCss();
            dialog.layout();
            return dialog;
        });
    }

    private static List<String> words(JobsDialog dialog) {
        return dialog.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static boolean canTake(JobsDialog dialog) {
        return !((Button) dialog.lookup("#journals-jobs-take")).isDisabled();
    }

    @Test
    void aPlatformThatCannotBeOpenedIsThereWithWhyAndWhatToDo() {
        on.workspace.exports.looked = new TakenIn(
                List.of(),
                List.of(new TakenIn.Unread(
                        new ConnectionId("pleo"),
                        new Failure.NoKeychain("The keychain is locked.", "Unlock it, then try again."))));
        var dialog = looked();

        assertThat(words(dialog))
                .contains("pleo: The keychain is locked. Unlock it, then try again.")
                .doesNotContain("No job waits.");
        assertThat(canTake(dialog)).isFalse();
    }

    @Test
    void whatWaitsCanBeTakenIn() {
        on.workspace.exports.looked = HandedOverJobs.looked();
        var dialog = looked();

        assertThat(words(dialog)).contains("Pleo: Refund, Brewfix");
        assertThat(canTake(dialog)).isTrue();
    }
}
