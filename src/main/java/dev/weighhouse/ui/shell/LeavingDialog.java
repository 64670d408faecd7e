package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Leaving;
import dev.weighhouse.ui.common.Modal;
import dev.weighhouse.ui.common.Words;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what is to become of something that is not saved, or is underway, before the person leaves it. */
final class LeavingDialog {
    private final Leaving leaving;
    private final Modal modal;
    private final Parent behind;
    private final Consumer<String> show;

    /**
     * One for the window.
     *
     * @param behind what cannot be reached meanwhile
     * @param show turns to a screen by its key
     */
    LeavingDialog(Leaving leaving, Modal modal, Parent behind, Consumer<String> show) {
        this.leaving = leaving;
        this.modal = modal;
        this.behind = behind;
        this.show = show;
        leaving.askedProperty().subscribe(asked -> {
            if (asked == null) {
                modal.close(behind);
            } else {
                open(asked);
            }
        });
        leaving.finishingProperty().subscribe(finishing -> {
            if (finishing == null) {
                modal.close(behind);
            } else {
                open(finishing);
            }
        });
    }

    private void open(Leaving.Finishing finishing) {
        var stay = button("shell.leaving.stay", leaving::stay);
        var finish = button("shell.finishing.finish", leaving::finish);
        finish.getStyleClass().add("accent");
        finish.setDefaultButton(true);
        open(
                head("shell.finishing.title", Words.text("shell.finishing.what", finishing.what())),
                new HBox(stay, finish),
                finish);
    }

    private void open(Leaving.Asked asked) {
        var stay = button("shell.leaving.stay", leaving::stay);
        var lose = button("shell.leaving.lose", leaving::throwAway);
        lose.getStyleClass().addAll("button-outlined", "danger");
        var save = button("shell.leaving.save", () -> {
            leaving.stay();
            show.accept(asked.keeper().screen());
            asked.keeper().save().run();
        });
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        open(head("shell.leaving.title", asked.what()), new HBox(lose, stay, save), save);
    }

    private static VBox head(String key, String words) {
        var title = new Label(Words.text(key));
        title.getStyleClass().add("page-title");
        var what = new Label(words);
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        var head = new VBox(title, what);
        head.getStyleClass().add("dialog-head");
        return head;
    }

    private void open(VBox head, HBox foot, Button first) {
        foot.getStyleClass().add("dialog-foot");
        var dialog = new VBox(head, foot);
        dialog.setId("leaving");
        dialog.getStyleClass().addAll("dialog", "leaving-dialog");
        // The keys of the window lie behind, too.
        dialog.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey()) {
                event.consume();
            }
        });
        modal.open(dialog, behind, first, leaving::stay);
    }

    private static Button button(String key, Runnable deed) {
        var button = new Button(Words.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }
}
