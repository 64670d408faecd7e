package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.RailCount;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The counts over an item of the rail; in a narrow rail only a dot for doubt. */
final class RailMark extends StackPane {
    private final Label doubts = new Label("", Icons.WARNING.node("small", "warning"));
    private final Label waits = new Label();
    private final HBox counts = new HBox(waits, doubts);
    private final Region dot = new Region();
    private RailCount shown = RailCount.NONE;
    private boolean narrow;

    RailMark() {
        getStyleClass().add("rail-mark");
        setMouseTransparent(true);
        doubts.getStyleClass().add("warning");
        counts.getStyleClass().add("rail-counts");
        counts.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        dot.getStyleClass().add("rail-dot");
        setAlignment(counts, Pos.CENTER_RIGHT);
        setAlignment(dot, Pos.TOP_RIGHT);
        getChildren().setAll(counts, dot);
        show();
    }

    void show(RailCount now) {
        shown = now;
        show();
    }

    void narrow(boolean now) {
        narrow = now;
        show();
    }

    private void show() {
        tell(waits, shown.waits());
        tell(doubts, shown.doubts());
        counts.setVisible(!narrow);
        // counts that are not seen take no room either, or they push the icon out of its column
        counts.setManaged(!narrow);
        dot.setVisible(narrow && shown.doubts() > 0);
    }

    private static void tell(Label label, int count) {
        label.setText(String.valueOf(count));
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }
}
