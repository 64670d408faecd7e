package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.shell.LookUpRow.Head;
import dev.weighhouse.ui.shell.LookUpRow.Hit;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A head, or something found: its icon, its name, where it belongs, and its keys. */
final class LookUpCell extends ListCell<LookUpRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass UNREACHABLE = PseudoClass.getPseudoClass("unreachable");

    private static final double TITLE_SHARE = 0.7;

    /** Gives way after what stands beside it. */
    private final Label title = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), LookUpCell.this.getWidth() * TITLE_SHARE);
        }
    };

    private final Label beside = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox();

    LookUpCell(LookUp lookUp) {
        title.getStyleClass().add("title");
        beside.getStyleClass().add("muted");
        beside.setMinWidth(0);
        beside.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(beside, Priority.ALWAYS);
        keys.getStyleClass().add("key");
        keys.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("look-up-hit");
        // The list must not become as wide as its longest line.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() instanceof Hit hit) {
                lookUp.choose(hit);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable LookUpRow row, boolean empty) {
        super.updateItem(row, empty);
        var shown = empty ? null : row;
        pseudoClassStateChanged(HEAD, shown instanceof Head);
        pseudoClassStateChanged(
                UNREACHABLE, shown instanceof Hit hit && !hit.found().reachable());
        setText(shown instanceof Head head ? head.title() : null);
        if (shown instanceof Hit hit) {
            show(hit.found());
        } else {
            setGraphic(null);
            Tip.say(this, "");
        }
    }

    private void show(Found found) {
        title.setText(found.title());
        beside.setText(found.beside());
        keys.setText(found.keys());
        line.getChildren().setAll(found.icon().node("muted"), title, beside);
        if (!found.keys().isEmpty()) {
            line.getChildren().add(keys);
        }
        setGraphic(line);
        Tip.say(this, found.title() + "\n" + found.beside());
    }
}
