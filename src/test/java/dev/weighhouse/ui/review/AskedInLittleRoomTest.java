package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Tip;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about a match stands below the rows that it is about, and hides neither them nor its own ways out. */
class AskedInLittleRoomTest {
    private @Nullable ReviewWindow opened;

    @AfterEach
    void close() {
        window().close();
    }

    private ReviewWindow window() {
        return Objects.requireNonNull(opened);
    }

    private void ask(int percent) throws TimeoutException {
        opened = ReviewWindow.open(1440, 900, percent);
        window().turnTo("1110");
        OnScreen.run(() -> {
            var matching = window().screen.deeds().matching();
            matching.mark(List.of(LarkfieldRows.REFUND, LarkfieldRows.ADJ));
            matching.match();
        });
        OnScreen.settle();
    }

    private static double bottom(Node node) {
        return OnScreen.get(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }

    private List<Button> buttons() {
        return OnScreen.get(() -> window().find(".question-bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200})
    void leavesTheHeadAndTwoRowsAndItsButtonsWhole(int percent) throws TimeoutException {
        ask(percent);
        var question = window().find(".question-bar");
        assertThat(bottom(question)).isLessThanOrEqualTo(900.5);
        var rows = OnScreen.get(() -> window().find("#review-unmatched").lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .map(row -> row.localToScene(row.getLayoutBounds()).getMaxY())
                .filter(end ->
                        end <= question.localToScene(question.getLayoutBounds()).getMinY() + 1)
                .count());
        assertThat(rows).isGreaterThanOrEqualTo(2);
        assertThat(buttons())
                .hasSize(2)
                .allSatisfy(button ->
                        assertThat(OnScreen.get(() -> painted(button))).isEqualTo(button.getText()));
        assertThat(Tip.of(buttons().getFirst())).startsWith("They stay on this tab");
    }

    private static String painted(Button button) {
        return ((Text) button.lookup(".text")).getText();
    }

    @Test
    void keepsWhatIsTypedWhenTheRoomGrows() throws TimeoutException {
        ask(100);
        window().type("fee of the till");
        assertThat(window().shows("Note, may stay empty")).isFalse();
        OnScreen.run(() -> ((SplitPane) window().find(".split-pane")).setDividerPositions(0.2));
        OnScreen.settle();
        assertThat(window().shows("Note, may stay empty")).as("over the field").isTrue();
        var typed =
                OnScreen.get(() -> ((TextField) window().find(".question-bar").lookup(".text-field")).getText());
        assertThat(typed).isEqualTo("fee of the till");
        window().press(KeyCode.ESCAPE);
        assertThat(window().has("review-unmatched")).isTrue();
        assertThat(OnScreen.get(() ->
                        window().screen.deeds().matching().questionProperty().get()))
                .isNull();
    }
}
