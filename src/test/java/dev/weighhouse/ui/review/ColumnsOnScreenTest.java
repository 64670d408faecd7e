package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to the columns, by keyboard and by mouse, is there again in the next window. */
class ColumnsOnScreenTest {
    private final Hands robot = new Hands();

    @TempDir
    Path folder;

    private ReviewScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
        var bench = Bench.over(Larkfield.monthEnd(), Settings.in(folder));
        screen = new ReviewScreen(bench, new Pulling(bench), theme);
        stage = OnScreen.get(() -> {
            var scene = new Scene((Parent) screen.node(), 1440, 900);
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

    private void reopen() {
        close();
        open();
    }

    private void press(KeyCode... keys) {
        for (var key : keys) {
            robot.push(key);
            OnScreen.settle();
        }
    }

    private void openMenu() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        OnScreen.settle();
    }

    private List<String> columns() {
        return OnScreen.get(() -> table().getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(TableColumn::getId)
                .toList());
    }

    private TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup("#review-table");
    }

    private double width(String id) {
        return OnScreen.get(() -> table().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    private double allWidths() {
        return OnScreen.get(() -> table().getColumns().stream()
                .filter(TableColumn::isVisible)
                .mapToDouble(TableColumn::getWidth)
                .sum());
    }

    @Test
    void hidesAndShowsAColumnByKeyboard() {
        assertThat(columns()).contains("basis");
        openMenu();
        press(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(columns()).doesNotContain("basis");
        reopen();
        assertThat(columns()).doesNotContain("basis");
        openMenu();
        press(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(columns()).contains("basis");
    }

    @Test
    void movesAColumnByKeyboardAndResets() {
        openMenu();
        // From the end: Reset, Narrower, Wider, "Move right", "Move left"; its first entry is Basis, the second column.
        press(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(columns()).startsWith("basis", "account", "ledger");
        reopen();
        assertThat(columns()).startsWith("basis", "account", "ledger");
        openMenu();
        press(KeyCode.UP, KeyCode.ENTER);
        assertThat(columns())
                .containsExactlyElementsOf(ColumnPlan.USUAL.stream()
                        .filter(key -> !ColumnPlan.WANTED.contains(key))
                        .toList());
    }

    @Test
    void widensAColumnByKeyboardAtTheCostOfTheAccount() {
        var before = width("basis");
        var all = allWidths();
        openMenu();
        // From the end: Reset, Narrower, Wider.
        press(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(width("basis")).isEqualTo(before + 13);
        assertThat(allWidths()).isEqualTo(all);
        reopen();
        assertThat(width("basis")).isEqualTo(before + 13);
    }

    private static <S> void drag(TableView<S> table, String id, double px) {
        Event.fireEvent(table, mouse(MouseEvent.MOUSE_PRESSED));
        table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .forEach(column -> table.resizeColumn(column, px));
        Event.fireEvent(table, mouse(MouseEvent.MOUSE_RELEASED));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void takesNoWidthForAWishThatNobodyMade() {
        OnScreen.run(() -> stage.setWidth(1000));
        OnScreen.settle();
        var memory = new ColumnMemory(Settings.in(folder), "review", ColumnPlan.USUAL);
        assertThat(ColumnPlan.USUAL)
                .allSatisfy(key -> assertThat(memory.width(key)).isEmpty());
    }

    @Test
    void remembersAColumnThatWasDraggedWider() {
        var before = width("ledger");
        var all = allWidths();
        // What the head of a column does under the mouse; a robot without a display loses hold of its border.
        OnScreen.run(() -> drag(table(), "ledger", 40));
        OnScreen.settle();
        assertThat(width("ledger")).isCloseTo(before + 40, within(1.0));
        assertThat(allWidths()).isCloseTo(all, within(2.0));
        var after = width("ledger");
        reopen();
        assertThat(width("ledger")).isCloseTo(after, within(2.0));
    }
}
