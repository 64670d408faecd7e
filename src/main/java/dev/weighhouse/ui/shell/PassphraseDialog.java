package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Modal;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.PassphraseAsking.Asked;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the passphrase of the encrypted file, or whether to make one, over everything else. */
final class PassphraseDialog {
    private final PassphraseAsking asking;
    private final Modal modal;
    private final Parent behind;

    /**
     * One for the window.
     *
     * @param behind what cannot be reached meanwhile
     */
    PassphraseDialog(PassphraseAsking asking, Modal modal, Parent behind) {
        this.asking = asking;
        this.modal = modal;
        this.behind = behind;
        asking.askedProperty().subscribe(question -> {
            switch (question) {
                case null -> modal.close(behind);
                case Asked.Existing existing -> open(existing);
                case Asked.Fresh fresh -> open(fresh);
            }
        });
    }

    private void open(Asked.Existing existing) {
        var typed = field(asking.typedProperty());
        var form = new Form();
        form.field(Words.text("passphrase.typed"), Words.text("passphrase.typed.help"), typed);
        form.obstacle(asking.obstacle());
        var refused = new FailureLine();
        refused.show(existing.refused());
        var head = head("passphrase.existing", Words.text("passphrase.existing.what", existing.file()));
        show(new VBox(head, new VBox(refused, form.node())), typed, foot("passphrase.later", "passphrase.open"));
    }

    private void open(Asked.Fresh fresh) {
        var typed = field(asking.typedProperty());
        var again = field(asking.againProperty());
        var strength = new Label();
        strength.getStyleClass().addAll("muted", "small");
        strength.setId("passphrase-strength");
        strength.textProperty().bind(asking.strength());
        var form = new Form();
        form.field(Words.text("passphrase.chosen"), Words.text("passphrase.chosen.help", fresh.least()), typed);
        form.add(strength);
        form.field(Words.text("passphrase.again"), Words.text("passphrase.again.help"), again);
        form.obstacle(asking.obstacle());
        var head =
                head("passphrase.fresh", fresh.why().words() + " " + Words.text("passphrase.fresh.what", fresh.file()));
        show(new VBox(head, new VBox(form.node())), typed, foot("passphrase.no", "passphrase.keep"));
    }

    private static PasswordField field(StringProperty text) {
        var field = new PasswordField();
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static VBox head(String key, String words) {
        var title = new Label(Words.text(key));
        title.getStyleClass().add("page-title");
        var what = new Label(words);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        var head = new VBox(title, what);
        head.getStyleClass().add("dialog-head");
        return head;
    }

    private HBox foot(String no, String yes) {
        var decline = Controls.button(Action.of(no, asking::decline));
        var give = Controls.primary(Action.of(yes, asking::give).unless(asking.obstacle()));
        give.setDefaultButton(true);
        decline.setMinWidth(Button.USE_PREF_SIZE);
        give.setMinWidth(Button.USE_PREF_SIZE);
        var foot = new HBox(decline, give);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    private void show(VBox dialog, PasswordField first, HBox foot) {
        dialog.getChildren().getLast().getStyleClass().add("dialog-body");
        dialog.getChildren().add(foot);
        dialog.setId("passphrase");
        dialog.getStyleClass().addAll("dialog", "leaving-dialog");
        // The keys of the window lie behind, too.
        dialog.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey()) {
                event.consume();
            }
        });
        modal.open(dialog, behind, first, asking::decline);
    }
}
