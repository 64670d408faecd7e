package dev.weighhouse.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least a JavaFX program can be: one window with one word, closed as soon as it is shown. The peer of the start. */
public final class BareWindow extends Application {

    public static void main(String[] args) {
        launch(BareWindow.class, args);
    }

    @Override
    public void start(Stage window) {
        window.setScene(new Scene(new Label("Weighhouse"), 1440, 900));
        window.setOnShown(_ -> Platform.exit());
        window.show();
    }
}
