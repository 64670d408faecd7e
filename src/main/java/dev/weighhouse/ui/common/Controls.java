package dev.weighhouse.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/** Makes controls out of {@link Action}s. */
public final class Controls {

    private Controls() {}

    /** A button with the action's name, and its icon where it has one. */
    public static Button button(Action action) {
        var button = new Button(action.name());
        action.icon().ifPresent(icon -> button.setGraphic(icon.node()));
        wire(button, action);
        return button;
    }

    /** The one filled button of a screen. */
    public static Button primary(Action action) {
        var button = button(action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A button with the icon alone; its name goes to the tooltip and the screen reader. */
    public static Button iconButton(Action action) {
        var button = new Button();
        action.icon().ifPresent(icon -> button.setGraphic(icon.node()));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("icon-only");
        wire(button, action);
        return button;
    }

    public static MenuItem menuItem(Action action) {
        var item = new MenuItem(action.name());
        action.icon().ifPresent(icon -> item.setGraphic(icon.node()));
        action.shortcut().ifPresent(item::setAccelerator);
        item.disableProperty().bind(action.enabledProperty().not());
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void wire(ButtonBase button, Action action) {
        button.disableProperty().bind(action.enabledProperty().not());
        button.setOnAction(_ -> action.run());
        button.setAccessibleText(action.name());
        button.setAccessibleHelp(action.help());
        button.setMnemonicParsing(false);
        Tip.ask(button, () -> tip(action));
    }

    /** What it does and on which keys, and while it cannot be done, why not. */
    private static String tip(Action action) {
        var obstacle = action.obstacleProperty().get();
        var keys = action.shortcut().map(on -> "   " + on.getDisplayText()).orElse("");
        return obstacle.isEmpty() ? action.help() + keys : obstacle;
    }

    /** A disabled control gets no mouse, so the reason why it is disabled is told by what lies around it. */
    public static StackPane explained(Button button) {
        var around = new StackPane(button);
        around.setPickOnBounds(true);
        Tip.ask(around, () -> Tip.of(button));
        return around;
    }
}
