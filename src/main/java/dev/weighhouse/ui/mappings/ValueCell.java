package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Where a line goes: an icon, the words, what they were before, a score, a mark. */
final class ValueCell extends TableCell<GridRow, GridRow> {
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final double ICON_EM = 1.3;
    private static final double GAP_EM = 0.62;
    private static final double LEAST_BESIDE_EM = 6;

    private final DoubleSupplier em;
    private final Function<Line, Values.Value> value;
    private final Text icon = Icons.SUGGESTION.node("small", "muted");
    private final Label text = new Label();
    private final Label beside = new Label();
    private final Label score = new Label();
    private final Chip mark = new Chip();
    private final Parts parts = new Parts();
    private Values.Value shown = Values.Value.NONE;

    ValueCell(DoubleSupplier em, Function<Line, Values.Value> value) {
        this.em = em;
        this.value = value;
        getStyleClass().add("value-cell");
        beside.getStyleClass().addAll("muted", "small");
        score.getStyleClass().addAll("muted", "small");
        Tip.ask(this, this::tells);
    }

    private String tells() {
        var line = getItem() instanceof Line found ? found : null;
        if (line == null) {
            return "";
        }
        var words = new StringBuilder(shown.words());
        line.row()
                .findings()
                .forEach(found ->
                        words.append('\n').append(found.words()).append(' ').append(found.next()));
        if (line.target() == null) {
            line.suggestion().ifPresent(best -> words.append('\n').append(best.reason()));
        }
        return words.toString();
    }

    /**
     * For what is more than a text. Laid out by hand: every box in a cell is paid for in each row of each frame, and so is
     * every node, whether it is seen or not.
     */
    private final class Parts extends Region {
        Parts() {
            getChildren().add(text);
        }

        void show(Values.Value value) {
            var sign = value.icon();
            show(icon, sign != null);
            if (sign != null) {
                sign.on(icon);
            }
            text.setText(value.text());
            text.pseudoClassStateChanged(MUTED, value.muted());
            beside.setText(value.beside());
            show(beside, !value.beside().isEmpty());
            score.setText(value.score());
            show(score, !value.score().isEmpty());
            show(mark, !value.mark().isEmpty());
            if (mark.isVisible()) {
                mark.show(Icons.WARNING, value.mark(), value.tone());
            }
            requestLayout();
        }

        private void show(Node part, boolean now) {
            if (now && part.getParent() == null) {
                getChildren().add(part);
            }
            part.setVisible(now);
        }

        @Override
        protected double computePrefWidth(double height) {
            var cell = ValueCell.this;
            return cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return text.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            var height = getHeight();
            var gap = GAP_EM * em.getAsDouble();
            var from = 0.0;
            var to = getWidth();
            if (icon.isVisible()) {
                var room = snapSizeX(ICON_EM * em.getAsDouble());
                positionInArea(icon, 0, 0, room, height, 0, HPos.LEFT, VPos.CENTER);
                from = room;
            }
            to = atRight(mark, from, to, height, gap);
            to = atRight(score, from, to, height, gap);
            var named = Math.max(0, Math.min(to - from, snapSizeX(text.prefWidth(-1))));
            layoutInArea(text, from, 0, named, height, 0, HPos.LEFT, VPos.CENTER);
            var left = to - from - named - gap;
            // Cut to an ellipsis alone it would say nothing.
            var wanted = snapSizeX(beside.prefWidth(-1));
            var roomy = left >= Math.min(wanted, LEAST_BESIDE_EM * em.getAsDouble());
            if (roomy && beside.isVisible()) {
                var wide = Math.min(left, wanted);
                layoutInArea(beside, from + named + gap, 0, wide, height, 0, HPos.LEFT, VPos.CENTER);
            } else {
                beside.resize(0, 0);
            }
        }

        private double atRight(Label part, double from, double to, double height, double gap) {
            if (!part.isVisible()) {
                return to;
            }
            var wide = Math.min(to - from, snapSizeX(part.prefWidth(-1)));
            layoutInArea(part, to - wide, 0, wide, height, 0, HPos.LEFT, VPos.CENTER);
            return to - wide - gap;
        }
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        var line = row instanceof Line found && !empty ? found : null;
        shown = line == null ? Values.Value.NONE : value.apply(line);
        var plain = shown.plain();
        if (plain) {
            setText(shown.text());
            setGraphic(null);
        } else {
            setText(null);
            parts.show(shown);
            setGraphic(parts);
        }
        pseudoClassStateChanged(MUTED, plain && shown.muted());
        setAccessibleText(shown.words());
    }
}
