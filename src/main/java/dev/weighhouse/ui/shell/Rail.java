package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rail on the left: one item for each screen, the last one at the foot. One stop of the Tab key. */
final class Rail extends VBox {
    private final List<ToggleButton> items = new ArrayList<>();
    private final List<RailMark> marks = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();

    Rail(ShellModel model, List<Action> goTo) {
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(Words.text("shell.rail"));
        for (int i = 0; i < goTo.size(); i++) {
            var item = item(model.screens().get(i), goTo.get(i));
            if (i == goTo.size() - 1) {
                var gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            items.add(item);
            getChildren().add(marked(item, model.screens().get(i), goTo.get(i)));
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        model.shownProperty().subscribe(shown -> {
            var at = model.screens().indexOf(shown);
            group.selectToggle(at < 0 ? null : items.get(at));
        });
    }

    private ToggleButton item(Screen screen, Action action) {
        var item = new ToggleButton(action.name(), screen.icon().node("large"));
        item.setToggleGroup(group);
        item.getStyleClass().setAll("toggle-button", "rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMnemonicParsing(false);
        item.setAccessibleText(action.name());
        item.setAccessibleHelp(action.help());
        Tip.say(item, tip(action));
        item.focusTraversableProperty().bind(item.selectedProperty());
        item.setOnAction(_ -> {
            action.run();
            // Pressing the shown one again does not unchoose it.
            item.setSelected(true);
        });
        return item;
    }

    /** Counts lie over the item, so that its word stays where it is. */
    private StackPane marked(ToggleButton item, Screen screen, Action action) {
        var mark = new RailMark();
        marks.add(mark);
        var counts = screen.count();
        if (counts != null) {
            counts.subscribe(now -> {
                mark.show(now);
                item.setAccessibleText(now.words().isEmpty() ? action.name() : action.name() + ", " + now.words());
                Tip.say(item, tip(action) + (now.words().isEmpty() ? "" : "\n" + now.words()));
            });
        }
        return new StackPane(item, mark);
    }

    private static String tip(Action action) {
        return action.name() + ": " + action.help()
                + action.shortcut().map(keys -> "   " + keys.getDisplayText()).orElse("");
    }

    private void arrows(KeyEvent event) {
        var step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        var next = items.indexOf(group.getSelectedToggle()) + step;
        if (step != 0 && next >= 0 && next < items.size()) {
            event.consume();
            items.get(next).fire();
            items.get(next).requestFocus();
        }
    }

    /** Icons only where the window is narrow; the words stay in the tooltips. */
    void fit(double logicalWidth) {
        var narrow = logicalWidth < 1300;
        getStyleClass().remove("narrow");
        if (narrow) {
            getStyleClass().add("narrow");
        }
        marks.forEach(mark -> mark.narrow(narrow));
        items.forEach(item -> item.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
