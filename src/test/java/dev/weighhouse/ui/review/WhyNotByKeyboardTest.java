package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an open row to why it is not matched, and back with what to match it with; and where there are no rows to stand on. */
class WhyNotByKeyboardTest {
    private ReviewWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        window = ReviewWindow.open(1200, 900);
        window.turnTo("1110");
        window.press(KeyCode.ENTER);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void askWhyOf(Row row) {
        OnScreen.run(() -> {
            var table = (UnmatchedTable) window.screen.below().goTo(true);
            table.getItems().stream()
                    .filter(line -> line.rows().contains(row))
                    .findFirst()
                    .ifPresent(line -> table.getSelectionModel()
                            .clearAndSelect(table.getItems().indexOf(line)));
            table.requestFocus();
        });
        window.press(KeyCode.ENTER);
        assertThat(window.focused().getId()).isEqualTo("review-why-not");
    }

    private List<Row> marked() {
        return OnScreen.get(
                () -> window.screen.deeds().matching().markedProperty().get().rows());
    }

    private String said() {
        return OnScreen.get(() -> ((Label) window.scene().lookup("#review-rows-said")).getText());
    }

    @Test
    void enterMarksTheRowAndItsCandidate() {
        askWhyOf(LarkfieldRows.REFUND);
        window.press(KeyCode.ENTER);
        assertThat(marked()).containsExactly(LarkfieldRows.REFUND, LarkfieldRows.ADJ);
        assertThat(window.isIn("review-unmatched")).isTrue();
    }

    @Test
    void enterSaysWhereThereIsNothingToMark() {
        askWhyOf(LarkfieldRows.LOST);
        window.press(KeyCode.ENTER);
        assertThat(marked()).isEmpty();
        assertThat(said()).isEqualTo("Nothing comes near this row, so there is nothing to mark beside it.");
        assertThat(window.isIn("review-why-not")).as("still there to be read").isTrue();
    }

    @Test
    void rowsThatCouldNotBeReadAreReadAgainWithEnter() {
        var accounting = window.monthEnd.accounting;
        window.monthEnd.accounting = _ -> {
            throw new FailureException(new Failure.Offline("The file is gone."));
        };
        window.turnTo("1120");
        assertThat(window.shows(
                        "The rows could not be read: The file is gone. Press Enter on the account to read them again."))
                .isTrue();
        window.monthEnd.accounting = accounting;
        OnScreen.run(() -> window.scene().lookup("#review-table").requestFocus());
        window.press(KeyCode.ENTER);
        assertThat(OnScreen.get(() -> window.screen.detail().accountedProperty().get()))
                .isNotNull();
    }

    @Test
    void whatIsReadOfOneAccountIsShownAlthoughTheMonthCouldNotBeExplained() {
        var accounting = window.monthEnd.accounting;
        window.monthEnd.accounting = _ -> {
            throw new FailureException(new Failure.Offline("The file is gone."));
        };
        // Of another month nothing is known from before.
        OnScreen.run(() -> window.bench.periodProperty().set(Period.month("2026-09")));
        window.turnTo("1110");
        assertThat(window.has("review-waterfall")).isFalse();
        window.monthEnd.accounting = accounting;
        window.turnTo("1120");
        assertThat(OnScreen.get(() -> window.screen.model().explaining().unfinished()))
                .isPresent();
        assertThat(window.has("review-waterfall")).isTrue();
    }
}
