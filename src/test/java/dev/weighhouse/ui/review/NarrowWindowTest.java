package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window of 1280 by 720 with text of twice the size. */
class NarrowWindowTest {
    private final Hands robot = new Hands();

    @TempDir
    Path folder;

    private ReviewScreen screen;
    private Stage stage;
    private Theme theme;

    @BeforeEach
    void open() {
        var bench = Bench.over(Larkfield.monthEnd(), Settings.in(folder));
        theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 200));
        screen = new ReviewScreen(bench, new Pulling(bench), theme);
        stage = OnScreen.get(() -> {
            var scene = new Scene((Parent) screen.node(), 1280, 720);
            theme.dress(scene);
            var actions = new Actions();
            actions.add("Review", screen.actions());
            actions.install(scene);
            var window = new Stage();
            window.setScene(scene);
            OnScreen.show(window);
            screen.attach();
            screen.firstFocus().requestFocus();
            return window;
        });
        OnScreen.settle();
    }

    @AfterEach
    void close() {
        OnScreen.run(screen::detach);
        OnScreen.close(stage);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        OnScreen.settle();
    }

    private PageHead head() {
        return (PageHead) stage.getScene().lookup(".page-head");
    }

    private List<String> facts() {
        return OnScreen.get(() -> head().factsSaid());
    }

    private boolean visible(String id) {
        return OnScreen.get(() -> {
            Node node = stage.getScene().lookup(id);
            for (var at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    @Test
    void saysTheFirstFactWholeAndBriefly() {
        assertThat(facts()).containsExactly("1,284.17 GBP unexplained");
    }

    @Test
    void saysMoreAgainWhereThereIsRoom() {
        OnScreen.run(() -> theme.textSizeProperty().set(100));
        OnScreen.settle();
        assertThat(facts()).containsExactly("1,284.17 GBP unexplained in 3 accounts", "8 of 19 agree", "2 in doubt");
    }

    @Test
    void keepsAmountsAndNamesWholeAndPutsWordsAway() {
        var widths = OnScreen.get(() -> ((TableView<?>) stage.getScene().lookup("#review-table"))
                .getColumns().stream()
                        .filter(TableColumn::isVisible)
                        .map(column -> column.getId() + " " + (int) (column.getWidth() / 26))
                        .toList());
        assertThat(widths)
                .containsExactly(
                        "account 12", "ledger 7", "platform 7", "difference 8", "unexplained 8", "mark 2", "status 2");
    }

    @Test
    void keepsTheSelectedRowInViewWhenTheDetailIsOpen() {
        OnScreen.run(() -> theme.textSizeProperty().set(150));
        OnScreen.settle();
        for (int step = 0; step < 3; step++) {
            press(KeyCode.F8);
            assertThat(inView()).isTrue();
        }
        OnScreen.run(() -> stage.setHeight(680));
        OnScreen.settle();
        assertThat(inView()).isTrue();
    }

    @Test
    void keepsTheLastRowInViewWhenTheDetailOpensUnderIt() {
        press(KeyCode.END);
        assertThat(inView()).isTrue();
        OnScreen.run(() -> theme.textSizeProperty().set(150));
        OnScreen.settle();
        assertThat(inView()).isTrue();
    }

    /** Whether the selected row lies wholly within the table. */
    private boolean inView() {
        return OnScreen.get(() -> {
            var table = (TableView<?>) stage.getScene().lookup("#review-table");
            var viewport = table.lookup(".clipped-container");
            var inside = viewport.localToScene(viewport.getLayoutBounds());
            return table.lookupAll(".table-row-cell").stream()
                    .filter(TableRow.class::isInstance)
                    .map(row -> (TableRow<?>) row)
                    .filter(row -> row.isSelected() && row.isVisible())
                    .map(row -> row.localToScene(row.getLayoutBounds()))
                    .anyMatch(row -> row.getMinY() >= inside.getMinY() - 1 && row.getMaxY() <= inside.getMaxY() + 1);
        });
    }

    @Test
    void opensTheSearchOverTheFactAndTakesItAwayAgain() {
        assertThat(visible("#review-search")).isFalse();
        press(KeyCode.CONTROL, KeyCode.F);
        assertThat(visible("#review-search")).isTrue();
        assertThat(visible(".facts")).isFalse();
        robot.write("stripe");
        OnScreen.settle();
        press(KeyCode.ENTER);
        assertThat(visible("#review-search")).as("a filter that holds is seen").isTrue();
        press(KeyCode.CONTROL, KeyCode.F);
        press(KeyCode.ESCAPE);
        assertThat(visible("#review-search")).isFalse();
        assertThat(visible(".facts")).isTrue();
    }

    @Test
    void hasTheOtherFiltersAndTheColumnsInAMenu() {
        assertThat(visible("#filter-unmapped")).isFalse();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(screen.model().filterProperty().get()).isEqualTo(ReviewFilter.UNMAPPED);
        assertThat(visible("#filter-unmapped")).as("the chosen one is seen").isTrue();
    }

    @Test
    void namesEveryControl() {
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) screen.node()))).isEmpty();
    }
}
