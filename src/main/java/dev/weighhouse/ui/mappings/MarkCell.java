package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The pencil of a change that is not saved. */
final class MarkCell extends TableCell<GridRow, GridRow> {
    private final Node pencil = Icons.EDIT.node("small", "pending");

    MarkCell() {
        getStyleClass().add("mark-cell");
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        var changed = row instanceof Line line && !empty && line.pending().isPresent();
        setGraphic(changed ? pencil : null);
        setAccessibleText(changed ? Words.text("mappings.changed") : "");
    }
}
