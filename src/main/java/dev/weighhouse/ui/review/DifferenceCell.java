package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon and word on the left, the signed amount on the right, so that the amounts stay in one column. */
final class DifferenceCell extends TableCell<ReviewRow, ReviewRow> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final Supplier<SignLens> lens;
    private final BooleanSupplier wordy;
    private final FontIcon higher = Icons.HIGHER.node("small", "muted");
    private final FontIcon lower = Icons.LOWER.node("small", "muted");
    private final Label direction = new Label();
    private final Label amount = new Label();
    private final HBox line;

    /** @param wordy whether there is room for the word */
    DifferenceCell(Supplier<SignLens> lens, BooleanSupplier wordy) {
        this.lens = lens;
        this.wordy = wordy;
        direction.getStyleClass().addAll("muted", "small");
        direction.setMinWidth(Region.USE_PREF_SIZE);
        amount.getStyleClass().addAll("figure", AmountCells.COLUMN);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var arrow = new StackPane(higher, lower);
        arrow.getStyleClass().add("arrow");
        line = new HBox(arrow, direction, gap, amount);
        line.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(row.difference(lens.get()), row.direction(lens.get()));
        if (getGraphic() == null) {
            setGraphic(line);
        }
    }

    private void show(Amount shown, int way) {
        var word = way == 0 ? "" : Words.text(way > 0 ? "review.higher" : "review.lower");
        // Nodes that come and go cost a pass of CSS each; these only turn visible.
        higher.setVisible(way > 0);
        lower.setVisible(way < 0);
        direction.setText(wordy.getAsBoolean() ? word : "");
        amount.setText(shown.text());
        pseudoClassStateChanged(ZERO, shown.zero());
        setAccessibleText((word + " " + shown.text()).strip());
    }
}
