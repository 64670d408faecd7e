package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.FocusBefore;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Notices.Told;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Behind the status bar: all jobs that run, each with its cancel, and what was told lately. */
final class JobsPanel extends ScrollPane {
    private final Workbench bench;
    private final VBox lines = new VBox();
    private final FocusBefore before = new FocusBefore();

    JobsPanel(Workbench bench) {
        this.bench = bench;
        getStyleClass().add("jobs-panel");
        lines.getStyleClass().add("lines");
        setContent(lines);
        setFitToWidth(true);
        setAccessibleText(Words.text("shell.jobs.name"));
        setVisible(false);
        bench.work().running().addListener((ListChangeListener<Job>) _ -> show());
        bench.notices().recent().addListener((ListChangeListener<Told>) _ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        show();
    }

    /** Opens it and takes the keyboard, or closes it and gives the keyboard back. */
    void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        before.remember(this);
        setVisible(true);
        focusFirst();
    }

    private void close() {
        setVisible(false);
        before.giveBack();
    }

    private void focusFirst() {
        var cancel = lines.lookup(".button");
        (cancel instanceof Button button ? button : this).requestFocus();
    }

    private void show() {
        var had = isFocusWithin();
        lines.getChildren().setAll(head("shell.jobs.running"));
        var running = bench.work().running();
        if (running.isEmpty()) {
            lines.getChildren().add(muted(Words.text("shell.jobs.none")));
        }
        running.forEach(job -> lines.getChildren().add(new JobLine(job)));
        var told = bench.notices().recent();
        if (!told.isEmpty()) {
            lines.getChildren().add(head("shell.jobs.told"));
            told.forEach(each -> lines.getChildren().add(line(each)));
        }
        if (had) {
            // The button that had the keyboard went with its job.
            focusFirst();
        }
    }

    private Node line(Told told) {
        var words = new Label(told.notice().words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var at = muted(Times.moment(told.at(), bench.clock()));
        at.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(NoticeStack.icon(told.notice().kind()), words, at);
        line.getStyleClass().add("told");
        return line;
    }

    private static Label head(String key) {
        var head = new Label(Words.text(key));
        head.getStyleClass().add("strong");
        return head;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
