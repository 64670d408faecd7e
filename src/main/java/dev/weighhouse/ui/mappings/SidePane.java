package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Words;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Beside the grid: two dates compared, what saving would move, and the history of the current line. */
final class SidePane extends ScrollPane {
    private final CompareBox compare;
    private final MoveBox move;
    private final HistoryBox history;

    SidePane(MappingsModel model, Outlook outlook, Comparing comparing, MappingActions actions) {
        compare = new CompareBox(model, comparing);
        move = new MoveBox(model, outlook, actions);
        history = new HistoryBox(model, outlook, actions);
        getStyleClass().add("side-pane");
        setId("mappings-side");
        setAccessibleText(Words.text("mappings.side"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var body = new VBox(compare, move, history);
        body.getStyleClass().add("side-body");
        setContent(body);
        setMinWidth(0);
    }

    Subscription follow() {
        return Subscription.combine(compare.follow(), move.follow(), history.follow());
    }

    /** In a low window the history gives way. */
    void low(boolean now) {
        history.setVisible(!now);
        history.setManaged(!now);
    }
}
