package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many causes there are, what is unexplained and the difference are seen with them. */
class OtherCausesTest {

    private static ReviewWindow open(double width, double height) throws TimeoutException {
        var window = ReviewWindow.open(width, height);
        window.monthEnd.accounting = variance -> variance.label().startsWith("6420")
                ? LarkfieldCauses.ofEveryKind(variance)
                : LarkfieldCauses.of(variance);
        OnScreen.run(window.bench::refresh);
        OnScreen.settle();
        window.turnTo("6420");
        return window;
    }

    private static List<String> words(ReviewWindow window) {
        return OnScreen.get(() -> bars(window).getItems().stream()
                .map(line -> ((WaterfallChart.Line) line).look().word())
                .toList());
    }

    private static ListView<?> bars(ReviewWindow window) {
        return (ListView<?>) window.find("#review-waterfall");
    }

    private static boolean endIsSeen(ReviewWindow window) {
        var list = bars(window);
        var seen = window.find(".facts-side > .viewport");
        return OnScreen.get(() -> list.localToScene(list.getLayoutBounds()).getMaxY()
                <= seen.localToScene(seen.getLayoutBounds()).getMaxY() + 1);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1280, 720"})
    void keepsTheEndInView(double width, double height) throws TimeoutException {
        try (var window = open(width, height)) {
            assertThat(words(window))
                    .hasSizeLessThanOrEqualTo(10)
                    .endsWith("Unexplained", "Difference")
                    .anyMatch(word -> word.startsWith("Other causes ("));
            assertThat(ReviewWindow.scrolls(bars(window))).isFalse();
            assertThat(endIsSeen(window)).isTrue();
        }
    }

    @Test
    void opensThemByKeyboardAndClosesThemAgain() throws TimeoutException {
        try (var window = open(1440, 900)) {
            var folded = words(window);
            OnScreen.run(() -> {
                bars(window).requestFocus();
                bars(window).getSelectionModel().clearAndSelect(folded.size() - 3);
            });
            window.press(KeyCode.ENTER);
            assertThat(words(window)).hasSize(Kind.values().length + 2);
            assertThat(window.isIn("review-waterfall")).isTrue();

            window.press(KeyCode.ESCAPE);
            assertThat(words(window)).isEqualTo(folded);
            assertThat(window.isIn("review-waterfall")).as("still there").isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(window.isIn("review-table")).isTrue();
        }
    }
}
