package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.FreshSettings;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.ShownScreen;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Workbench;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The Review screen over {@link Larkfield}'s October in a window of its own, with the hands of a person at it. */
final class ReviewWindow implements AutoCloseable {
    final FakeMonthEnd monthEnd = Larkfield.monthEnd();
    final Handovers handovers = new Handovers();
    final Hands hands = new Hands();
    final Workbench bench = Bench.over(monthEnd, FreshSettings.made());
    final ReviewScreen screen;
    private final ShownScreen shown;

    private ReviewWindow(double width, double height, int percent) {
        bench.lensProperty().set(SignLens.NATURAL);
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, percent));
        screen = new ReviewScreen(bench, new Pulling(bench), theme, handovers);
        shown = new ShownScreen(screen, theme, width, height);
    }

    /** Shows it, with the keyboard on the accounts. */
    static ReviewWindow open(double width, double height) throws TimeoutException {
        return open(width, height, 100);
    }

    /**
     * The same with smaller or larger text.
     *
     * @param percent of the usual size
     */
    static ReviewWindow open(double width, double height, int percent) throws TimeoutException {
        var window = new ReviewWindow(width, height, percent);
        window.shown.open();
        return window;
    }

    FakeWorkspace workspace() {
        return (FakeWorkspace) bench.current().orElseThrow().workspace();
    }

    Scene scene() {
        return shown.window().getScene();
    }

    void resize(double height) {
        resize(shown.window().getWidth(), height);
    }

    void resize(double width, double height) {
        OnScreen.run(() -> {
            shown.window().setWidth(width);
            shown.window().setHeight(height);
        });
        // The window takes its new height with a pulse that may come later than the events waited for.
        OnScreen.run(() -> scene().getRoot().layout());
        OnScreen.settle();
    }

    void press(KeyCode... keys) {
        hands.push(keys);
    }

    void type(String text) {
        hands.write(text);
    }

    void clickOn(String query) {
        hands.clickOn(query);
    }

    /** Turns to the account with this in its title, and reads its rows at once. */
    void turnTo(String title) {
        OnScreen.run(() -> {
            screen.model().rows().stream()
                    .filter(row -> row.title().contains(title))
                    .findFirst()
                    .ifPresent(row -> screen.model().reveal(row));
            screen.detail().readRows();
        });
        OnScreen.settle();
    }

    /** The name of the account that is shown. */
    String current() {
        return OnScreen.get(() -> {
            var row = screen.model().currentProperty().get();
            return row == null ? "" : row.title();
        });
    }

    /** What has the keyboard. */
    Node focused() {
        return shown.focused();
    }

    /** Whether the keyboard is somewhere in the part with this id. */
    boolean isIn(String id) {
        return OnScreen.get(() -> {
            @Nullable Node at = scene().getFocusOwner();
            while (at != null && !id.equals(at.getId())) {
                at = at.getParent();
            }
            return at != null;
        });
    }

    /** Whether the part with this id is there to be seen. */
    boolean has(String id) {
        return OnScreen.get(() -> {
            @Nullable Node at = scene().lookup("#" + id);
            var there = at != null;
            for (; at != null; at = at.getParent()) {
                there &= at.isVisible();
            }
            return there;
        });
    }

    /** The part that this selector finds, which is there. */
    Node find(String selector) {
        return Objects.requireNonNull(OnScreen.get(() -> scene().lookup(selector)), selector);
    }

    /** Whether a scroll bar is shown in this part. */
    static boolean scrolls(Node part) {
        return OnScreen.get(() -> part.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .anyMatch(Node::isVisible));
    }

    /** Whether this text is painted somewhere. */
    boolean shows(String text) {
        return OnScreen.get(() -> scene().getRoot().lookupAll(".text").stream()
                .filter(Node::isVisible)
                .filter(Text.class::isInstance)
                .map(painted -> ((Text) painted).getText())
                .anyMatch(text::equals));
    }

    @Override
    public void close() {
        shown.close();
    }
}
