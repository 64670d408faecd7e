package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Whole tasks of an auditor, by keyboard alone. */
class CrossingsTaskTest {
    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final Logged log = Logged.larkfield();
    private final List<URI> visited = new ArrayList<>();
    private final Hands robot = new Hands();
    private final CrossingsScreen screen;
    private final Stage window;

    CrossingsTaskTest() {
        bench.workspaces.sample.crossings = log.archive;
        bench.bench.openSample();
        screen = OnScreen.get(() -> new CrossingsScreen(
                bench.bench,
                Pictures.theme(Colours.LIGHT, 100),
                (_, name) -> Optional.of(folder.resolve(name)),
                visited::add));
        window = OnScreen.get(() -> window(1280));
    }

    private Stage window(double width) {
        var stage = new Stage();
        var scene = new Scene((Parent) screen.node(), width, 720);
        Pictures.theme(Colours.LIGHT, 100).dress(scene);
        var actions = new Actions();
        actions.add("crossings", screen.actions());
        actions.install(scene);
        stage.setScene(scene);
        return stage;
    }

    @BeforeEach
    void show() throws TimeoutException {
        OnScreen.run(screen::attach);
        OnScreen.show(window);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, window.focusedProperty());
        OnScreen.run(() -> screen.firstFocus().requestFocus());
        until(() -> focused() instanceof TextField);
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
        return OnScreen.get(() -> window.getScene().getFocusOwner());
    }

    private String text(String id) {
        return OnScreen.get(() -> ((Label) window.getScene().lookup("#" + id)).getText());
    }

    private String side() {
        return OnScreen.get(() -> screen.shown().side().words());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
    }

    private void typed(String text) {
        robot.write(text);
    }

    @Test
    void findsACrossingByItsAmountAndReadsItsStory() throws TimeoutException {
        typed("1,127.40");
        until(() -> text("crossings-answer").startsWith("Crossed once:"));

        press(KeyCode.ENTER);
        until(() -> focused() instanceof TableView);
        press(KeyCode.ENTER);
        until(() -> "crossings-story".equals(focused().getId()));

        assertThat(side()).contains("Station Road takings, 19 Oct", "Unanswered", "Looked up", "event 86");
        press(KeyCode.ESCAPE);
        until(() -> focused() instanceof TableView);
    }

    @Test
    void findsACrossingByItsShortKey() throws TimeoutException {
        var row = OnScreen.get(() -> screen.model().list().pageProperty().get().at(33));

        typed(row.key().grouped());

        until(() -> text("crossings-answer").startsWith("Crossed once: Station Road"));
    }

    @Test
    void findsCrossingsByAWordAndWalksThroughThem() throws TimeoutException {
        typed("quayside");
        until(() -> text("crossings-answer").startsWith("8 crossings fit."));

        press(KeyCode.DOWN);

        until(() -> side().contains("Quayside takings, 18 Oct"));
        press(KeyCode.ESCAPE);
        until(() -> focused() instanceof TableView);
        assertThat(text("crossings-place")).isEqualTo("Rows 1 to 36 of 36, newest first");
    }

    @Test
    void provesThatSomethingNeverCrossed() throws TimeoutException {
        typed("zebra");
        until(() -> text("crossings-answer").equals("Never crossed."));

        press(KeyCode.CONTROL, KeyCode.P);

        until(() -> side().contains("Searched all 36 crossings, 95 events."));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("Never crossed: zebra"));
    }

    @Test
    void findsTheEventThatSomebodyChanged() throws TimeoutException {
        log.archive.tamper(84);

        press(KeyCode.CONTROL, KeyCode.R);

        until(() -> text("crossings-chain").equals("Chain broken at event 84"));
    }

    @Test
    void exportsWhatTheListShows() throws TimeoutException, IOException {
        typed("quayside");
        until(() -> text("crossings-answer").startsWith("8 crossings"));

        press(KeyCode.CONTROL, KeyCode.E);

        var file = folder.resolve("larkfield-coffee-crossings-2026-11-04.csv");
        until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file)).hasSize(8);
    }

    @Test
    void goesToANumberAndComesBackWithTheSearchKey() throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> "crossings-go-to".equals(focused().getId()));
        typed("33");
        press(KeyCode.ENTER);

        until(() -> side().contains("Station Road"));
        until(() -> focused() instanceof TableView);
        press(KeyCode.CONTROL, KeyCode.F);
        until(() -> "crossings-look-up".equals(focused().getId()));
    }

    @Test
    void reachesBothEndsOfTheListFromTheTable() throws TimeoutException {
        press(KeyCode.ENTER);
        until(() -> focused() instanceof TableView);

        press(KeyCode.END);
        until(() -> side().startsWith("Square orders, 1 to 12 Oct"));
        press(KeyCode.HOME);
        until(() -> side().startsWith("Stripe movements"));
    }

    @Test
    void turnsThePagesOfALongListWithTheArrows() throws TimeoutException {
        for (int i = 1; i <= 400; i++) {
            log.pull("square", "Square orders, reading " + i, i, 20);
        }
        OnScreen.run(bench.bench::refresh);
        press(KeyCode.ENTER);
        until(() -> focused() instanceof TableView);

        press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> text("crossings-place").equals("Rows 201 to 400 of 436, newest first"));
        press(KeyCode.UP);
        until(() -> text("crossings-place").equals("Rows 1 to 200 of 436, newest first"));
        press(KeyCode.DOWN);
        until(() -> text("crossings-place").equals("Rows 201 to 400 of 436, newest first"));
    }

    @Test
    void opensTheStoryAsADrawerInANarrowWindow() throws TimeoutException {
        OnScreen.run(() -> window.setWidth(800));
        until(() -> !screen.shown().side().isVisible());
        press(KeyCode.ENTER);
        until(() -> focused() instanceof TableView);

        press(KeyCode.ENTER);
        until(() -> screen.shown().side().isVisible());
        until(() -> "crossings-story".equals(focused().getId()));

        press(KeyCode.ESCAPE);
        until(() -> !screen.shown().side().isVisible() && focused() instanceof TableView);
    }

    @Test
    void drawsASampleByItsSeedAndExportsIt() throws TimeoutException, IOException {
        press(KeyCode.CONTROL, KeyCode.D);
        until(() -> "crossings-sample-size".equals(focused().getId()));
        typed("4");
        press(KeyCode.TAB);
        until(() -> "crossings-sample-seed".equals(focused().getId()));
        press(KeyCode.CONTROL, KeyCode.A);
        typed("4711");

        press(KeyCode.ENTER);

        until(() -> text("crossings-sample").startsWith("Sample of 4 out of 36, seed 4711, up to No. 36."));
        until(() -> focused() instanceof TableView);
        assertThat(text("crossings-place")).isEqualTo("Sample: 4 out of 36, newest first");
        press(KeyCode.CONTROL, KeyCode.E);
        var file = folder.resolve("larkfield-coffee-sample-2026-11-04.csv");
        until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file)).hasSize(4).allMatch(line -> line.endsWith("seed 4711 of 36"));
    }

    @Test
    void leavesTheQuestionOfASampleWithoutDrawing() throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.D);
        until(() -> "crossings-sample-size".equals(focused().getId()));

        press(KeyCode.ESCAPE);

        until(() -> focused() instanceof TableView);
        assertThat(text("crossings-place")).isEqualTo("Rows 1 to 36 of 36, newest first");
    }

    @Test
    void readsACrossingAgainInTheLedger() throws TimeoutException {
        var ledger = new Looking(log.archive);
        bench.workspaces.sample.journals = ledger.desk();
        OnScreen.run(() -> screen.model().list().goTo(33));
        until(() -> side().contains("Stands in QuickBooks exactly once."));

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);

        until(() -> side().contains("Unchanged: it stands there once, as it was sent."));
        until(() -> side().contains("Read again 4 Nov 16:47:00: unchanged."));
        assertThat(side()).contains("As it was sent", "In the ledger now", "1110  1,127.40");
        assertThat(ledger.looks).isEqualTo(1);
    }

    @Test
    void opensTheEntryInTheLedgerWhereItShowsOne() throws TimeoutException {
        assertThat(OnScreen.get(() -> screen.shown().side().lookupAll(".button").stream()
                        .filter(Node::isVisible)
                        .map(button -> ((Button) button).getText())))
                .doesNotContain("Open in ledger");
        bench.workspaces.sample.entryPage = new EntryPage("https://books.example.com/journal?id={id}");
        OnScreen.run(() -> screen.model().list().goTo(33));
        until(() -> screen.model().story().pageProperty().get() != null);

        OnScreen.run(() -> screen.shown().side().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals("Open in ledger"))
                .findFirst()
                .orElseThrow()
                .fire());

        assertThat(visited).containsExactly(URI.create("https://books.example.com/journal?id=75291"));
    }
}
