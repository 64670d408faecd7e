package dev.weighhouse;

import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.Workbench;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * A walk through the whole window that nobody takes part in: the welcome screen, the sample, every screen of the rail, and
 * out again. The packages are built with one, so that Java can keep what a start needs; it is also the shortest proof that
 * an installed copy is whole. Asked for by {@code -Dweighhouse.rehearsal=true}. Everything is on the JavaFX thread.
 */
final class Rehearsal {
    private static final String ASKED = "weighhouse.rehearsal";
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Stage window;
    private final Workbench bench;
    private final Later later;
    private final Ending ending;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<String> walked = new ArrayList<>();
    private String now = "";
    private boolean over;

    /** What is told of it; one of the two, once. */
    interface Ending {
        /** Every step was done; here they are, in order. */
        void passed(List<String> walked);

        /** Names the step that failed, and how. */
        void failed(String where);
    }

    /** Something a person would do, and when it is done. */
    private record Step(String name, Runnable deed, BooleanSupplier done) {}

    Rehearsal(Stage window, Workbench bench, Later later, Ending ending) {
        this.window = window;
        this.bench = bench;
        this.later = later;
        this.ending = ending;
    }

    /** Begins one where the start of the program asked for it; the program ends with it, with 1 where a screen failed. */
    static void whereAsked(Stage window, Workbench bench) {
        if (Boolean.getBoolean(ASKED)) {
            new Rehearsal(window, bench, Later.ON_SCREEN, new Telling(window)).begin();
        }
    }

    /** Ends one that was asked for where the window could not even be made; nobody is there to read what a dialog says. */
    static void brokenWhereAsked(Throwable thrown) {
        if (Boolean.getBoolean(ASKED)) {
            Main.complain("The rehearsal failed: start: " + thrown);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Tells the terminal, and closes the window as a person would. */
    private record Telling(Stage window) implements Ending {
        @Override
        public void passed(List<String> walked) {
            Main.say("rehearsed: " + String.join(", ", walked));
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            window.hide();
        }

        @Override
        public void failed(String where) {
            Main.complain("The rehearsal failed: " + where);
            Runtime.getRuntime().halt(1);
        }
    }

    void begin() {
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> fail(thrown.toString()));
        later.after(LONGEST, () -> fail("it did not come to an end"));
        steps.add(new Step("welcome", () -> {}, () -> bench.current().isEmpty()));
        steps.add(new Step("sample", bench::openSample, this::sampleStands));
        steps.add(new Step("rail", this::addScreens, () -> true));
        next();
    }

    private boolean sampleStands() {
        return bench.current().filter(open -> !open.months().isEmpty()).isPresent();
    }

    /** There is one for each item of the rail; which, only the window knows. */
    private void addScreens() {
        var rail = rail();
        if (rail.isEmpty()) {
            fail("there is no rail");
        }
        for (var item : rail) {
            steps.add(new Step(item.getAccessibleText(), item::fire, item::isSelected));
            steps.add(new Step("its rows", this::walkRows, () -> true));
        }
        steps.add(new Step("look-up", () -> press("K"), () -> true));
        steps.add(new Step("look-up left", () -> type(KeyCode.ESCAPE), () -> true));
        steps.add(new Step("back", rail.getFirst()::fire, rail.getFirst()::isSelected));
        steps.add(new Step("left", bench::leave, () -> bench.current().isEmpty()));
    }

    private List<ToggleButton> rail() {
        return window.getScene().getRoot().lookupAll(".rail-item").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void walkRows() {
        type(KeyCode.DOWN);
        type(KeyCode.DOWN);
        type(KeyCode.UP);
    }

    private void press(String key) {
        var action = window.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+" + key));
        if (action == null) {
            fail("nothing is on " + new KeyCodeCombination(KeyCode.valueOf(key), KeyCombination.SHORTCUT_DOWN));
        } else {
            action.run();
        }
    }

    private void type(KeyCode key) {
        var scene = window.getScene();
        var at = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(at, new KeyEvent(kind, "", "", key, false, false, false, false));
        }
    }

    private void next() {
        var step = steps.poll();
        if (step == null) {
            over = true;
            ending.passed(List.copyOf(walked));
            return;
        }
        now = step.name();
        step.deed().run();
        await(step);
    }

    /** What is read for a screen goes over the desk; so once around it, and no job in sight. */
    private void await(Step step) {
        later.after(
                BREATH,
                () -> bench.work()
                        .<Boolean>desk(ASKED, _ -> true)
                        .then(_ -> look(step))
                        .otherwise(why -> fail(why.words()))
                        .start());
    }

    private void look(Step step) {
        failure().ifPresent(this::fail);
        if (over) {
            return;
        }
        if (!bench.work().running().isEmpty() || !step.done().getAsBoolean()) {
            await(step);
        } else {
            walked.add(step.name());
            next();
        }
    }

    private Optional<String> failure() {
        var told = bench.notices().recent().stream()
                .filter(one -> one.notice().kind() == Notice.Kind.FAILED)
                .map(one -> one.notice().words())
                .findFirst();
        return told.or(() -> window.getScene().getRoot().lookupAll(".failure-line").stream()
                .filter(Node::isVisible)
                .map(Node::toString)
                .findFirst());
    }

    private void fail(String how) {
        if (!over) {
            over = true;
            ending.failed(now + ": " + how);
        }
    }
}
