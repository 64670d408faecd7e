package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Crash;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a fault of the program, in a window of its own, as the other may be what is broken or not there yet. It shows one at a
 * time: what comes while it is open is counted in it.
 */
public final class CrashDialog {
    private final Around around;
    private final Label what = words("");
    private final Label running = words("");
    private final Button copy = new Button(Words.text("crash.copy"));
    private @Nullable Stage stage;
    private @Nullable Crash shown;

    /**
     * What the dialog has to do with.
     *
     * @param about the program and the machine, as the first line of the details
     * @param log where the log is
     * @param theme as soon as there is one
     * @param running the jobs that go on
     * @param leave closes the program
     */
    public record Around(
            String about, Path log, Supplier<Optional<Theme>> theme, Supplier<List<String>> running, Runnable leave) {}

    public CrashDialog(Around around) {
        this.around = around;
    }

    /** Shows it, or counts it where one is shown. */
    public void tell(Crash crash) {
        show(crash);
        if (stage == null) {
            open();
        }
    }

    void show(Crash crash) {
        shown = crash;
        what.setText(Words.text("crash.what", crash.code(), String.valueOf(crash.times()), crash.times() == 1 ? 0 : 1));
        var jobs = around.running().get();
        running.setText(jobs.isEmpty() ? "" : Words.text("crash.running", String.join(", ", jobs)));
        running.setVisible(!jobs.isEmpty());
        running.setManaged(!jobs.isEmpty());
        copy.setText(Words.text("crash.copy"));
    }

    private void open() {
        var window = new Stage();
        stage = window;
        Window.getWindows().stream().filter(Window::isFocused).findFirst().ifPresent(window::initOwner);
        window.setTitle(Words.text("crash.title"));
        var scene = new Scene(content());
        around.theme().get().ifPresent(theme -> theme.dressWithoutAmounts(scene));
        scene.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                window.hide();
            }
        });
        window.setScene(scene);
        window.setOnHidden(_ -> stage = null);
        window.show();
    }

    Parent content() {
        var title = new Label(Words.text("crash.head"));
        title.getStyleClass().add("page-title");
        var log = new TextField(around.log().toString());
        log.setEditable(false);
        log.setAccessibleText(Words.text("crash.log"));
        var head = new VBox(
                title,
                what,
                running,
                words(Words.text("crash.kept")),
                words(Words.text("crash.next")),
                words(Words.text("crash.log")),
                log);
        head.getStyleClass().add("dialog-head");
        copy.setId("crash-copy");
        copy.setOnAction(_ -> copy());
        var leave = new Button(Words.text("crash.leave"));
        leave.setId("crash-leave");
        leave.setOnAction(_ -> {
            close();
            around.leave().run();
        });
        var on = new Button(Words.text("crash.on"));
        on.setId("crash-on");
        on.getStyleClass().add("accent");
        on.setDefaultButton(true);
        on.setOnAction(_ -> close());
        var foot = new HBox(copy, leave, on);
        foot.getStyleClass().add("dialog-foot");
        var all = new VBox(head, foot);
        all.getStyleClass().addAll("crash");
        return all;
    }

    private void close() {
        var window = stage;
        if (window != null) {
            window.hide();
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(details());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(Words.text("crash.copied"));
    }

    String details() {
        var crash = shown;
        return crash == null ? "" : around.about() + "\n\n" + String.join("\n", crash.details());
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
