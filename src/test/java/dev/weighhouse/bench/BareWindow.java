package dev.weighhouse.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least a JavaFX program can be: one window with one word, closed as soon as it is shown. The peer of the start. */
public final class BareWindow {

    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(OneWord.class, args);
    }

    /** Apart from the main class, which must not be an application itself when JavaFX is on the class path. */
    public static final class OneWord extends Application {
        @Override
        public void start(Stage window) {
            window.setScene(new Scene(new Label("Weighhouse"), 1440, 900));
            window.setOnShown(_ -> Platform.exit());
            window.show();
        }
    }
}
