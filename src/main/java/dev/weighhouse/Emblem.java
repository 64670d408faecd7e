package dev.weighhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The picture by which a person finds the window in a task bar; drawn from {@code packaging/icons}. */
final class Emblem {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128};

    private Emblem() {}

    /** The system takes the size that fits. */
    static void on(Stage window) {
        for (var size : SIZES) {
            window.getIcons().add(image(size));
        }
    }

    private static Image image(int size) {
        var name = "icons/weighhouse-" + size + ".png";
        try (var stream = Emblem.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new Image(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
