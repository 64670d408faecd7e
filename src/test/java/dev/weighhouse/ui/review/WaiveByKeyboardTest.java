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

    @Test
    void changesTheMaterialityAndSaysWhatWouldLapse() throws TimeoutException {
        try (var window = ReviewWindow.open(1100, 900)) {
            var desk = window.workspace().waivers();
            desk.setMateriality(Money.of("500.00", "GBP"), "half a percent of sales");
            window.turnTo("1110");
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            window.type("cents");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            assertThat(window.focused().getId()).isEqualTo("review-waive-amount");
            assertThat(window.has("review-materiality")).isFalse();

            window.clickOn("#review-materiality-change");
            assertThat(window.focused().getId()).isEqualTo("review-materiality");
            window.type("80");
            assertThat(window.shows(
                            "87.20 is waived in October 2026, more than that: all waivers of the month would lapse,"
                                    + " until they are within again."))
                    .isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("review-materiality")).as("left as it was").isFalse();
            assertThat(window.focused().getId()).isEqualTo("review-waive-amount");

            window.clickOn("#review-materiality-change");
            window.type("600");
            window.press(KeyCode.ENTER);
            window.type("a better year");
            window.press(KeyCode.ENTER);
            assertThat(desk.meter(Larkfield.OCTOBER, Larkfield.GBP, LocalDate.of(2026, 11, 4))
                            .materiality()
                            .orElseThrow())
                    .satisfies(most -> {
                        assertThat(most.limit()).isEqualTo(Money.of("600.00", "GBP"));
                        assertThat(most.reason()).isEqualTo("a better year");
                    });
            assertThat(window.has("review-materiality")).isFalse();
            assertThat(window.focused().getId()).isEqualTo("review-waive-amount");
        }
    }

    @Test
    void anAmountBeyondAllBoundsIsRefusedInWords() throws TimeoutException {
        try (var window = ReviewWindow.open(1100, 900)) {
            var desk = window.workspace().waivers();
            desk.setMateriality(Money.of("500.00", "GBP"), "half a percent of sales");
            window.turnTo("1110");
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            window.type("10");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            window.type("cents");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
            window.type("92233720368547758.07");
            assertThat(window.shows("Waived in October 2026: 10.00 of 500.00 (2 %). With what is waived already that is"
                            + " too large to be added."))
                    .isTrue();
        }
    }
}
