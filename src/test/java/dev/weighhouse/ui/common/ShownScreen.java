package dev.weighhouse.ui.common;

import dev.weighhouse.ui.common.Look.Colours;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A screen in a window of its own, where its keys work as in the window of the program. */
public final class ShownScreen {
    private final Screen screen;
    private final Stage window;

    /** In a window of this size that nobody sees yet. */
    public ShownScreen(Screen screen, double width, double height) {
        this(screen, OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100)), width, height);
    }

    /** The same in colours and size of text that a test asks for. */
    public ShownScreen(Screen screen, Theme theme, double width, double height) {
        this.screen = screen;
        this.window = OnScreen.get(() -> window(screen, theme, width, height));
    }

    private static Stage window(Screen screen, Theme theme, double width, double height) {
        var stage = new Stage();
        var scene = new Scene((Parent) screen.node(), width, height);
        theme.dress(scene);
        var actions = new Actions();
        actions.add(screen.key(), screen.actions());
        actions.install(scene);
        stage.setScene(scene);
        return stage;
    }

    /** Shows it and gives it the keyboard. */
    public void open() throws TimeoutException {
        OnScreen.show(window);
        OnScreen.run(() -> {
            screen.attach();
            screen.firstFocus().requestFocus();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, window.focusedProperty());
        OnScreen.settle();
    }

    public void close() {
        OnScreen.run(screen::detach);
        OnScreen.close(window);
    }

    public Stage window() {
        return window;
    }

    /** What has the keyboard. */
    public Node focused() {
        return Objects.requireNonNull(OnScreen.get(() -> window.getScene().getFocusOwner()));
    }
}
