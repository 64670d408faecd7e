package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Threads;
import dev.weighhouse.ui.shell.CrashDialog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults in threads of the running window, from the throw to the dialog. */
class CrashedWindowTest {
    private final Theme theme = OnScreen.get(() -> Pictures.theme(Colours.LIGHT, 100));
    private final List<Window> before = OnScreen.get(() -> new ArrayList<>(Window.getWindows()));
    private final List<String> jobs = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final CrashDialog dialog = OnScreen.get(() -> new CrashDialog(new CrashDialog.Around(
            Version.about(), Path.of("weighhouse.log"), () -> Optional.of(theme), () -> jobs, () -> left.add("left"))));
    private final Crashes crashes = new Crashes(Threads.onScreen(), dialog::tell);

    private List<Window> dialogs() {
        return OnScreen.get(() -> Window.getWindows().stream()
                .filter(window -> !before.contains(window))
                .toList());
    }

    private Button button(String id) {
        return (Button) dialogs().getFirst().getScene().lookup("#" + id);
    }

    private String text() {
        return OnScreen.get(() -> Stream.of(".label", ".text-field")
                .flatMap(kind -> dialogs().getFirst().getScene().getRoot().lookupAll(kind).stream())
                .map(node -> node instanceof Labeled label ? label.getText() : ((TextField) node).getText())
                .collect(Collectors.joining("\n")));
    }

    @AfterEach
    void close() {
        dialogs().forEach(OnScreen::close);
    }

    private void thrownBeside(RuntimeException fault) throws InterruptedException {
        var thread = new Thread(
                () -> {
                    throw fault;
                },
                "desk");
        thread.setUncaughtExceptionHandler(crashes);
        thread.start();
        thread.join();
        OnScreen.settle();
    }

    @Test
    void aFaultBesideTheScreenIsToldInPlainWordsWithItsCode() throws InterruptedException {
        jobs.add("Pulling Square orders");
        thrownBeside(new IllegalStateException("1,284.17"));

        assertThat(text())
                .contains("Something went wrong inside Weighhouse")
                .containsPattern("Its code is [0-9a-f]{8}\\.")
                .contains("Still at work: Pulling Square orders.")
                .contains("in doubt")
                .contains("weighhouse.log")
                .doesNotContain("1,284.17");
    }

    @Test
    void aFaultOnTheScreensOwnThreadIsToldToo() throws InterruptedException {
        var handled = new CountDownLatch(1);
        OnScreen.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            crashes.uncaughtException(thread, fault);
            handled.countDown();
        }));
        try {
            Threads.onScreen().execute(() -> {
                throw new IllegalStateException("Larkfield Coffee");
            });
            assertThat(handled.await(60, TimeUnit.SECONDS)).isTrue();
            OnScreen.settle();
        } finally {
            OnScreen.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        }

        assertThat(dialogs()).hasSize(1);
        assertThat(text()).doesNotContain("Larkfield");
    }

    @Test
    void oneDialogCountsWhatComesWhileItIsOpen() throws InterruptedException {
        var same = new IllegalStateException();
        thrownBeside(same);
        thrownBeside(same);
        thrownBeside(same);

        assertThat(dialogs()).hasSize(1);
        assertThat(text()).contains("It was met 3 times.");
    }

    @Test
    void copiesDetailsThatHoldNothingOfTheBooks() throws InterruptedException {
        thrownBeside(new IllegalStateException("1,284.17 of Larkfield Coffee with sk_live_4eC39Hq"));
        OnScreen.run(() -> button("crash-copy").fire());

        var copied = OnScreen.get(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Weighhouse ")
                .contains("java.lang.IllegalStateException", "at dev.weighhouse.CrashedWindowTest")
                .doesNotContain("1,284.17", "Larkfield", "sk_live", System.getProperty("user.name") + "/");
        assertThat(text()).doesNotContain("1,284.17");
        assertThat(button("crash-copy").getText()).isEqualTo("Copied");
    }

    @Test
    void thePersonGoesOnOrLeaves() throws InterruptedException {
        thrownBeside(new IllegalStateException());
        OnScreen.run(() -> button("crash-on").fire());
        assertThat(dialogs()).isEmpty();
        assertThat(left).isEmpty();

        thrownBeside(new IllegalStateException());
        OnScreen.run(() -> button("crash-leave").fire());
        assertThat(dialogs()).isEmpty();
        assertThat(left).containsExactly("left");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aFaultBeforeTheFirstWindowIsToldAllTheSame() {
        var program = OnScreen.get(App::new);
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        System.setProperty(LogFile.FOLDER, Path.of("where-it-could-be-written").toString());
        try {
            // A window that is none: putting it together fails at its first step.
            OnScreen.run(() -> program.start(null));
            OnScreen.settle();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
            System.clearProperty(LogFile.FOLDER);
        }

        assertThat(dialogs()).singleElement().isInstanceOf(Stage.class);
        assertThat(text())
                .containsPattern("Its code is [0-9a-f]{8}\\.")
                .contains(Path.of("where-it-could-be-written", "weighhouse.log").toString());
    }
}
