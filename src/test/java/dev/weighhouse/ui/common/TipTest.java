package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class TipTest {
    private final Label label = OnScreen.get(() -> new Label("Cash"));

    @Test
    void makesTheWindowOfATipOnlyWhenTheMouseComes() {
        OnScreen.run(() -> Tip.say(label, "1010 Cash at bank"));
        assertThat(told()).isEmpty();

        mouse(MouseEvent.MOUSE_ENTERED);

        assertThat(told()).containsExactly("1010 Cash at bank");
    }

    @Test
    void saysTheNewWordsEvenWhileTheMouseRests() {
        OnScreen.run(() -> Tip.say(label, "one"));
        mouse(MouseEvent.MOUSE_ENTERED);

        OnScreen.run(() -> Tip.say(label, "two"));

        assertThat(told()).containsExactly("two");
    }

    @Test
    void asksAnewEachTimeTheMouseComes() {
        OnScreen.run(() -> Tip.ask(label, label::getText));
        mouse(MouseEvent.MOUSE_ENTERED);
        OnScreen.run(() -> label.setText("Petty cash"));

        mouse(MouseEvent.MOUSE_ENTERED);

        assertThat(told()).containsExactly("Petty cash");
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        OnScreen.run(() -> Tip.say(label, "one"));
        mouse(MouseEvent.MOUSE_ENTERED);

        OnScreen.run(() -> Tip.say(label, ""));

        assertThat(told()).isEmpty();
        assertThat(Tip.of(label)).isEmpty();
    }

    @Test
    void tellsScreenReadersToo() {
        OnScreen.run(() -> Tip.say(label, "1010 Cash at bank"));

        assertThat(label.getAccessibleHelp()).isEqualTo("1010 Cash at bank");
    }

    @Test
    void leavesTheHelpThatTheControlHas() {
        OnScreen.run(() -> {
            label.setAccessibleHelp("The account of the row");
            Tip.say(label, "1010 Cash at bank");
        });

        assertThat(label.getAccessibleHelp()).isEqualTo("The account of the row");
    }

    private List<String> told() {
        return OnScreen.get(() -> label.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText())
                .toList());
    }

    private void mouse(javafx.event.EventType<MouseEvent> what) {
        OnScreen.run(() -> Event.fireEvent(
                label,
                new MouseEvent(
                        what,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null)));
    }
}
