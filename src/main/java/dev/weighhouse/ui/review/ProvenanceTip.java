package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Variance;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Tooltip;

/** Tells where the figures of an account come from, while the mouse rests on one, or where a person asks by keyboard. */
final class ProvenanceTip {
    private final ReviewModel model;
    private final ZoneId zone;
    private final Tooltip asked = new Tooltip();

    ProvenanceTip(ReviewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        asked.setAutoHide(true);
    }

    /** What is to be told of a variance. */
    interface Telling {
        String of(Provenance provenance, Variance variance);
    }

    /** What is told of a row; empty for one that sums up others. */
    Function<ReviewRow, String> told(Telling telling) {
        return row -> row instanceof LineRow line ? telling.of(now(), line.variance()) : "";
    }

    private Provenance now() {
        var loaded = model.loadedProperty().get();
        return new Provenance(loaded == null ? Map.of() : loaded.titles(), zone);
    }

    /** What hovering would tell of the account that the table stands on. */
    void tell(ReviewTable table) {
        if (model.currentProperty().get() instanceof LineRow line && table.getScene() != null) {
            asked.setText(now().ofBoth(line.variance()));
            var at = table.localToScreen(table.getWidth() / 3, table.getHeight() / 3);
            asked.show(table.getScene().getWindow(), at.getX(), at.getY());
            table.setAccessibleHelp(asked.getText());
        }
    }

    /** What was told last. */
    String said() {
        return asked.getText();
    }
}
