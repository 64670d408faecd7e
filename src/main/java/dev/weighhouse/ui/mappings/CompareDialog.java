package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.mappings.DialogTable.Width;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that differs between two dates, however much it is. */
final class CompareDialog extends VBox {
    private final DialogTable<Comparing.Row> table;

    CompareDialog(Comparing comparing, Comparing.Result result, Theme theme) {
        getStyleClass().addAll("dialog", "wide-dialog");
        setId("mappings-compare-list");
        table = new DialogTable<Comparing.Row>("mappings-compare-rows", Words.text("mappings.compare"), theme)
                .words("item", Width.rest(1), Comparing.Row::name)
                .words("first", Width.rest(1), row -> CompareBox.where(row.first()))
                .words("second", Width.rest(1), row -> CompareBox.where(row.second()));
        table.rows(result.differing());
        VBox.setVgrow(table, Priority.ALWAYS);
        var title =
                new Label(Words.text("mappings.compare.differ", table.getItems().size()));
        title.getStyleClass().add("page-title");
        var views = new Label(Words.text(
                "mappings.compare.views",
                result.first().words(),
                result.second().words()));
        views.getStyleClass().add("muted");
        views.setWrapText(true);
        views.setMinHeight(USE_PREF_SIZE);
        var head = new VBox(title, views);
        head.getStyleClass().add("dialog-head");
        var leave = new Button(Words.text("mappings.leave"));
        leave.setOnAction(_ -> comparing.listedProperty().set(false));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(gap, leave);
        foot.getStyleClass().add("dialog-foot");
        var whole = new WholeRow<>(
                table,
                row -> row.name() + ": "
                        + Words.text(
                                "mappings.compare.row", CompareBox.where(row.first()), CompareBox.where(row.second())));
        getChildren().setAll(head, table, whole, foot);
    }

    Node firstFocus() {
        return table;
    }
}
