package dev.weighhouse.ui.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One scrim over the screen with one dialog in its middle. The keyboard stays in the dialog; Esc closes it. */
public final class Modal extends StackPane {
    private Runnable closing = () -> {};
    private @Nullable Node before;

    public Modal() {
        getStyleClass().add("scrim");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                closing.run();
            }
        });
    }

    /**
     * Shows a dialog.
     *
     * @param behind what cannot be reached meanwhile
     * @param close what Esc does
     */
    public void open(Region dialog, Parent behind, Node focus, Runnable close) {
        if (!isVisible()) {
            before = behind.getScene() == null ? null : behind.getScene().getFocusOwner();
        }
        closing = close;
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(dialog);
        setVisible(true);
        behind.setDisable(true);
        behind.getStyleClass().add("under-scrim");
        // What lies in a scroll pane belongs to the scene only once that has its skin.
        applyCss();
        layout();
        focus.requestFocus();
    }

    /** Takes it away; the focus goes back where it came from. */
    public void close(Parent behind) {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            behind.setDisable(false);
            behind.getStyleClass().removeAll("under-scrim");
            var back = before;
            if (back != null && back.getScene() != null) {
                back.requestFocus();
            }
        }
    }
}
