package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Tip;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the waterfall and the roll-forward stand in windows of different sizes. */
class FactsPlaceTest {
    private @Nullable ReviewWindow window;

    private ReviewWindow window() {
        return Objects.requireNonNull(window);
    }

    @AfterEach
    void close() {
        window().close();
    }

    private Node find(String selector) {
        return window().find(selector);
    }

    private boolean seen(String id) {
        return window().has(id);
    }

    private Node bars() {
        return find("#review-waterfall");
    }

    private void open(double width, double height, int percent) throws TimeoutException {
        window = ReviewWindow.open(width, height, percent);
        window().turnTo("1110");
    }

    private TabPane tabPane() {
        return (TabPane) find(".detail-tabs");
    }

    private List<String> tabs() {
        return OnScreen.get(() -> tabPane().getTabs().stream()
                .map(Tab::getText)
                .map(text -> text.replaceAll("  \\d+", ""))
                .toList());
    }

    private static boolean isWithin(Node part, Node whole) {
        return OnScreen.get(() -> {
            Bounds inner = part.localToScene(part.getLayoutBounds());
            Bounds outer = whole.localToScene(whole.getLayoutBounds());
            return inner.getMinY() >= outer.getMinY() - 1 && inner.getMaxY() <= outer.getMaxY() + 1;
        });
    }

    @Test
    void tellsAllThatMovedAndWhetherItAddsUpWithoutScrollingInAUsualWindow() throws TimeoutException {
        open(1440, 860, 100);
        assertThat(tabs()).containsExactly("Unmatched", "Matched", "Quotes");
        var facts = find(".facts-side");
        assertThat(isWithin(find("#review-verdict"), facts)).isTrue();
        assertThat(isWithin(find(".roll-forward"), facts)).isTrue();
        assertThat(OnScreen.get(() -> ((Label) find("#review-verdict")).getText()))
                .isEqualTo("adds up on both sides");
        assertThat(ReviewWindow.scrolls(bars())).isFalse();
    }

    @Test
    void keepsTheWaterfallBesideTheRowsInALowWindow() throws TimeoutException {
        open(1280, 676, 100);
        assertThat(tabs()).containsExactly("Unmatched", "Matched", "Quotes", "Roll-forward");
        assertThat(isWithin(bars(), find(".detail"))).as("every bar").isTrue();
        assertThat(ReviewWindow.scrolls(bars())).isFalse();
        OnScreen.run(() -> tabPane().getSelectionModel().selectLast());
        OnScreen.settle();
        assertThat(seen("review-verdict")).isTrue();
        assertThat(seen("review-waterfall")).isTrue();
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) window().screen.node())))
                .isEmpty();
    }

    @Test
    void putsBothIntoATabWhereThereIsNoRoomBesideTheRows() throws TimeoutException {
        open(1440, 900, 200);
        assertThat(tabs()).containsExactly("Unmatched", "Matched", "Quotes", "Causes");
        assertThat(seen("review-waterfall")).isFalse();
        OnScreen.run(() -> tabPane().getSelectionModel().selectLast());
        OnScreen.settle();
        assertThat(seen("review-waterfall")).isTrue();
        assertThat(seen("review-verdict")).isTrue();
    }

    @Test
    void comesBackWhenTheWindowGrows() throws TimeoutException {
        open(1280, 676, 100);
        window().resize(1300, 900);
        assertThat(tabs()).containsExactly("Unmatched", "Matched", "Quotes");
        assertThat(seen("review-waterfall")).isTrue();
        assertThat(seen("review-verdict")).isTrue();
    }

    @Test
    void cutsWordsAndNotBarsWhereTheWindowBecomesNarrower() throws TimeoutException {
        open(1440, 860, 100);
        window().resize(1000, 860);
        assertThat(ReviewWindow.scrolls(bars())).isFalse();
        var amounts = OnScreen.get(() -> bars().lookupAll(".figure").stream()
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList());
        assertThat(amounts).contains("+1,846.20", "−9.00", "+255.75").noneMatch(text -> text.endsWith("…"));
    }

    @Test
    void tellsTheWholeSentenceWhereThereIsRoomForAPart() throws TimeoutException {
        open(1440, 900, 200);
        var sentence = OnScreen.get(() -> find(".detail-head").lookupAll(".label").stream()
                .filter(node -> Tip.of(node).startsWith("Platform is 255.75 higher than the ledger"))
                .toList());
        assertThat(sentence).hasSize(1);
    }
}
