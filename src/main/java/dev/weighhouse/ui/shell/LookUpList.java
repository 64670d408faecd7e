package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.shell.LookUpRow.Hit;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the look-up found, under its box. It never takes the keyboard: that stays in the box. */
final class LookUpList extends VBox {
    private static final int MOST_ROWS = 14;
    private static final double ROW_EM = 2.15;

    private final LookUp lookUp;
    private final ListView<LookUpRow> list = new ListView<>();
    private final Label note = new Label();
    private final HBox noteLine = new HBox(Icons.NOTE.node("muted"), note);

    LookUpList(LookUp lookUp, Theme theme) {
        this.lookUp = lookUp;
        getStyleClass().add("look-up-list");
        noteLine.getStyleClass().add("look-up-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(note, Priority.ALWAYS);
        list.setItems(lookUp.rows());
        list.setCellFactory(_ -> new LookUpCell(lookUp));
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.text("look-up.list"));
        list.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (double) Math.round(theme.em().get() * ROW_EM), theme.em()));
        getChildren().addAll(list, noteLine);
        lookUp.rows().addListener((ListChangeListener<LookUpRow>) _ -> show());
        lookUp.openProperty().subscribe(this::show);
        lookUp.selectedProperty().subscribe(this::show);
        theme.em().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        setVisible(lookUp.openProperty().get());
        var rows = Math.min(lookUp.rows().size(), MOST_ROWS);
        list.setPrefHeight(rows * list.getFixedCellSize());
        list.setMinHeight(0);
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        var hit = lookUp.selectedProperty().get();
        list.getSelectionModel().select(hit);
        if (hit != null) {
            scrollTo(hit);
        }
        note.setText(noteNow(hit));
        noteLine.setVisible(!note.getText().isEmpty());
        noteLine.setManaged(noteLine.isVisible());
    }

    private String noteNow(@Nullable Hit hit) {
        if (lookUp.nothingFits()) {
            return Words.text("look-up.nothing", lookUp.textProperty().get().strip());
        }
        return hit == null ? "" : hit.found().obstacle();
    }

    /** With the head over it, where it is the first of its kind. */
    private void scrollTo(Hit hit) {
        var at = lookUp.rows().indexOf(hit);
        list.scrollTo(at <= MOST_ROWS - 1 ? 0 : at - MOST_ROWS + 2);
    }
}
