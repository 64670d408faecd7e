package dev.weighhouse.ui.common;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The keyboard and the mouse of a person, as the window system hands their events to the focused window. After each deed it
 * waits until the window has answered, see {@link OnScreen#settle()}; TestFX by itself sleeps after every key.
 */
public final class Hands {
    private final FxRobot robot = new FxRobot();

    /** Presses the keys in this order and lets go of them in the reverse order. */
    public void push(KeyCode... keys) {
        var keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(List.of(keys).reversed().toArray(KeyCode[]::new));
        settle();
    }

    private static void settle() {
        OnScreen.settle();
        try {
            WaitForAsyncUtils.checkException();
        } catch (Throwable e) {
            throw new AssertionError("the window could not answer", e);
        }
    }

    /** Types a text into what has the keyboard. */
    public void write(String text) {
        var keyboard = robot.robotContext().getBaseRobot();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> keyboard.typeKeyboard(focused(), KeyCode.UNDEFINED, character));
        settle();
    }

    private static Scene focused() {
        return OnScreen.get(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                // a dialog opened last, and the headless screen leaves the window behind it focused as well
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no window has the keyboard"))
                .getScene());
    }

    /** Clicks on what has this text, or fits this selector. */
    public void clickOn(String query) {
        click(robot.point(query));
    }

    public void clickOn(Node node) {
        click(robot.point(node));
    }

    private void click(PointQuery where) {
        var mouse = robot.robotContext().getMouseRobot();
        mouse.moveNoWait(where.query());
        settle();
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        settle();
    }
}
