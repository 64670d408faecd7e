package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Waiving without a mouse, from the materiality nobody has set yet to the waiver. */
class WaiveByKeyboardTest {
    @Test
    void setsTheMaterialityAndWaivesWhatMayStand() throws TimeoutException {
        try (var window = ReviewWindow.open(1100, 900)) {
            window.press(KeyCode.F8);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            assertThat(window.focused().getId()).isEqualTo("review-materiality");
            window.type("500");
            window.press(KeyCode.ENTER);
            window.type("half a percent of sales");
            window.press(KeyCode.ENTER);

            assertThat(window.focused().getId()).as("what is asked next").isEqualTo("review-waive-amount");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            window.type("cents of rounding");
            window.press(KeyCode.ENTER);

            assertThat(window.workspace().waivers().all()).singleElement().satisfies(made -> {
                assertThat(made.said().share().amount()).isEqualTo(Money.of("87.20", "GBP"));
                assertThat(made.said().share().expires()).isEqualTo(LocalDate.of(2026, 12, 31));
                assertThat(made.said().share().reason()).isEqualTo("cents of rounding");
            });
            assertThat(window.focused().getId()).as("back on the rows").isEqualTo("review-unmatched");
        }
    }
}
