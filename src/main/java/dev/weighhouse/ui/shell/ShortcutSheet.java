package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The sheet of all keys that work now. */
final class ShortcutSheet {

    private ShortcutSheet() {}

    static void show(Node above, Actions actions, Theme theme) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(above.getScene().getWindow());
        dialog.setTitle(Words.text("shell.help.name"));
        var pane = dialog.getDialogPane();
        var scroll = new ScrollPane(content(actions));
        scroll.setFitToWidth(true);
        pane.setContent(scroll);
        pane.getButtonTypes().setAll(ButtonType.CLOSE);
        pane.setMaxHeight(above.getScene().getHeight());
        theme.dress(pane.getScene());
        dialog.show();
    }

    static Node content(Actions actions) {
        var sheet = new VBox();
        sheet.getStyleClass().add("page-body");
        actions.groups().forEach((title, group) -> {
            var withKeys = group.stream()
                    .filter(action -> action.shortcut().isPresent())
                    .toList();
            if (!withKeys.isEmpty()) {
                sheet.getChildren().add(section(title, withKeys));
            }
        });
        return sheet;
    }

    private static VBox section(String title, List<Action> group) {
        var head = new Label(title);
        head.getStyleClass().add("strong");
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        for (var action : group) {
            var keys = new Label(
                    action.shortcut().map(KeyCombination::getDisplayText).orElse(""));
            keys.getStyleClass().add("key");
            grid.addRow(grid.getRowCount(), keys, new Label(action.name()), muted(action.help()));
        }
        var section = new VBox(head, grid);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
