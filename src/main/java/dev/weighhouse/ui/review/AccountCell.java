package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The account in its place in the tree, with what opens and closes a group, and the platforms in grey beside. */
final class AccountCell extends TableCell<ReviewRow, ReviewRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final double LEVEL_EM = 1.23;
    private static final double DISCLOSURE_EM = 1.38;
    private static final double BESIDE_EM = 1.5;
    private static final double ROOMY_EM = 22;

    private final DoubleSupplier em;
    private final Consumer<GroupRow> toggle;
    private final Text disclosure = Icons.MENU.node("small", "muted");
    private final Label title = new Label();
    private final Label beside = new Label();
    private final Line line = new Line();
    private double indent;

    AccountCell(DoubleSupplier em, Consumer<GroupRow> toggle) {
        this.em = em;
        this.toggle = toggle;
        getStyleClass().add("account-cell");
        beside.getStyleClass().add("muted");
        widthProperty().addListener((_, _, _) -> giveWay());
        line.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        Tip.ask(this, () -> words(getItem()));
    }

    /** Laid out by hand: every box in a cell is paid for in each row of each frame. */
    private final class Line extends Region {
        Line() {
            getChildren().addAll(disclosure, title, beside);
            setPickOnBounds(true);
        }

        @Override
        protected double computePrefWidth(double height) {
            var cell = AccountCell.this;
            return cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(title.prefHeight(-1), DISCLOSURE_EM * em.getAsDouble());
        }

        @Override
        protected void layoutChildren() {
            var width = getWidth();
            var height = getHeight();
            var sign = snapSizeX(DISCLOSURE_EM * em.getAsDouble());
            positionInArea(disclosure, indent, 0, sign, height, 0, HPos.CENTER, VPos.CENTER);
            var from = indent + sign;
            var room = Math.max(0, width - from);
            var named = Math.min(room, snapSizeX(title.prefWidth(-1)));
            var left = room - named;
            // Cut to an ellipsis alone it would say nothing.
            var shown = left >= BESIDE_EM * em.getAsDouble();
            beside.setVisible(shown);
            layoutInArea(title, from, 0, named, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(beside, from + named, 0, left, height, 0, HPos.LEFT, VPos.CENTER);
        }
    }

    /** A group opens and closes by what stands before its name. */
    private void press(MouseEvent event) {
        var there = event.getX() >= indent && event.getX() < indent + DISCLOSURE_EM * em.getAsDouble();
        if (there && getItem() instanceof GroupRow group && group.first()) {
            toggle.accept(group);
            event.consume();
        }
    }

    /** Where there is little room the platforms go to the tooltip, so that the name stays whole. */
    private void giveWay() {
        var row = getItem();
        if (row != null) {
            var roomy = getWidth() == 0 || getWidth() > ROOMY_EM * em.getAsDouble();
            beside.setText(roomy ? row.beside() : row.besideBriefly());
        }
    }

    private static String words(@Nullable ReviewRow row) {
        if (row == null) {
            return "";
        }
        return row.beside().isEmpty() ? row.title() : (row.title() + "  " + row.beside()).strip();
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var group = row instanceof GroupRow found && found.first() ? found : null;
        disclosure.setVisible(group != null);
        if (group != null) {
            (group.open() ? Icons.MENU : Icons.FORWARD).on(disclosure);
        }
        indent(Math.rint(row.depth() * LEVEL_EM * em.getAsDouble()));
        title.setText(row.title());
        giveWay();
        pseudoClassStateChanged(GROUP, row instanceof GroupRow);
        setAccessibleText(words(row));
        if (getGraphic() == null) {
            setGraphic(line);
        }
    }

    private void indent(double wanted) {
        if (indent != wanted) {
            indent = wanted;
            line.requestLayout();
        }
    }
}
