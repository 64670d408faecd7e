package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.OnScreen;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** An account of the sample company that the review finds unmapped, and what mapping it there shows first. */
class MappedFromTheReviewTest extends EntryWindow {
    private static final ItemKey PROMO = new ItemKey(new ConnectionId("square"), ItemKind.ACCOUNT, "promo");

    private List<Mapping> decisions() {
        return workspace().mapping().history(PROMO);
    }

    private void accept() throws TimeoutException {
        until(() -> "review-table".equals(focused().getId()));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("promotional");
        robot.push(KeyCode.ENTER);
        until(() -> "review-table".equals(focused().getId()));
        OnScreen.settle();
        robot.push(KeyCode.ENTER);
        OnScreen.settle();
        robot.push(KeyCode.ENTER);
        until(() -> "review-proposal-reason".equals(focused().getId()));
    }

    @Test
    void whatItMovesIsSeenThenItIsSavedThereOrOpenedInMappings() throws TimeoutException {
        accept();
        assertThat(OnScreen.get(() -> reads("75.00"))).as("of October").isTrue();
        assertThat(OnScreen.get(() -> reads("had no place so far"))).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(decisions()).isEmpty();

        robot.push(KeyCode.ENTER);
        until(() -> "review-proposal-reason".equals(focused().getId()));
        tab(2);
        robot.push(KeyCode.SPACE);
        until(() -> "mappings-table".equals(focused().getId()));
        until(() -> reads("1 changed, not saved") || reads("Save 1 change"));
        assertThat(decisions()).as("pending, not saved").isEmpty();

        until(() -> !reads("Working out what would move"));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> focused() instanceof TextInputControl);
        robot.write("gift cards are gift cards");
        robot.push(KeyCode.ENTER);
        until(() -> reads("1 change is saved."));
        assertThat(decisions()).singleElement().satisfies(made -> {
            assertThat(made.reason()).isEqualTo("gift cards are gift cards");
            assertThat(made.inForce()).isEqualTo(InForce.ALWAYS);
        });
    }
}
