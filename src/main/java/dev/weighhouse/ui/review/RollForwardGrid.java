package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Opening, what moved, closing of both sides, and in its head whether they add up. */
final class RollForwardGrid extends GridPane {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    RollForwardGrid() {
        getStyleClass().add("roll-forward");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        getColumnConstraints().add(name);
        for (int column = 0; column < 3; column++) {
            var amount = new ColumnConstraints();
            amount.setHalignment(HPos.RIGHT);
            amount.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(amount);
        }
    }

    void show(RollForward roll) {
        getChildren().clear();
        addRow(
                0,
                head(roll),
                figureCaption("review.column.ledger"),
                figureCaption("review.column.platform"),
                figureCaption("review.column.difference"));
        int at = 1;
        for (var line : roll.lines()) {
            var last = at == roll.lines().size();
            addRow(
                    at++,
                    cell(name(line.name()), last),
                    cell(amount(line.ledger()), last),
                    cell(amount(line.platform()), last),
                    cell(amount(line.difference()), last));
        }
    }

    /** Its title, and what is to be said of the whole: in few words, as the sentence stands in the tooltip. */
    private static HBox head(RollForward roll) {
        var title = caption("review.roll.title");
        title.setMinWidth(USE_PREF_SIZE);
        var verdict = new Label(roll.brief(), icon(roll.sound()));
        verdict.setId("review-verdict");
        verdict.getStyleClass().addAll("caption", "verdict", "muted");
        verdict.setMinWidth(0);
        verdict.setAccessibleText(roll.verdict());
        Tip.say(verdict, roll.verdict());
        var head = new HBox(title, verdict);
        head.getStyleClass().addAll("head", "name");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static @Nullable Node icon(@Nullable Boolean sound) {
        if (sound == null) {
            return Icons.HELP.node("small", "muted");
        }
        return sound ? Icons.AGREES.node("small", "success") : Icons.WARNING.node("small", "warning");
    }

    private static Label caption(String key) {
        var label = new Label(Words.text(key));
        label.getStyleClass().addAll("caption", "strong");
        return label;
    }

    private static Label figureCaption(String key) {
        var label = caption(key);
        label.getStyleClass().addAll("head", "figure");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.getStyleClass().add("name");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label amount(Amount amount) {
        var label = new Label(amount.text());
        label.getStyleClass().addAll("figure", AmountCells.COLUMN);
        label.setMinWidth(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.pseudoClassStateChanged(ZERO, amount.zero());
        return label;
    }

    private static Label cell(Label label, boolean total) {
        label.getStyleClass().addAll("small", total ? "total" : "part");
        return label;
    }
}
