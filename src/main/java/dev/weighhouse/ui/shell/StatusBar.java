package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Notices.Told;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the foot: when each side was last pulled, and the job that runs, with cancel. */
final class StatusBar extends HBox {
    private final ShellModel model;
    private final HBox sides = new HBox();
    private final HBox job = new HBox();
    private final Button behind;
    private boolean keptWithoutJobs;
    private boolean narrow;

    StatusBar(ShellModel model, Action showAll, Action showDoubt, Action checkLog) {
        this.model = model;
        this.behind = Controls.button(showAll);
        behind.setGraphic(Icons.OPEN_DETAIL.node("small"));
        behind.getStyleClass().addAll("bare", "behind");
        behind.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("status-bar");
        sides.getStyleClass().add("sides");
        sides.setMinWidth(0);
        job.getStyleClass().add("job");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        job.setMinWidth(0);
        getChildren().addAll(sides, between, job, behind, new LogMarks(model.bench(), showDoubt, checkLog));
        model.sides().subscribe(this::showSides);
        model.bench().work().running().addListener((ListChangeListener<Job>) _ -> showJobs());
        model.bench().notices().recent().addListener((ListChangeListener<Told>) _ -> showJobs());
        showJobs();
    }

    private void showSides(List<SideStatus> all) {
        sides.getChildren().clear();
        if (!all.isEmpty()) {
            sides.getChildren().add(new Label(Words.text("shell.pulled")));
        }
        for (var side : all) {
            var label = new Label(side.text());
            Tip.say(label, side.more());
            if (side.failed()) {
                label.getStyleClass().add("danger");
                label.setGraphic(Icons.WARNING.node("small", "danger"));
            }
            sides.getChildren().add(label);
        }
    }

    /** In a narrow window the times give way to a job while one runs. */
    void fit(double logicalWidth) {
        narrow = logicalWidth < 900;
        showJobs();
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
        if (!running.isEmpty()) {
            job.getChildren().add(new JobLine(running.getFirst()));
        }
        sides.setVisible(!narrow || running.isEmpty());
        sides.setManaged(sides.isVisible());
        var more = behind(running.size(), model.bench().notices().recent().size());
        behind.setText(more);
        behind.setVisible(!more.isEmpty());
        behind.setManaged(!more.isEmpty());
    }

    private static String behind(int jobs, int told) {
        if (jobs > 1) {
            return Words.text("shell.more-jobs", jobs - 1);
        }
        return told == 0 ? "" : Words.text("shell.messages", told);
    }
}
