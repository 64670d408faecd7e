package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private final List<String> done = new ArrayList<>();
    private final Actions actions = new Actions();

    private Action pull() {
        return Action.of("shell.pull", () -> done.add("pull")).with(Icons.PULL).on("F5");
    }

    @Test
    void doesNothingWhileThereIsAnObstacle() {
        var obstacle = new SimpleStringProperty("Open a workspace first");
        var pull = pull().unless(obstacle);
        pull.run();
        assertThat(pull.enabledProperty().get()).isFalse();
        assertThat(done).isEmpty();

        obstacle.set("");
        pull.run();
        assertThat(done).containsExactly("pull");
    }

    @Test
    void refusesTwoActionsOnTheSameKeys() {
        actions.add("Everywhere", List.of(pull()));
        var other = List.of(Action.of("shell.later", () -> {}).on("Alt+Right", "F5"));

        assertThatThrownBy(() -> actions.add("On this screen", other)).hasMessageContaining("shell.pull");
    }

    @Test
    void keysComeAndGoWithTheScreen() {
        OnScreen.run(() -> {
            var scene = new Scene(new Group());
            actions.install(scene);
            actions.add("Everywhere", List.of(pull()));
            assertThat(scene.getAccelerators()).containsKey(KeyCombination.valueOf("F5"));

            actions.remove("Everywhere");
            assertThat(scene.getAccelerators()).isEmpty();
            actions.add("Everywhere", List.of(pull()));
            assertThat(scene.getAccelerators()).hasSize(1);
        });
    }

    @Test
    void makesAButtonThatTellsItsNameHelpKeysAndObstacle() {
        OnScreen.run(() -> {
            var obstacle = new SimpleStringProperty("");
            var button = Controls.iconButton(pull().unless(obstacle));
            assertThat(button.getAccessibleText()).isEqualTo("Pull");
            assertThat(Tip.of(button)).startsWith("Read the ledger").endsWith("F5");

            obstacle.set("Open a workspace first");
            assertThat(button.isDisabled()).isTrue();
            assertThat(Tip.of(button)).isEqualTo("Open a workspace first");
        });
    }

    @Test
    void makesAMenuItemWithTheSameKeys() {
        OnScreen.run(() -> {
            var item = Controls.menuItem(pull());
            assertThat(item.getAccelerator()).isEqualTo(KeyCombination.valueOf("F5"));
            item.fire();
            assertThat(done).containsExactly("pull");
        });
    }
}
