package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.Cause.Kind;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.SignLens;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all differences of a month consist of, by keyboard. */
class MonthOnScreenTest {
    private @Nullable ReviewWindow opened;

    private ReviewWindow open(double width, double height, int percent) throws TimeoutException {
        opened = ReviewWindow.open(width, height, percent);
        opened.turnTo("1110");
        return opened;
    }

    private ReviewWindow window() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() {
        window().close();
    }

    private List<String> accounts() {
        return OnScreen.get(() -> ((TableView<?>) window().find("#review-table"))
                .getItems().stream()
                        .filter(LineRow.class::isInstance)
                        .map(row -> ((LineRow) row).title())
                        .toList());
    }

    private List<?> bars(String currency) {
        return OnScreen.get(() -> List.copyOf(((ListView<?>) window().find("#review-month-" + currency)).getItems()));
    }

    @Test
    void goesFromTheMonthToTheAccountsOfACauseAndToTheirRows() throws TimeoutException {
        open(1440, 900, 100);
        window().press(KeyCode.F4);
        assertThat(window().isIn("review-month-GBP"))
                .as("the usual currency is the first")
                .isTrue();
        assertThat(bars("GBP")).hasSize(7);
        assertThat(bars("EUR")).hasSize(3);

        window().press(KeyCode.HOME);
        window().press(KeyCode.ENTER);
        assertThat(accounts()).containsExactly("1110 Square clearing", "2210 VAT on sales", "4010 Quayside café");
        assertThat(window().isIn("review-table")).isTrue();
        assertThat(window().has("review-month"))
                .as("until an account is turned to")
                .isTrue();

        window().press(KeyCode.DOWN);
        assertThat(window().current()).as("the group").isEqualTo("2200 VAT");
        assertThat(window().has("review-month")).isFalse();
        window().press(KeyCode.DOWN);
        assertThat(window().current()).isEqualTo("2210 VAT on sales");
        window().press(KeyCode.ENTER);
        assertThat(window().isIn("review-unmatched")).isTrue();
        var rows = OnScreen.get(() -> List.copyOf(((TableView<?>) window().find("#review-unmatched"))
                .getSelectionModel()
                .getSelectedItems()));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(((OpenLine) row).open().cause()).isEqualTo(Kind.IN_FLIGHT));
    }

    @Test
    void showsAllAccountsAgain() throws TimeoutException {
        open(1440, 900, 100);
        var all = accounts();
        window().press(KeyCode.F4);
        window().press(KeyCode.ENTER);
        assertThat(accounts()).hasSizeLessThan(all.size());
        assertThat(window().has("review-having")).isTrue();
        window().press(KeyCode.ESCAPE);
        assertThat(accounts()).isEqualTo(all);
        assertThat(window().has("review-having")).isFalse();

        window().press(KeyCode.F4);
        window().press(KeyCode.F4);
        window().press(KeyCode.ENTER);
        window().clickOn("#review-having");
        OnScreen.settle();
        assertThat(accounts()).isEqualTo(all);
    }

    @Test
    void closesWithItsKeyWithEscAndWithItsButton() throws TimeoutException {
        open(1440, 900, 100);
        window().press(KeyCode.F4);
        assertThat(window().has("review-month")).isTrue();
        window().press(KeyCode.F4);
        assertThat(window().has("review-month")).isFalse();
        assertThat(window().isIn("review-table")).isTrue();
        window().clickOn("Waterfall");
        OnScreen.settle();
        assertThat(window().has("review-month")).isTrue();
        window().clickOn("Back to the account");
        OnScreen.settle();
        assertThat(window().has("review-month")).isFalse();
        assertThat(window().current()).isEqualTo("1110 Square clearing");
    }

    @Test
    void escGoesFromTheBarsToTheAccounts() throws TimeoutException {
        open(1440, 900, 100);
        window().press(KeyCode.F4);
        window().press(KeyCode.ESCAPE);
        assertThat(window().isIn("review-table")).isTrue();
        window().press(KeyCode.F4);
        OnScreen.run(() -> window().find("#review-waterfall").requestFocus());
        window().press(KeyCode.ESCAPE);
        assertThat(window().isIn("review-table"))
                .as("from those of one account too")
                .isTrue();
    }

    @Test
    void turnsWithTheLensOfThePlatformOnly() throws TimeoutException {
        open(1440, 900, 100);
        window().press(KeyCode.F4);
        assertThat(window().shows("Together, debit positive")).isTrue();
        var before = bars("EUR");
        OnScreen.run(() -> window().bench.lensProperty().set(SignLens.LEDGER));
        OnScreen.settle();
        assertThat(bars("EUR")).isEqualTo(before);
        OnScreen.run(() -> window().bench.lensProperty().set(SignLens.PLATFORM));
        OnScreen.settle();
        assertThat(window().shows("Together, credit positive")).isTrue();
        assertThat(((WaterfallChart.Line) bars("EUR").getFirst()).amount().text())
                .isEqualTo("+12.00");
    }

    @Test
    void takesTheWholeRoomInALowWindowAndGivesItBackToTheAccounts() throws TimeoutException {
        open(1280, 720, 200);
        window().press(KeyCode.F4);
        assertThat(window().has("review-month-GBP")).isTrue();
        assertThat(window().isIn("review-month-GBP")).isTrue();
        window().press(KeyCode.ENTER);
        assertThat(window().isIn("review-table")).isTrue();
        assertThat(accounts()).hasSize(3);
        window().press(KeyCode.F4);
        window().press(KeyCode.ESCAPE);
        assertThat(window().isIn("review-table")).isTrue();
        assertThat(window().has("review-month")).isFalse();
    }

    @Test
    void namesEveryControl() throws TimeoutException {
        open(1440, 900, 100);
        window().press(KeyCode.F4);
        window().press(KeyCode.ENTER);
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) window().screen.node())))
                .isEmpty();
    }
}
