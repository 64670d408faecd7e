package dev.weighhouse.ui.review;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What of the two sides is compared. */
final class BasisCell extends TableCell<ReviewRow, ReviewRow> {

    BasisCell() {
        getStyleClass().add("basis-cell");
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : row.basis().map(CopyText::word).orElse(""));
    }
}
