package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/** Leaves a picture of every telling state. */
class CrossingsPicturesTest {

    private static Parent make(Theme theme, Supplier<Logged> log, Consumer<CrossingsScreen> then) {
        var bench = new Bench();
        bench.workspaces.sample.crossings = log.get().archive;
        bench.bench.openSample();
        var screen = new CrossingsScreen(bench.bench, theme, (_, _) -> Optional.empty(), _ -> {});
        var node = (Parent) screen.node();
        screen.attach();
        then.accept(screen);
        return node;
    }

    private static void take(String state, Supplier<Logged> log, Consumer<CrossingsScreen> then) {
        assertThat(Pictures.take("crossings", state, theme -> make(theme, log, then)))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private static void select(CrossingsScreen screen, String what) {
        screen.model().list().pageProperty().get().rows().stream()
                .filter(row -> row.subject().what().startsWith(what))
                .findFirst()
                .ifPresent(screen.model().list()::choose);
    }

    private static void type(CrossingsScreen screen, String text) {
        screen.model().lookUp().textProperty().set(text);
    }

    private static Logged broken() {
        var log = Logged.larkfield();
        log.archive.tamper(44);
        return log;
    }

    private static Logged failing() {
        var log = Logged.larkfield();
        log.archive.refusing = new Failure.BadInput(
                "larkfield.weighhouse cannot be read: the disk does not answer.",
                "Check the disk, then open it again.");
        return log;
    }

    @Test
    void full() {
        take("full", Logged::larkfield, screen -> {
            screen.model().chain().check();
            select(screen, "Station Road");
        });
    }

    @Test
    void small() {
        assertThat(Pictures.take(
                        "crossings-1280",
                        "full",
                        1280,
                        720,
                        theme -> make(theme, Logged::larkfield, screen -> select(screen, "Station Road"))))
                .hasSize(4);
    }

    @Test
    void empty() {
        take("empty", Logged::empty, _ -> {});
    }

    @Test
    void inDoubt() {
        take("in-doubt", Logged::larkfield, screen -> {
            select(screen, "Online shop");
            screen.shown().story();
        });
    }

    @Test
    void answered() {
        take("answered", Logged::larkfield, screen -> type(screen, "1,127.40"));
    }

    @Test
    void several() {
        take("several", Logged::larkfield, screen -> type(screen, "Quayside"));
    }

    @Test
    void neverCrossed() {
        take("never-crossed", Logged::larkfield, screen -> {
            type(screen, "zebra");
            screen.model().lookUp().prove();
        });
    }

    @Test
    void brokenChain() {
        take(
                "broken-chain",
                CrossingsPicturesTest::broken,
                screen -> screen.model().chain().check());
    }

    @Test
    void failed() {
        take("failing", CrossingsPicturesTest::failing, _ -> {});
    }

    @Test
    void sample() {
        take("sample", Logged::larkfield, screen -> {
            screen.model().sampling().ask();
            screen.model().sampling().sizeProperty().set("12");
            screen.model().sampling().seedProperty().set("47110815");
            screen.model().sampling().draw();
        });
    }

    @Test
    void askingForASample() {
        take("sample-question", Logged::larkfield, screen -> {
            screen.model().sampling().ask();
            screen.model().sampling().seedProperty().set("47110815");
            screen.model().sampling().upToProperty().set("all of them");
            screen.model().sampling().draw();
        });
    }

    @Test
    void readAgain() {
        secondLook("read-again", Reperformed.Finding.UNCHANGED);
    }

    @Test
    void readAgainAndNotTheSame() {
        secondLook("read-again-differs", Reperformed.Finding.DIFFERS);
    }

    private static void secondLook(String state, Reperformed.Finding finding) {
        assertThat(Pictures.take("crossings", state, theme -> {
                    var log = Logged.larkfield();
                    var ledger = new Looking(log.archive);
                    ledger.finding = finding;
                    var bench = new Bench();
                    bench.workspaces.sample.crossings = log.archive;
                    bench.workspaces.sample.journals = ledger.desk();
                    bench.workspaces.sample.entryPage = new EntryPage("https://books.example.com/journal?id={id}");
                    bench.bench.openSample();
                    var screen = new CrossingsScreen(bench.bench, theme, (_, _) -> Optional.empty(), _ -> {});
                    var node = (Parent) screen.node();
                    screen.attach();
                    select(screen, "Station Road");
                    screen.model().reperforming().look();
                    screen.shown().story();
                    return node;
                }))
                .hasSize(4);
    }

    @Test
    void namesEveryControl() {
        assertThat(OnScreen.get(() -> SceneWalk.faults(
                        make(Pictures.theme(Colours.LIGHT, 100), Logged::larkfield, screen -> type(screen, "zebra")))))
                .isEmpty();
    }
}
