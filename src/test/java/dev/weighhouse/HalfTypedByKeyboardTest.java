package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.OnScreen;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Somebody is called away while typing an entry. */
class HalfTypedByKeyboardTest extends EntryWindow {

    private boolean asked() {
        return window.getScene().lookup("#leaving") != null;
    }

    private void closeWorkspace() throws TimeoutException {
        doByName("Close workspace");
        until(this::asked);
    }

    private String date() {
        return window.getScene().getRoot().lookupAll(".text-field").stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> "Date".equals(field.getAccessibleText()))
                .map(TextField::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void whatIsHalfTypedStaysOnAnotherScreenAndIsAskedAboutBeforeTheWorkspaceIsLeft() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        OnScreen.settle();
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.push(KeyCode.ENTER);
        until(() -> focused() instanceof TextField field && "journals-narration".equals(field.getId()));
        robot.write("Rent of the barn");
        tab(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("31 Octob");

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        until(() -> "review-table".equals(focused().getId()));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> "31 Octob".equals(date()));
        assertThat(journals().getFirst().draft().narration())
                .as("nothing of it is kept")
                .isEmpty();

        closeWorkspace();
        robot.push(KeyCode.ESCAPE);
        until(() -> !asked());
        assertThat(OnScreen.get(this::date)).as("gone back").isEqualTo("31 Octob");

        closeWorkspace();
        robot.push(KeyCode.ENTER);
        until(() -> !asked() && reads("Mend it, or take it back, and it is kept."));

        closeWorkspace();
        while (!OnScreen.get(() -> focused() instanceof Button button && "shell-leaving-lose".equals(button.getId()))) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);
        until(() -> bench.current().isEmpty());
    }
}
