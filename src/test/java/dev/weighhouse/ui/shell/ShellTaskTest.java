package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Leaving;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.Welcome;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Whole tasks in a window, by keyboard and by mouse. */
class ShellTaskTest {
    private final Queue<Runnable> hanging = new ArrayDeque<>();
    private final AtomicBoolean hang = new AtomicBoolean();
    private final Bench bench = new Bench(new Work(Runnable::run, this::away, Runnable::run));
    private final Hands robot = new Hands();
    private final FxRobot eyes = new FxRobot();
    private final PlainScreen review = OnScreen.get(() -> new PlainScreen("review", Icons.REVIEW)
            .with(bench.bench.work(), "1110 Square clearing", "1120 Stripe clearing")
            .telling(Pulling.TOPIC));
    private final PlainScreen settings = OnScreen.get(() -> new PlainScreen("settings", Icons.SETTINGS));
    private final Theme theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
    private final List<Window> before = OnScreen.get(() -> new ArrayList<>(Window.getWindows()));
    private final Files files = new Files();
    private final Stage window = OnScreen.get(this::open);

    /** A person who always gives the same answer. */
    private static final class Files implements WorkspaceFiles {
        private Path answer = Path.of("/books/gone.weighhouse");

        @Override
        public Optional<Path> whichToOpen(Window owner) {
            return Optional.of(answer);
        }

        @Override
        public Optional<Path> whereToSave(Window owner, String suggestedName) {
            return Optional.of(answer);
        }
    }

    private void away(Runnable job) {
        if (hang.get()) {
            hanging.add(job);
        } else {
            job.run();
        }
    }

