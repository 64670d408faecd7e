package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole tasks at the connections, by keyboard. */
class ConnectionsTaskTest {
    private final Bench bench = new Bench();
    private final Hands robot = new Hands();
    private ConnectionsScreen screen;
    private Stage window;

    @BeforeEach
    void open() {
        bench.bench.openSample();
        screen = OnScreen.get(() ->
                new ConnectionsScreen(new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {})));
        window = OnScreen.get(() -> {
            var scene = new Scene((Parent) screen.node(), 900, 900);
            Pictures.theme(Colours.LIGHT, 100).dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            OnScreen.show(stage);
            screen.attach();
            return stage;
        });
        OnScreen.settle();
    }

    @AfterEach
    void close() {
        OnScreen.run(screen::detach);
        OnScreen.close(window);
    }

    private void focus(String accessible) {
        OnScreen.run(() -> window.getScene().getRoot().lookupAll(".button").stream()
                .filter(button -> accessible.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .requestFocus());
    }

    private Node focused() {
        OnScreen.settle();
        return Objects.requireNonNull(OnScreen.get(() -> window.getScene().getFocusOwner()));
    }

    private String word() {
        var button = (Button) focused();
        return OnScreen.get(button::getText);
    }

    private String told() {
        var node = focused();
        return OnScreen.get(node::getAccessibleText);
    }

    @Test
    void leavesTheFormWithEscapeAndComesBackToWhereItWasOpened() {
        focus("Edit Square");
        robot.push(KeyCode.ENTER);
        assertThat(told()).isEqualTo("Name");

        robot.push(KeyCode.ESCAPE);
        assertThat(told()).isEqualTo("Edit Square");
    }

    @Test
    void theWayOnStaysInSightHoweverLongTheStepIs() {
        OnScreen.run(() -> window.setHeight(320));
        focus("Add connection\u2026");
        robot.push(KeyCode.ENTER);
        OnScreen.settle();

        var seen = OnScreen.get(() -> {
            var root = window.getScene().getRoot();
            var form = (ScrollPane) root.lookup(".scroll-pane");
            assertThat(form.getContent().getLayoutBounds().getHeight())
                    .as("longer than there is room for")
                    .isGreaterThan(form.getHeight());
            return root.lookupAll(".form-foot .button").stream()
                    .map(button -> (Button) button)
                    .filter(button ->
                            button.localToScene(button.getLayoutBounds()).getMaxY()
                                    <= window.getScene().getHeight())
                    .map(Button::getText)
                    .toList();
        });
        assertThat(seen).containsExactly("Next", "Cancel");
    }

    @Test
    void removesByKeyboardWithTheSafeAnswerFirst() {
        focus("Edit Stripe");
        robot.push(KeyCode.ENTER);
        focus("Remove connection\u2026");
        robot.push(KeyCode.ENTER);
        assertThat(word()).isEqualTo("Keep");

        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(word()).isEqualTo("Remove");
        robot.push(KeyCode.ENTER);
        assertThat(bench.workspaces.sample.monthEnd.connections)
                .extracting(connection -> connection.title())
                .containsExactly("QuickBooks", "Square");
        assertThat(word()).as("the keyboard is not lost with the row").isEqualTo("Add connection\u2026");
    }

    @Test
    void testsAConnectionFromTheList() {
        focus("Ask Square what can be read and done there");
        robot.push(KeyCode.ENTER);

        assertThat(OnScreen.get(() -> window.getScene().getRoot().lookupAll(".tried-line .label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .containsExactly("48 accounts can be read, 41 of them active.");
        assertThat(told()).as("the keyboard stays").isEqualTo("Ask Square what can be read and done there");
    }

    @Test
    void disconnectsByKeyboardWithTheSafeAnswerFirst() {
        focus("Disconnect Stripe");
        robot.push(KeyCode.ENTER);
        assertThat(told()).isEqualTo("Keep Stripe connected");
        robot.push(KeyCode.ENTER);
        assertThat(told()).isEqualTo("Edit Stripe");

        focus("Disconnect Stripe");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(told()).isEqualTo("Disconnect Stripe now");
        robot.push(KeyCode.ENTER);
        assertThat(bench.workspaces.sample.signedOut)
                .extracting(id -> id.value())
                .containsExactly("stripe");
    }

    @Test
    void pullsFromTheList() {
        focus("Pull Square");
        robot.push(KeyCode.ENTER);
        assertThat(bench.workspaces.sample.monthEnd.asked).hasSize(1);
        assertThat(bench.workspaces.sample.monthEnd.asked.getFirst())
                .extracting(id -> id.value())
                .containsExactly("square");
    }

    @Test
    void takesTheKeyboardToTheConnectionThatWasLookedUp() {
        OnScreen.run(() -> screen.finders()
                .getFirst()
                .looking("stripe")
                .then(found -> found.getFirst().go().run())
                .start());
        assertThat(told()).isEqualTo("Edit Stripe");
    }
}
