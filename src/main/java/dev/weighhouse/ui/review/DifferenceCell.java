package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Icon and word on the left, the signed amount on the right, so that the amounts stay in one column. */
final class DifferenceCell extends TableCell<ReviewRow, ReviewRow> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final double ARROW_EM = 1.3;

    private final DoubleSupplier em;
    private final Supplier<SignLens> lens;
    private final BooleanSupplier wordy;
    private final Text arrow = Icons.HIGHER.node("small", "muted");
    private final Text direction = new Text();
    private final Text amount = new Text();

    /** @param wordy whether there is room for the word */
    DifferenceCell(DoubleSupplier em, Supplier<SignLens> lens, BooleanSupplier wordy) {
        this.em = em;
        this.lens = lens;
        this.wordy = wordy;
        direction.getStyleClass().addAll("text", "muted", "small");
        amount.getStyleClass().addAll("text", "figure");
        setGraphic(new Line());
    }

    /** Laid out by hand: every box in a cell is paid for in each row of each frame. */
    private final class Line extends Region {
        Line() {
            getChildren().addAll(arrow, direction, amount);
        }

        @Override
        protected double computePrefWidth(double height) {
            // As wide as the cell leaves it.
            return DifferenceCell.this.getWidth()
                    - DifferenceCell.this.snappedLeftInset()
                    - DifferenceCell.this.snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return DifferenceCell.this.getHeight();
        }

        @Override
        protected void layoutChildren() {
            var width = getWidth();
            var height = getHeight();
            var left = snapSizeX(ARROW_EM * em.getAsDouble());
            positionInArea(arrow, 0, 0, left, height, 0, HPos.LEFT, VPos.CENTER);
            positionInArea(direction, left, 0, width - left, height, 0, HPos.LEFT, VPos.CENTER);
            positionInArea(amount, 0, 0, width, height, 0, HPos.RIGHT, VPos.CENTER);
        }
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            show(Amount.NONE, 0);
        } else {
            show(row.difference(lens.get()), row.direction(lens.get()));
        }
    }

    /** Nodes that come and go cost a pass of CSS each; these only turn visible. */
    private void show(Amount shown, int way) {
        var word = way == 0 ? "" : Words.text(way > 0 ? "review.higher" : "review.lower");
        arrow.setVisible(way != 0);
        if (way != 0) {
            (way > 0 ? Icons.HIGHER : Icons.LOWER).on(arrow);
        }
        direction.setText(wordy.getAsBoolean() ? word : "");
        amount.setText(shown.text());
        pseudoClassStateChanged(ZERO, shown.zero());
        setAccessibleText((word + " " + shown.text()).strip());
    }
}
