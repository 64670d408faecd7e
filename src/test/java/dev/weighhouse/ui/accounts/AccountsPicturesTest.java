package dev.weighhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeWorkspace;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Leaves a picture of every telling state. */
class AccountsPicturesTest {
    private static final String FOR_EVER = "for ever";

    private static Parent make(Theme theme, Consumer<ScriptedChartDesk> before, Consumer<AccountsModel> then) {
        return made(theme, workspace -> before.accept(workspace.charts), then);
    }

    private static Parent made(Theme theme, Consumer<FakeWorkspace> before, Consumer<AccountsModel> then) {
        var slow = new boolean[1];
        var bench = new Bench(new Work(
                Runnable::run,
                job -> {
                    if (!slow[0]) {
                        job.run();
                    }
                },
                Runnable::run));
        before.accept(bench.workspaces.sample);
        bench.bench.openSample();
        var screen = new AccountsScreen(bench.bench, theme, new Handovers());
        var node = (Parent) screen.node();
        screen.attach();
        // What is begun from here on goes on for ever.
        slow[0] = bench.workspaces.sample.charts.said.contains(FOR_EVER);
        then.accept(screen.model());
        return node;
    }

    private static void take(String state, Consumer<ScriptedChartDesk> before, Consumer<AccountsModel> then) {
        assertThat(Pictures.take("accounts", state, theme -> make(theme, before, then)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private static void full(ScriptedChartDesk desk) {
        Plans.keeps(desk, List.of(), Plans.items());
    }

    private static void guarded(ScriptedChartDesk desk) {
        Plans.guarded(desk);
    }

    private static void applying(ScriptedChartDesk desk) {
        full(desk);
        desk.said.add(FOR_EVER);
    }

    private static void takeOf(String state, Consumer<FakeWorkspace> before, Consumer<AccountsModel> then) {
        assertThat(Pictures.take("accounts", state, theme -> made(theme, before, then)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private static void failing(ScriptedChartDesk desk) {
        full(desk);
        desk.failure = new Failure.SignInNeeded("Pleo does not accept the key of this connection.");
    }

    private static void select(AccountsModel model, String id) {
        model.lines().stream()
                .filter(line -> line.externalId().equals(id))
                .findFirst()
                .ifPresent(model.selectedProperty()::set);
    }

    private static void doubtful(AccountsModel model) {
        model.apply();
        select(model, "7690");
    }

    @Test
    void showsEveryTellingState() {
        take("empty", _ -> {}, _ -> {});
        take("applying", AccountsPicturesTest::applying, AccountsModel::apply);
        take("done", Plans::done, AccountsModel::apply);
        takeOf("in-step", InStepTest::daily, _ -> {});
        takeOf("waiting", InStepTest::waiting, _ -> {});
        take("full", AccountsPicturesTest::full, model -> select(model, "7690"));
        take(
                "left-alone",
                AccountsPicturesTest::full,
                model -> model.shownProperty().set(Shown.LEFT_ALONE));
        take(
                "guarded",
                AccountsPicturesTest::guarded,
                model -> model.questions().askToArchive());
        take("failing", AccountsPicturesTest::failing, _ -> {});
        take("in-doubt", Plans::inDoubt, AccountsPicturesTest::doubtful);
    }

    @Test
    void namesEveryControl() {
        var theme = Pictures.theme(Colours.LIGHT, 100);
        assertThat(OnScreen.get(() -> SceneWalk.faults(make(theme, _ -> {}, _ -> {}))))
                .isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(make(
                        theme,
                        AccountsPicturesTest::guarded,
                        model -> model.questions().askToArchive()))))
                .isEmpty();
        assertThat(OnScreen.get(() -> SceneWalk.faults(make(theme, Plans::inDoubt, AccountsPicturesTest::doubtful))))
                .isEmpty();
    }
}
