package dev.weighhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whole tasks by keyboard alone. */
class AccountsTaskTest {
    private final Bench bench = new Bench();
    private final ScriptedChartDesk desk = bench.workspaces.sample.charts;
    private final List<CrossingKey> timelines = new ArrayList<>();
    private final Handovers handovers = new Handovers();
    private final Hands robot = new Hands();
    private AccountsScreen screen =
            OnScreen.get(() -> new AccountsScreen(bench.bench, Pictures.theme(Colours.LIGHT, 100), handovers));
    private Stage window = OnScreen.get(Stage::new);

    private void show() throws TimeoutException {
        handovers.answerTimelines(timelines::add);
        OnScreen.run(() -> {
            bench.bench.openSample();
            var scene = new Scene((Parent) screen.node(), 1280, 720);
            Pictures.theme(Colours.LIGHT, 100).dress(scene);
            var actions = new Actions();
            actions.add("accounts", screen.actions());
            actions.install(scene);
            window.setScene(scene);
            screen.attach();
        });
        OnScreen.show(window);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, window.focusedProperty());
        OnScreen.run(() -> screen.firstFocus().requestFocus());
        until(() -> focused() instanceof TableView);
    }

    @AfterEach
    void close() {
        OnScreen.close(window);
        OnScreen.run(screen::detach);
    }

    private static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> OnScreen.get(so));
    }

    private Node focused() {
        return window.getScene().getFocusOwner();
    }

    @Test
    void looksThroughThePlanAndCarriesItOut() throws TimeoutException {
        Plans.keeps(desk, List.of(), Plans.items());
        show();
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        until(() -> screen.model().selectedProperty().get().externalId().equals("7690"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> desk.orders.equals(List.of(ChartDesk.Order.of(desk.outlook.plan(), ""))));
    }

    @Test
    void allowsToArchiveManyWithAReason() throws TimeoutException {
        Plans.guarded(desk);
        show();
        OnScreen.run(screen.model().questions()::askToArchive);
        until(() -> focused() instanceof TextField);
        robot.write("merged");
        robot.push(KeyCode.ENTER);
        until(() -> desk.orders.size() == 1);
        assertThat(desk.orders.getFirst().archiving()).isEqualTo("merged");
        until(() -> focused() instanceof TableView);
    }

    @Test
    void filtersByTyping() throws TimeoutException {
        Plans.keeps(desk, List.of(), Plans.items());
        show();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        until(() -> focused() instanceof TextField);
        robot.write("agency");
        until(() -> screen.model().lines().size() == 1);
    }
}
