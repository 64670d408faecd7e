package dev.weighhouse.ui.mappings;

import java.util.function.Function;
import javafx.scene.control.Label;

/** All of what the selected row of a table says, below it, for where the columns are too narrow for it. */
final class WholeRow<T> extends Label {

    /** @param words nothing is shown where they are empty */
    WholeRow(DialogTable<T> table, Function<T, String> words) {
        getStyleClass().addAll("small", "muted", "dialog-note");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            setText(row == null ? "" : words.apply(row));
            setVisible(!getText().isEmpty());
            setManaged(isVisible());
        });
    }
}
