package dev.weighhouse;

import javafx.animation.AnimationTimer;
import javafx.scene.control.IndexedCell;
import javafx.stage.Window;

/**
 * For those who measure the start, or look at what it loads: a line when the first picture of the window stands, and where the start
 * asked for books one more when the first row of them does. Asked for by {@code -Dweighhouse.startup.trace=true}.
 */
final class StartTrace {
    /** The system property that asks for it. */
    static final String ASKED = "weighhouse.startup.trace";

    private StartTrace() {}

    /** On the JavaFX thread, before the window is shown. */
    static void whereAsked(FirstFrame drawn, Request request, Window window) {
        if (!Boolean.getBoolean(ASKED)) {
            return;
        }
        drawn.then(() -> Main.say("weighhouse: the first picture stands"));
        if (!(request instanceof Request.Front)) {
            drawn.then(() -> new Rows(window).start());
        }
    }

    /** Looks at each pulse; what it finds was drawn with the one before. */
    private static final class Rows extends AnimationTimer {
        private final Window window;
        private boolean found;

        Rows(Window window) {
            this.window = window;
        }

        @Override
        public void handle(long now) {
            if (found) {
                stop();
                Main.say("weighhouse: the first row stands");
            }
            found = window.getScene().getRoot().lookupAll(".table-row-cell").stream()
                    .anyMatch(row -> row instanceof IndexedCell<?> cell && !cell.isEmpty());
        }
    }
}
