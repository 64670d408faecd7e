package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it stood last time, as far as there is still a screen, and remembers where it stands. */
public final class WindowMemory {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 360;

    private final Settings settings;

    public WindowMemory(Settings settings) {
        this.settings = settings;
    }

    /** Before the window is shown. */
    public void restore(Stage window) {
        var place = within(
                wanted(),
                Screen.getScreensForRectangle(wanted()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds());
        window.setX(place.getMinX());
        window.setY(place.getMinY());
        window.setWidth(place.getWidth());
        window.setHeight(place.getHeight());
        window.setMinWidth(Math.min(LEAST_WIDTH, place.getWidth()));
        window.setMinHeight(Math.min(LEAST_HEIGHT, place.getHeight()));
        window.setMaximized(
                settings.text("window.maximized").filter("true"::equals).isPresent());
    }

    /** When the window is about to close. */
    public void keep(Stage window) {
        settings.set("window.maximized", String.valueOf(window.isMaximized()));
        if (!window.isMaximized() && !window.isIconified()) {
            settings.set("window.x", (int) window.getX());
            settings.set("window.y", (int) window.getY());
            settings.set("window.width", (int) window.getWidth());
            settings.set("window.height", (int) window.getHeight());
        }
    }

    private Rectangle2D wanted() {
        return new Rectangle2D(
                settings.number("window.x").orElse(0),
                settings.number("window.y").orElse(0),
                Math.max(LEAST_WIDTH, settings.number("window.width").orElse(WIDTH)),
                Math.max(LEAST_HEIGHT, settings.number("window.height").orElse(HEIGHT)));
    }

    /** The wanted place, moved and cut so that all of it is on the screen. */
    static Rectangle2D within(Rectangle2D wanted, Rectangle2D screen) {
        var width = Math.min(wanted.getWidth(), screen.getWidth());
        var height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }
}
