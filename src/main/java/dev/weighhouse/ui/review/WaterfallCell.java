package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Tip;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Icon, word and evidence of a cause, its bar, and its amount at the right. */
final class WaterfallCell extends ListCell<WaterfallChart.Line> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double WORD_EM = 12.3;
    private static final double BAR_LEAST_EM = 6.5;
    private static final double AMOUNT_EM = 7.4;

    private final DoubleSupplier em;
    private final DoubleSupplier zero;
    private final double briefEm;
    private final Label word = new Label();
    private final Label brief = new Label();
    private final Label amount = new Label();
    private final WaterfallBar bar = new WaterfallBar();

    /**
     * A cell that shows nothing yet.
     *
     * @param briefEm how much room evidence has where there is room for it
     * @param zero where nothing lies in the chart that is shown
     */
    WaterfallCell(DoubleSupplier em, double briefEm, DoubleSupplier zero) {
        this.em = em;
        this.briefEm = briefEm;
        this.zero = zero;
        getStyleClass().add("waterfall-cell");
        brief.getStyleClass().add("muted");
        amount.getStyleClass().add("figure");
        setGraphic(new Line());
        Tip.ask(this, () -> getItem() == null ? "" : getItem().accessible());
    }

    /** As wide as the list, whatever it says: so the list never scrolls sideways, and what does not fit is cut. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /** Laid out by hand, so that all lines have their parts in the same places. */
    private final class Line extends Region {
        Line() {
            getChildren().addAll(word, brief, bar, amount);
        }

        @Override
        protected double computePrefWidth(double height) {
            return WaterfallCell.this.getWidth()
                    - WaterfallCell.this.snappedLeftInset()
                    - WaterfallCell.this.snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return WaterfallCell.this.getHeight();
        }

        @Override
        protected void layoutChildren() {
            var unit = em.getAsDouble();
            var height = getHeight();
            var wordWidth = WORD_EM * unit;
            var withBrief = getWidth() >= (WORD_EM + briefEm + BAR_LEAST_EM + AMOUNT_EM) * unit;
            var briefWidth = withBrief ? briefEm * unit : 0;
            var amountWidth = Math.max(AMOUNT_EM * unit, amount.prefWidth(-1));
            brief.setVisible(withBrief);
            layoutInArea(word, 0, 0, wordWidth, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(brief, wordWidth, 0, briefWidth, height, 0, HPos.LEFT, VPos.CENTER);
            var at = wordWidth + briefWidth;
            bar.resizeRelocate(at, 0, Math.max(0, getWidth() - at - amountWidth), height);
            layoutInArea(amount, getWidth() - amountWidth, 0, amountWidth, height, 0, HPos.RIGHT, VPos.CENTER);
        }
    }

    @Override
    protected void updateItem(WaterfallChart.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        getGraphic().setVisible(line != null && !empty);
        pseudoClassStateChanged(TOTAL, line != null && !empty && line.total());
        if (line == null || empty) {
            setAccessibleText("");
            return;
        }
        word.setText(line.look().word());
        word.setGraphic(line.total() ? null : line.look().icon().node("small", tone(line)));
        word.getStyleClass().setAll("label", tone(line));
        brief.setText(line.brief());
        amount.setText(line.amount().text());
        amount.pseudoClassStateChanged(ZERO, line.amount().zero());
        bar.show(line, zero.getAsDouble(), getIndex() == 0);
        setAccessibleText(line.accessible());
    }

    private static String tone(WaterfallChart.Line line) {
        var tone = line.look().tone();
        return tone.isEmpty() || line.total() ? "plain" : tone;
    }
}
