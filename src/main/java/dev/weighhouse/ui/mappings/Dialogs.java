package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Modal;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The one dialog that may lie over the screen; meanwhile nothing behind it can be changed. */
final class Dialogs extends StackPane {
    private final MappingsModel model;
    private final Parent behind;
    private final Modal modal = new Modal();
    private Subscription following = Subscription.EMPTY;

    /** @param behind what cannot be reached meanwhile */
    Dialogs(MappingsModel model, Parent behind) {
        this.model = model;
        this.behind = behind;
        getChildren().setAll(modal);
        setPickOnBounds(false);
    }

    /**
     * Shows a dialog, in place of one that is open.
     *
     * @param follows what the dialog follows until it is closed
     * @param leave what Esc does
     */
    void open(Region dialog, Node focus, Subscription follows, Runnable leave) {
        following.unsubscribe();
        following = follows;
        model.dialogProperty().set(true);
        modal.open(dialog, behind, focus, leave);
    }

    void close() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        model.dialogProperty().set(false);
        modal.close(behind);
    }
}
