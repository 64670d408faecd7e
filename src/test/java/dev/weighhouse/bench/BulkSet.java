package dev.weighhouse.bench;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.mappings.MappingsScreen;
import java.io.PrintWriter;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** All rows of the Mappings screen selected, one account picked for them, and that taken back. */
record BulkSet(MappingsScreen screen, Scene scene, int items) {
    private static final int ROUNDS = 3;

    /** How long each step keeps the window from answering, in milliseconds; the later of its rounds, as the first is cold. */
    private record Step(String name, Runnable work) {}

    void measure(PrintWriter out) throws InterruptedException {
        var table = (TableView<?>) scene.lookup("#mappings-table");
        var picker = (TextField) scene.lookup("#mappings-picker");
        var steps = new Step[] {
            new Step("all selected", () -> table.getSelectionModel().selectAll()),
            new Step("picker open, an account typed", () -> {
                action("mappings.set-many").run();
                picker.setText("1007");
            }),
            new Step("set for all", () -> press(picker)),
            new Step("taken back", () -> action("mappings.undo").run())
        };
        for (int round = 1; round <= ROUNDS; round++) {
            for (var step : steps) {
                var took = took(step.work());
                if (round == ROUNDS) {
                    out.printf("%-38s %,8d items %8.1f ms%n", step.name(), items, took / 1_000_000.0);
                }
            }
        }
    }

    private Action action(String key) {
        return screen.actions().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void press(TextField field) {
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    /** Until the window is laid out as the step left it, or what came of it beside the screen, whichever held it longer. */
    private long took(Runnable work) throws InterruptedException {
        var start = System.nanoTime();
        OnScreen.run(() -> {
            work.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        var first = System.nanoTime() - start;
        try (var held = Held.watch()) {
            while (!OnScreen.get(() -> action("mappings.save").enabledProperty().get()
                    || !action("mappings.revert").enabledProperty().get())) {
                Thread.sleep(20);
            }
            Thread.sleep(500);
            Platform.requestNextPulse();
            return Math.max(first, held.longest());
        }
    }
}
