package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Words;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/** All of what the current rule tests, below the grid, for where its column is too narrow for it. */
final class RuleLine extends Label {
    private final MappingsModel model;
    private boolean narrow;

    RuleLine(MappingsModel model) {
        this.model = model;
        setId("mappings-rule-line");
        getStyleClass().addAll("small", "muted", "rule-line");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        show();
    }

    Subscription follow() {
        return model.currentProperty().subscribe(_ -> show());
    }

    /** Whether there is so little room that columns are cut. */
    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            show();
        }
    }

    private void show() {
        var line = model.currentProperty().get();
        var rule = narrow && line != null && line.isRule();
        setText(rule ? Words.text("mappings.rule-of", line.item().name(), TargetWords.name(line.row())) : "");
        setVisible(rule);
        setManaged(rule);
    }
}
