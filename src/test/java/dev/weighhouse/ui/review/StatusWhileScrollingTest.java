package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Cells go from row to row while a table is scrolled, from groups to accounts and back. */
class StatusWhileScrollingTest {

    private static List<StatusCell> ofAccounts(ReviewWindow window) {
        return OnScreen.get(() -> window.find("#review-table").lookupAll(".status-cell").stream()
                .filter(StatusCell.class::isInstance)
                .map(StatusCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getItem() instanceof LineRow)
                .toList());
    }

    private static boolean isFilled(Node chip) {
        return OnScreen.get(() -> chip.getPseudoClassStates().stream()
                .anyMatch(state ->
                        List.of("neutral", "accent", "warning", "danger").contains(state.getPseudoClassName())));
    }

    @Test
    void everyAccountKeepsItsStatus() throws TimeoutException {
        try (var window = ReviewWindow.open(1440, 640)) {
            for (var key : List.of(KeyCode.END, KeyCode.HOME, KeyCode.END, KeyCode.HOME)) {
                window.press(key);
                OnScreen.settle();
                assertThat(ofAccounts(window)).isNotEmpty().allSatisfy(cell -> {
                    var chip = OnScreen.get(() -> cell.lookup(".chip"));
                    assertThat(chip).as(cell.getAccessibleText()).isInstanceOf(Chip.class);
                    assertThat(((Chip) chip).getText()).isEqualTo(cell.getAccessibleText());
                    assertThat(chip.isVisible()).isTrue();
                    assertThat(((Chip) chip).getPadding().getLeft() > 0)
                            .as("%s begins where all of its kind begin", cell.getAccessibleText())
                            .isEqualTo(isFilled(chip));
                });
            }
        }
    }
}
