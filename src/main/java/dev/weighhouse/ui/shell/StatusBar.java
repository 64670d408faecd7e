package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the foot: when each side was last pulled, and the job that runs, with cancel. */
final class StatusBar extends HBox {
    private final ShellModel model;
    private final HBox sides = new HBox();
    private final HBox job = new HBox();
    private boolean keptWithoutJobs;

    StatusBar(ShellModel model) {
        this.model = model;
        getStyleClass().add("status-bar");
        sides.getStyleClass().add("sides");
        sides.setMinWidth(0);
        job.getStyleClass().add("job");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(sides, between, job);
        model.sides().subscribe(this::showSides);
        model.bench().work().running().addListener((ListChangeListener<Job>) _ -> showJobs());
        showJobs();
    }

    private void showSides(List<SideStatus> all) {
        sides.getChildren().clear();
        if (!all.isEmpty()) {
            sides.getChildren().add(new Label(Words.text("shell.pulled")));
        }
        for (var side : all) {
            var label = new Label(side.text());
            label.setTooltip(new Tooltip(side.more()));
            if (side.failed()) {
                label.getStyleClass().add("danger");
                label.setGraphic(Icons.WARNING.node("small", "danger"));
            }
            sides.getChildren().add(label);
        }
    }

    /** Without a workspace the bar is there only while one is being opened. */
    void keepWithoutJobs(boolean keep) {
        keptWithoutJobs = keep;
        showJobs();
    }

    private void showJobs() {
        job.getChildren().clear();
        var running = model.bench().work().running();
        setVisible(keptWithoutJobs || !running.isEmpty());
        setManaged(isVisible());
        if (running.isEmpty()) {
            return;
        }
        var first = running.getFirst();
        var words = new Label();
        words.textProperty().bind(first.doingProperty());
        words.setTooltip(new Tooltip(first.name()));
        var bar = new ProgressBar();
        bar.progressProperty().bind(first.progressProperty());
        bar.setAccessibleText(first.name());
        bar.setFocusTraversable(false);
        job.getChildren().addAll(words, bar, cancel(first));
        if (running.size() > 1) {
            job.getChildren().add(new Label(Words.text("shell.more-jobs", running.size() - 1)));
        }
    }

    private static Button cancel(Job running) {
        var cancel = new Button(null, Icons.CANCEL.node("small"));
        cancel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        cancel.getStyleClass().addAll("icon-only", "bare");
        cancel.setAccessibleText(Words.text("shell.cancel", running.name()));
        cancel.setTooltip(new Tooltip(Words.text("shell.cancel", running.name())));
        cancel.setOnAction(_ -> running.cancel());
        return cancel;
    }
}
