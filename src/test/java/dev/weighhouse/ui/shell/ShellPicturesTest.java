package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Leaving;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Notice;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.WorkspaceActions;
import dev.weighhouse.ui.welcome.Welcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class ShellPicturesTest {
    static final WorkspaceActions WAYS = new WorkspaceActions(
            Action.of("workspace.sample", () -> {}),
            Action.of("workspace.create", () -> {}),
            Action.of("workspace.open", () -> {}));

    private static Shell shell(Bench bench, Theme theme) {
        var welcome = new Welcome(bench.bench, WAYS, theme, (_, work) -> work.run());
        List<Screen> screens = List.of(
                new PlainScreen("review", Icons.REVIEW)
                        .with(
                                bench.bench.work(),
                                "1110 Square clearing",
                                "1120 Stripe clearing",
                                "4010 Quayside café, the one with an uncommonly long name that must be cut somewhere"),
                new PlainScreen("connections", Icons.CONNECTIONS).telling("pull"),
                new PlainScreen("journals", Icons.JOURNALS).counting(2, 1),
                new PlainScreen("settings", Icons.SETTINGS));
        return new Shell(new ShellModel(bench.bench, bench.pulling, screens, welcome), WAYS, theme);
    }

    private static Parent open(Theme theme) {
        var bench = new Bench();
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("stripe"), new Failure.SignInNeeded("Stripe could not be read."));
        var shell = shell(bench, theme);
        bench.bench.openSample();
        return shell.root();
    }

    @Test
    void showsTheWindowAroundAScreen() {
        assertThat(Pictures.take("shell", "open", ShellPicturesTest::open)).hasSize(4);
    }

    /** The pull and another job hang in lanes that nobody runs. */
    private static Parent pulling(Theme theme) {
        var away = new ArrayDeque<Runnable>();
        var bench = new Bench(new Work(Runnable::run, away::add, Runnable::run));
        var shell = shell(bench, theme);
        bench.bench.openSample();
        bench.bench
                .work()
                .<Boolean>away("Reading Square orders, page 6 of 9", _ -> true)
                .shown()
                .start();
        return shell.root();
    }

    @Test
    void showsAPullWithItsCancel() {
        assertThat(Pictures.take("shell", "pulling", ShellPicturesTest::pulling))
                .hasSize(4);
    }

    @Test
    void showsAWorkspaceThatAnotherWindowWrites() {
        assertThat(Pictures.take("shell", "read-only", theme -> {
                    var bench = new Bench();
                    bench.workspaces.sample.writtenElsewhere = "process 4711 on desk-3 since 15:20";
                    var shell = shell(bench, theme);
                    bench.bench.openSample();
                    return shell.root();
                }))
                .hasSize(4);
    }

    /** The keyboard is in the box, as far as a window without a stage can have it. */
    private static Parent lookingUp(Theme theme, String text) {
        var bench = new Bench();
        var shell = shell(bench, theme);
        bench.bench.openSample();
        shell.lookUp().open();
        shell.lookUp().textProperty().set(text);
        return shell.root();
    }

    @Test
    void showsTheQuestionBeforeSomethingIsLost() {
        var what = "3 changes of the mapping are pending. Nothing of them is kept unless you save.";
        assertThat(Pictures.take("shell", "leaving", theme -> {
                    var bench = new Bench();
                    var shell = shell(bench, theme);
                    bench.bench.openSample();
                    bench.bench.unsaved().watch(new Leaving.Keeper("settings", () -> Optional.of(what), () -> {}));
                    bench.bench.leave();
                    return shell.root();
                }))
                .hasSize(4);
    }

    @Test
    void showsTheQuestionsForAPassphrase() {
        var file = Path.of("/home/maya/.config/weighhouse/secrets.sealed");
        var why = new Failure.NoKeychain("The system's keychain did not answer within 10 seconds.", "Unlock it.");
        assertThat(Pictures.take(
                        "shell",
                        "new-passphrase",
                        theme -> asked(theme, asking -> {
                            var given = asking.fresh(file, why, 12);
                            given.ifPresent(signs -> Arrays.fill(signs, ' '));
                        })))
                .hasSize(4);
        var wrong = new Failure.PassphraseNeeded(
                "This passphrase does not open the encrypted file of secrets, %s.".formatted(file),
                "Type it again. If it is lost, delete that file and give the secrets of its connections again.");
        assertThat(Pictures.take(
                        "shell",
                        "passphrase",
                        theme -> asked(theme, asking -> {
                            asking.again(wrong);
                            asking.existing(file);
                        })))
                .hasSize(4);
    }

    /** Whoever asks waits beside the screen until the picture is taken and for ever after. */
    private static Parent asked(Theme theme, Consumer<PassphraseAsking> question) {
        var bench = new Bench();
        bench.bench.openSample();
        var asking = bench.bench.passphrases();
        Thread.ofVirtual().start(() -> question.accept(asking));
        while (asking.askedProperty().get() == null) {
            Thread.onSpinWait();
        }
        asking.typedProperty().set("seven grey barges");
        return shell(bench, theme).root();
    }

    @Test
    void showsTheQuestionBeforeAPushIsLeft() {
        assertThat(Pictures.take("shell", "finishing", theme -> {
                    var bench = new Bench(new Work(Runnable::run, _ -> {}, Runnable::run));
                    var shell = shell(bench, theme);
                    bench.bench.openSample();
                    bench.bench
                            .work()
                            .away("Pushing entries", _ -> true)
                            .toItsEnd()
                            .start();
                    bench.bench.leave();
                    return shell.root();
                }))
                .hasSize(4);
    }

    @Test
    void showsTheLookUp() {
        assertThat(Pictures.take("look-up", "found", theme -> lookingUp(theme, "c")))
                .hasSize(4);
        assertThat(Pictures.take("look-up", "opened", theme -> lookingUp(theme, "")))
                .hasSize(4);
        assertThat(Pictures.take("look-up", "nothing", theme -> lookingUp(theme, "zebra")))
                .hasSize(4);
    }

    /** Two pulls told while another screen is open, or the panel behind the status bar. */
    private static Parent told(Theme theme, boolean panel) {
        var away = new ArrayDeque<Runnable>();
        var bench = new Bench(new Work(Runnable::run, away::add, Runnable::run));
        var shell = shell(bench, theme);
        bench.bench.openSample();
        var notices = bench.bench.notices();
        notices.tell("pull", Notice.Kind.NOTE, "Pulled QuickBooks and Square. 2 things to know.");
        notices.tell(
                "pull",
                Notice.Kind.FAILED,
                "Stripe could not be read at 16:41: the sign-in has expired. Give the connection a fresh token or key,"
                        + " then try again.");
        if (panel) {
            bench.bench
                    .work()
                    .<Boolean>away("Reading Square orders, page 6 of 9", _ -> true)
                    .shown()
                    .start()
                    .cancel();
            bench.bench
                    .work()
                    .<Boolean>away("Opening Station Road.weighhouse", _ -> true)
                    .shown()
                    .start();
            shell.jobs().toggle();
        }
        return shell.root();
    }

    @Test
    void tellsWhatEndedMeanwhile() {
        assertThat(Pictures.take("shell", "notices", theme -> told(theme, false)))
                .hasSize(4);
    }

    @Test
    void showsAllJobsBehindTheStatusBar() {
        assertThat(Pictures.take("shell", "jobs", theme -> told(theme, true))).hasSize(4);
    }

    @Test
    void showsTheSheetOfKeys() {
        assertThat(Pictures.take("shell", "keys", theme -> {
                    var bench = new Bench();
                    var shell = shell(bench, theme);
                    bench.bench.openSample();
                    return (Parent) ShortcutSheet.content(shell.actions());
                }))
                .hasSize(4);
    }

    @Test
    void showsASmallWindow() {
        assertThat(Pictures.take("shell", "small", 1280, 720, ShellPicturesTest::open))
                .hasSize(4);
    }

    @Test
    void showsTheFirstScreen() {
        assertThat(Pictures.take(
                        "welcome", "empty", theme -> shell(new Bench(), theme).root()))
                .hasSize(4);
        assertThat(Pictures.take("welcome", "recent", theme -> {
                    var bench = new Bench();
                    bench.workspaces.secretPlace = new SecretPlace.Nowhere();
                    bench.settings.opened(Path.of("/home/maya/Books/Station Road.weighhouse"));
                    bench.settings.opened(Path.of("/home/maya/Books/Larkfield Coffee.weighhouse"));
                    bench.bench.open(Path.of("/home/maya/Books/Gone.weighhouse"));
                    return shell(bench, theme).root();
                }))
                .hasSize(4);
    }

    @Test
    void namesEveryControl() {
        var faults = OnScreen.get(() -> {
            var theme = Pictures.theme(Colours.LIGHT, 100);
            return SceneWalk.faults(open(theme));
        });
        assertThat(faults).isEmpty();
    }
}
