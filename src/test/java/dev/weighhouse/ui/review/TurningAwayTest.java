package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for on one account is not shown on another, and takes nothing from the person's hands. */
class TurningAwayTest {
    private final Hands robot = new Hands();
    private final FakeMonthEnd monthEnd = Larkfield.monthEnd();

    @TempDir
    Path folder;

    private Workbench bench;
    private ReviewScreen screen;
    private Stage stage;

    @BeforeEach
    void open() {
        bench = Bench.over(monthEnd, Settings.in(folder));
        bench.lensProperty().set(SignLens.NATURAL);
        var theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
        screen = new ReviewScreen(bench, new Pulling(bench), theme, new Handovers());
        stage = OnScreen.get(() -> show(theme));
        OnScreen.settle();
        OnScreen.run(() -> turnTo("1110"));
        OnScreen.settle();
    }

    private Stage show(Theme theme) {
        var scene = new Scene((Parent) screen.node(), 1200, 900);
        theme.dress(scene);
        var actions = new Actions();
        actions.add("Review", screen.actions());
        actions.install(scene);
        var made = new Stage();
        made.setScene(scene);
        OnScreen.show(made);
        screen.attach();
        screen.firstFocus().requestFocus();
        return made;
    }

    @AfterEach
    void close() {
        OnScreen.run(screen::detach);
        OnScreen.close(stage);
    }

    private void turnTo(String title) {
        screen.model().rows().stream()
                .filter(row -> row.title().contains(title))
                .findFirst()
                .ifPresent(row -> screen.model().select(List.of(row), row));
        screen.detail().readRows();
    }

    private boolean isIn(String id) {
        return OnScreen.get(() -> {
            Node at = stage.getScene().getFocusOwner();
            while (at != null && !id.equals(at.getId())) {
                at = at.getParent();
            }
            return at != null;
        });
    }

    @Test
    void keepsTheKeyboardOnTheAccountsWhenTheNextAccountEndsWaiving() {
        OnScreen.run(() -> screen.deeds().waiving().open());
        OnScreen.settle();
        OnScreen.run(() -> stage.getScene().lookup("#review-table").requestFocus());
        OnScreen.settle();
        assertThat(isIn("review-table")).isTrue();
        robot.push(KeyCode.DOWN);
        OnScreen.settle();
        assertThat(OnScreen.get(() -> screen.deeds().waiving().offerProperty().get()))
                .isNull();
        assertThat(isIn("review-table"))
                .as("arrow down stays among the accounts")
                .isTrue();
    }

    @Test
    void goesPastAStepThatSomebodyElseTookBack() {
        var workspace = (FakeWorkspace) bench.current().orElseThrow().workspace();
        var matching = screen.deeds().matching();
        OnScreen.run(() -> {
            screen.below().goTo(false).getSelectionModel().clearAndSelect(0);
            matching.unmatch();
        });
        OnScreen.settle();
        OnScreen.run(() -> {
            screen.below().goTo(false).getSelectionModel().clearAndSelect(1);
            matching.unmatch();
        });
        OnScreen.settle();
        var made = workspace.matches().history();
        assertThat(made).hasSize(2);
        workspace.matches().takeBack(made.getLast().number());
        OnScreen.run(matching::undo);
        OnScreen.run(matching::undo);
        OnScreen.settle();
        assertThat(workspace.matches().history())
                .as("the first step is taken back too")
                .hasSize(4);
    }

    @Test
    void dropsWhatIsWaivedOfAnAccountThePersonHasLeft() {
        var waiting = new ArrayDeque<Runnable>();
        var held = new boolean[1];
        var slow = Bench.over(
                monthEnd,
                Settings.in(folder.resolve("b")),
                new Work(
                        job -> {
                            if (held[0]) {
                                waiting.add(job);
                            } else {
                                job.run();
                            }
                        },
                        Runnable::run,
                        Runnable::run));
        var model = new ReviewModel(slow);
        var detail = new DetailModel(slow);
        var waiving = new Waiving(slow, detail);
        model.attach();
        show(model, detail, "1110");
        held[0] = true;
        waiving.open();
        show(model, detail, "1120");
        held[0] = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(waiving.offerProperty().get())
                .as("of 1110, while 1120 is shown")
                .isNull();
    }

    private static void show(ReviewModel model, DetailModel detail, String title) {
        model.rows().stream()
                .filter(row -> row.title().contains(title))
                .findFirst()
                .ifPresent(row -> detail.show(row, model.loadedProperty().get()));
        detail.readRows();
    }
}
