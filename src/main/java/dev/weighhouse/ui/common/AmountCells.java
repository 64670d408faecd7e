package dev.weighhouse.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/**
 * Cells that paint an {@link Amount}: zero in grey, nothing for "does not apply". The column carries the style class
 * {@code num}, which aligns head and cells.
 */
public final class AmountCells {
    /** The style class of a column of amounts. */
    public static final String COLUMN = "num";

    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private AmountCells() {}

    public static <S> TreeTableCell<S, Amount> inTree() {
        return new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable Amount amount, boolean empty) {
                super.updateItem(amount, empty);
                paint(this, amount);
            }
        };
    }

    public static <S> TableCell<S, Amount> inTable() {
        return new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Amount amount, boolean empty) {
                super.updateItem(amount, empty);
                paint(this, amount);
            }
        };
    }

    private static void paint(IndexedCell<?> cell, @Nullable Amount amount) {
        cell.setText(amount == null ? null : amount.text());
        cell.pseudoClassStateChanged(ZERO, amount != null && amount.zero());
    }
}