    private Stage open() {
        var stage = new Stage();
        var ways = WaysIn.of(bench.bench, theme, files, () -> stage);
        var model = new ShellModel(
                bench.bench, bench.pulling, List.of(review, settings), new Welcome(bench.bench, ways, theme));
        var shell = new Shell(model, ways, theme);
        var scene = new Scene(shell.root(), 990, 900);
        theme.dress(scene);
        shell.actions().install(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(shell.title());
        return stage;
    }

    @BeforeEach
    void show() throws TimeoutException {
        OnScreen.show(window);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, window.focusedProperty());
        // A key that comes before any control has the focus goes nowhere.
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> OnScreen.get(() -> window.getScene().getFocusOwner() instanceof Button));
    }

    @AfterEach
    void close() {
        OnScreen.get(() -> List.copyOf(Window.getWindows())).stream()
                .filter(shown -> !before.contains(shown))
                .forEach(OnScreen::close);
    }

    private Node focused() {
        return Objects.requireNonNull(OnScreen.get(() -> window.getScene().getFocusOwner()));
    }

    private Window dialog() {
        return OnScreen.get(() -> Window.getWindows().stream()
                .filter(shown -> !before.contains(shown) && !shown.equals(window) && shown instanceof Stage)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void opensTheSampleWithOneKey() throws TimeoutException {
        robot.push(KeyCode.ENTER);

        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> OnScreen.get(window::getTitle).startsWith("Larkfield Coffee \u2013 October 2026"));
        assertThat(focused()).isEqualTo(review.button);
        assertThat(review.attached).isEqualTo(1);
    }

    @Test
    void goesThroughScreensMonthsAndLensesByKeyboard() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(focused()).isEqualTo(settings.button);
        assertThat(review.attached)
                .as("no screen listens while another is shown")
                .isZero();

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(bench.bench.periodProperty().get()).isEqualTo(Period.month("2026-09"));
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(bench.bench.lensProperty().get()).isEqualTo(SignLens.LEDGER);
    }

    @Test
    void pullsOnF5() {
        robot.clickOn("Open sample");
        var pulls = bench.workspaces.sample.monthEnd.pulls.size();
        robot.push(KeyCode.F5);

        assertThat(bench.workspaces.sample.monthEnd.pulls).hasSize(pulls + 1);
    }

    @Test
    void changesTheTextSizeByKeyboard() {
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(theme.textSizeProperty().get()).isEqualTo(110);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(theme.textSizeProperty().get()).isEqualTo(90);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(theme.textSizeProperty().get()).isEqualTo(100);
    }

    @Test
    void findsAnAccountAndGoesThereByKeyboardAlone() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("clearing");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        assertThat(review.visited).containsExactly("1120 Stripe clearing");
        assertThat(review.attached).isEqualTo(1);
        assertThat(focused()).isEqualTo(review.button);
    }

    @Test
    void findsScreensAndActions() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("sett");
        robot.push(KeyCode.ENTER);
        assertThat(focused()).isEqualTo(settings.button);

        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("next sign");
        robot.push(KeyCode.ENTER);
        assertThat(bench.bench.lensProperty().get()).isEqualTo(SignLens.LEDGER);
        assertThat(focused()).as("what was done from there").isEqualTo(settings.button);
    }

    @Test
    void leavesTheLookUpToWhereTheKeyboardWas() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(focused().getId()).isEqualTo("look-up");
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo(review.button);
    }

    @Test
    void findsWithTheMouseToo() {
        robot.clickOn("Open sample");
        robot.clickOn("#look-up");
        robot.write("1110");
        robot.clickOn("1110 Square clearing");
        assertThat(review.visited).containsExactly("1110 Square clearing");
    }

    @Test
    void pullsOneConnectionByKeyboard() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F5);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);

        assertThat(bench.workspaces.sample.monthEnd.asked).last().isEqualTo(List.of(new ConnectionId("square")));
        assertThat(focused()).isEqualTo(review.button);
    }

    @Test
    void cancelsTheSecondOfTwoJobsByKeyboard() {
        robot.clickOn("Open sample");
        hang.set(true);
        var jobs = OnScreen.get(() -> List.of(start("Pulling"), start("Reading Square orders")));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        assertThat(jobs).extracting(job -> job.stoppingProperty().get()).containsExactly(false, true);
        assertThat(eyes.lookup("Stopping: Reading Square orders").tryQuery()).isPresent();

        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo(review.button);
        OnScreen.run(() -> hanging.forEach(Runnable::run));
        assertThat(bench.bench.work().running()).isEmpty();
    }

    private Job start(String name) {
        return bench.bench.work().<Boolean>away(name, _ -> true).shown().start();
    }

    @Test
    void tellsOfAPullThatFailedAndLeadsToTheScreenThatTellsMore() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("stripe"), new Failure.Offline("Stripe did not answer."));
        robot.push(KeyCode.F5);
        assertThat(eyes.lookup(".notice").queryAll()).hasSize(1);
        assertThat(focused()).as("it never takes the keyboard").isEqualTo(settings.button);

        robot.clickOn("Show");
        assertThat(focused()).isEqualTo(review.button);
        assertThat(eyes.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void goesFromRegionToRegionAndBack() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.F6);
        assertThat(focused())
                .as("nothing to reach in the status bar, so the top bar")
                .isNotEqualTo(review.button);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isEqualTo(review.button);
    }

    @Test
    void walksTheRailWithTheArrows() {
        robot.clickOn("Open sample");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.DOWN);

        assertThat(settings.attached).isEqualTo(1);
    }

    @Test
    void choosesALensWithTheArrows() {
        robot.clickOn("Open sample");
        robot.clickOn("Ledger");
        robot.push(KeyCode.RIGHT);
        assertThat(bench.bench.lensProperty().get()).isEqualTo(SignLens.PLATFORM);
    }

    @Test
    void showsAllKeysOnF1() {
        robot.push(KeyCode.F1);

        assertThat(eyes.from(OnScreen.get(() -> dialog().getScene().getRoot()))
                        .lookup("Next sign lens")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void tellsInPlaceWhatCouldNotBeOpened() {
        robot.push(KeyCode.SHORTCUT, KeyCode.O);

        assertThat(eyes.lookup("/books/gone.weighhouse is not there. Check whether it was moved or renamed.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void makesAWorkspaceFromTheDialog() throws TimeoutException {
        files.answer = Path.of("target", "no-such-folder", "station-road");
        robot.clickOn("New workspace\u2026");
        var form = OnScreen.get(() -> dialog().getScene().getRoot());
        var name = eyes.from(form).lookup(".text-field").queryAllAs(TextField.class).stream()
                .findFirst()
                .orElseThrow();
        robot.clickOn(name);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, name.focusedProperty());
        robot.write("Station Road");
        robot.clickOn(button(form, "Choose\u2026"));
        robot.clickOn(button(form, "Make workspace"));

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> OnScreen.get(window::getTitle).equals("Station Road \u2013 Weighhouse"));
        assertThat(bench.workspaces.files).containsKey(Path.of("target", "no-such-folder", "station-road.weighhouse"));
    }

    /** Of this dialog: another window may have a button with the same word. */
    private Button button(Parent form, String word) {
        return eyes.from(form).lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> word.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksBeforeWhatIsNotSavedIsThrownAway() {
        robot.clickOn("Open sample");
        var saving = new AtomicBoolean();
        OnScreen.run(() -> bench.bench
                .unsaved()
                .watch(new Leaving.Keeper(
                        "settings", () -> Optional.of("2 changes are pending."), () -> saving.set(true))));

        OnScreen.run(bench.bench::leave);
        assertThat(eyes.lookup("#leaving").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(eyes.lookup("#leaving").tryQuery()).isEmpty();
        assertThat(bench.bench.current()).isPresent();

        OnScreen.run(bench.bench::leave);
        robot.clickOn("Go and save");
        assertThat(saving).isTrue();
        assertThat(focused()).isEqualTo(settings.button);

        OnScreen.run(bench.bench::leave);
        robot.clickOn("Throw away");
        assertThat(bench.bench.current()).isEmpty();
    }
}
