package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.drill.Drill;
import dev.weighhouse.drill.DrillReport;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Simulates month-ends in which everything goes wrong, and tells what stood in the ledger at their end. */
final class DrillDialog extends VBox {
    private static final int RUNS = 200;
    private static final long SEED = 2026;

    private final Work work;
    private final VBox body = new VBox();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label doing = new Label(Words.text("journals.drill.help", RUNS));
    private final FailureLine failure = new FailureLine();
    private final Button start = new Button(Words.text("journals.drill.start"));
    private final Button stop = new Button(Words.text("journals.stop"), Icons.CANCEL.node());
    private @Nullable Job running;

    DrillDialog(Work work, Runnable close) {
        this.work = work;
        getStyleClass().add("dialog");
        setId("journals-drill");
        var title = new Label(Words.text("journals.drill.name"));
        title.getStyleClass().add("page-title");
        doing.setWrapText(true);
        doing.setMinHeight(USE_PREF_SIZE);
        var head = new VBox(title, doing);
        head.getStyleClass().add("dialog-head");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        body.getStyleClass().add("drill-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> run());
        stop.setDisable(true);
        stop.setOnAction(_ -> stop());
        var leave = new Button(Words.text("journals.leave"));
        leave.setOnAction(_ -> close.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(gap, stop, leave, start);
        foot.getStyleClass().add("dialog-foot");
        getChildren().setAll(head, failure, progress, scroll, foot);
    }

    Node firstFocus() {
        return start;
    }

    private void run() {
        failure.show(null);
        body.getChildren().clear();
        start.setDisable(true);
        stop.setDisable(false);
        progress.setVisible(true);
        var job = work.away(Words.text("journals.drill.name"), steps -> Drill.run(RUNS, SEED, steps))
                .shown()
                .then(this::show)
                .otherwise(this::fail)
                .start();
        if (job.runningProperty().get()) {
            running = job;
            progress.progressProperty().bind(job.progressProperty());
        }
    }

    /** Ends the drill if one runs. */
    void stop() {
        var job = running;
        if (job != null) {
            job.cancel();
        }
    }

    private void end() {
        running = null;
        progress.progressProperty().unbind();
        progress.setVisible(false);
        start.setDisable(false);
        stop.setDisable(true);
    }

    private void fail(Failure why) {
        end();
        failure.show(why);
    }

    private void show(DrillReport report) {
        end();
        var icon = report.passed() ? Icons.DONE.node("success") : Icons.WARNING.node("danger");
        body.getChildren()
                .setAll(
                        PlanParts.line(
                                icon,
                                Words.text(
                                        report.passed() ? "journals.drill.passed" : "journals.drill.failed",
                                        report.runs(),
                                        report.crossings())),
                        PlanParts.quiet(Words.text(
                                "journals.drill.counts", report.duplicates(), report.lost(), report.stuck())),
                        PlanParts.quiet(Words.text("journals.drill.reported", report.reported())),
                        faults(report));
        report.failures()
                .forEach(run -> body.getChildren()
                        .add(PlanParts.line(
                                Icons.WARNING.node("small", "danger"),
                                Words.text(
                                        "journals.drill.failed-run",
                                        String.valueOf(run.seed()),
                                        String.join(" ", run.complaints())))));
    }

    private static Node faults(DrillReport report) {
        var table = new PlanParts.Table(
                Words.text("journals.drill.faults"), "journals.drill.none", "journals.drill.injected");
        report.faults()
                .forEach((fault, count) ->
                        table.row(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), "", "%,d".formatted(count)));
        return table;
    }
}
