package dev.weighhouse.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * The least a JavaFX program can be: one window with one word, closed as soon as it is shown. The peer of the start. Asked to say when
 * its first picture stands, in the way the program itself does, it stays open.
 */
public final class BareWindow {
    static final String TRACE = "weighhouse.startup.trace";

    private BareWindow() {}

    public static void main(String[] args) {
        Application.launch(OneWord.class, args);
    }

    /** Apart from the main class, which must not be an application itself when JavaFX is on the class path. */
    public static final class OneWord extends Application {
        @Override
        public void start(Stage window) {
            window.setScene(new Scene(new Label("Weighhouse"), 1440, 900));
            if (!Boolean.getBoolean(TRACE)) {
                window.setOnShown(_ -> Platform.exit());
            }
            window.show();
            if (Boolean.getBoolean(TRACE)) {
                new Drawn().start();
            }
        }
    }

    /** The second pulse finds the first picture drawn. */
    static final class Drawn extends AnimationTimer {
        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            if (pulses == 2) {
                stop();
                System.out.println("weighhouse: the first picture stands");
            }
        }
    }
}
