package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.ShownScreen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waiving without a mouse, from the materiality nobody has set yet to the waiver. */
class WaiveByKeyboardTest {
    private final Hands robot = new Hands();

    @TempDir
    Path folder;

    @Test
    void setsTheMaterialityAndWaivesWhatMayStand() throws TimeoutException {
        var bench = Bench.over(Larkfield.monthEnd(), Settings.in(folder));
        var workspace = (FakeWorkspace) bench.current().orElseThrow().workspace();
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
        var shown = new ShownScreen(new ReviewScreen(bench, new Pulling(bench), theme), 1100, 900);
        shown.open();
        robot.push(KeyCode.F8);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        assertThat(shown.focused().getId()).isEqualTo("review-materiality");
        robot.write("500");
        robot.push(KeyCode.ENTER);
        robot.write("half a percent of sales");
        robot.push(KeyCode.ENTER);

        assertThat(shown.focused().getId()).as("what is asked next").isEqualTo("review-waive-amount");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        robot.write("cents of rounding");
        robot.push(KeyCode.ENTER);

        assertThat(workspace.waivers().all()).singleElement().satisfies(made -> {
            assertThat(made.said().share().amount()).isEqualTo(Money.of("87.20", "GBP"));
            assertThat(made.said().share().expires()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(made.said().share().reason()).isEqualTo("cents of rounding");
        });
        assertThat(shown.focused().getId()).as("back on the rows").isEqualTo("review-unmatched");
        shown.close();
    }
}
