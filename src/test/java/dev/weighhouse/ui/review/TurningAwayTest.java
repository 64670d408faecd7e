package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thing is thought of at a time, of the account that is shown, and nothing is taken from the person's hands. */
class TurningAwayTest {
    private ReviewWindow window;
    private Waiving waiving;
    private DetailModel detail;

    @BeforeEach
    void open() throws TimeoutException {
        window = ReviewWindow.open(1200, 900);
        waiving = window.screen.deeds().waiving();
        detail = window.screen.detail();
        window.turnTo("1110");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void waive() {
        OnScreen.run(waiving::open);
        OnScreen.settle();
    }

    private void unmap() {
        OnScreen.run(() -> detail.unmap(AccountKey.of("square", "p1110")));
        OnScreen.settle();
    }

    @Test
    void keepsTheKeyboardOnTheAccountsWhenTheNextAccountEndsWaiving() {
        waive();
        OnScreen.run(() -> window.scene().lookup("#review-table").requestFocus());
        OnScreen.settle();
        assertThat(window.isIn("review-table")).isTrue();
        window.press(KeyCode.DOWN);
        assertThat(OnScreen.get(() -> waiving.offerProperty().get())).isNull();
        assertThat(window.isIn("review-table"))
                .as("arrow down stays among the accounts")
                .isTrue();
    }

    @Test
    void aChangeOfTheMappingTakesThePlaceOfAWaiverAndGivesItBack() {
        waive();
        assertThat(window.has("review-waive")).isTrue();
        unmap();
        assertThat(window.has("review-proposal")).isTrue();
        assertThat(OnScreen.get(() -> waiving.offerProperty().get()))
                .as("waiving is left")
                .isNull();
        window.press(KeyCode.ESCAPE);
        assertThat(window.isIn("review-unmatched")).as("back on the rows").isTrue();
        assertThat(window.has("review-waterfall")).isTrue();

        waive();
        assertThat(window.has("review-waive")).as("again").isTrue();
        assertThat(window.isIn("review-waive")).isTrue();
    }

    @Test
    void aWaiverTakesThePlaceOfAChangeOfTheMappingAndGivesItBack() {
        unmap();
        assertThat(window.has("review-waterfall")).as("no room beside it").isFalse();
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        assertThat(window.has("review-waive")).isTrue();
        assertThat(window.has("review-waterfall")).isTrue();
        assertThat(OnScreen.get(() -> detail.remapping().proposalProperty().get()))
                .as("the change is left")
                .isNull();
        window.press(KeyCode.ESCAPE);
        assertThat(window.isIn("review-unmatched")).isTrue();

        unmap();
        assertThat(window.isIn("review-proposal")).as("again").isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.has("review-waterfall")).isTrue();
    }

    @Test
    void theWayThroughTheRegionsGoesThroughWhatIsShown() {
        assertThat(regions()).containsExactly("head", "review-table", "facts", "rows", "tabs");
        waive();
        assertThat(regions()).containsExactly("head", "review-table", "facts", "review-waive");
        unmap();
        assertThat(regions()).containsExactly("head", "review-table", "review-proposal");
        window.press(KeyCode.ESCAPE);
        window.resize(420);
        assertThat(regions()).as("the detail is closed").containsExactly("head", "review-table", "detail-head");
    }

    private Iterable<String> regions() {
        return OnScreen.get(() -> window.screen.regions().stream()
                .peek(region -> assertThat(region.getScene())
                        .as("a step that goes nowhere")
                        .isNotNull())
                .map(TurningAwayTest::name)
                .toList());
    }

    private static String name(Node region) {
        return switch (region) {
            case PageHead _ -> "head";
            case FactsSide _ -> "facts";
            case DetailHead _ -> "detail-head";
            case TabPane _ -> "tabs";
            default -> region.getId() == null ? "rows" : region.getId();
        };
    }

    @Test
    void whatIsAskedForInALowWindowIsSeen() {
        window.resize(420);
        assertThat(window.has("review-waive")).isFalse();
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        assertThat(window.isIn("review-waive")).isTrue();
    }

    @Test
    void keepsTheKeyboardInTheReasonAfterARefusalAlthoughTheMonthIsReadAgain() {
        unmap();
        window.type("goes through the till");
        FakeMapping.of(window.bench).refusing = List.of(new MappingFinding(
                ItemKey.of(AccountKey.of("square", "p1110")),
                null,
                MappingFinding.Kind.INACTIVE_TARGET,
                "It is archived.",
                "Choose another."));
        window.press(KeyCode.ENTER);
        assertThat(window.shows("It is archived. Choose another.")).isTrue();
        OnScreen.run(window.bench::refresh);
        OnScreen.settle();
        assertThat(window.isIn("review-proposal")).isTrue();
    }

    @Test
    void goesPastAStepThatSomebodyElseTookBack() {
        var workspace = window.workspace();
        var matching = window.screen.deeds().matching();
        unmatch(matching, 0);
        unmatch(matching, 1);
        var made = workspace.matches().history();
        assertThat(made).hasSize(2);
        workspace.matches().takeBack(made.getLast().number());
        OnScreen.run(matching.deciding()::undo);
        OnScreen.run(matching.deciding()::undo);
        OnScreen.settle();
        assertThat(workspace.matches().history())
                .as("the first step is taken back too")
                .hasSize(4);
    }

    private void unmatch(Matching matching, int line) {
        OnScreen.run(() -> {
            window.screen.below().goTo(false).getSelectionModel().clearAndSelect(line);
            matching.unmatch();
        });
        OnScreen.settle();
    }
}
