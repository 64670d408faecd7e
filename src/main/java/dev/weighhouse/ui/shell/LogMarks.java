package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.ChainState;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.LogWatch.Doubt;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** At the end of the status bar: how much is in doubt, and what the last check of the log found. A press goes on from there. */
final class LogMarks extends HBox {
    private final Workbench bench;
    private final Button doubt;
    private final Button checked;

    LogMarks(Workbench bench, Action showDoubt, Action checkLog) {
        this.bench = bench;
        doubt = button(showDoubt, "status-doubt");
        checked = button(checkLog, "status-log");
        getStyleClass().add("sides");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(doubt, checked);
        bench.log().doubtProperty().subscribe(this::show);
        bench.log().check().stateProperty().subscribe(this::show);
    }

    private static Button button(Action action, String id) {
        var button = Controls.button(action);
        button.setId(id);
        button.getStyleClass().addAll("bare", "behind");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(Doubt waits) {
        doubt.setText(waits.words());
        doubt.setGraphic(Icons.WARNING.node("small", "warning"));
        doubt.setVisible(waits.all() > 0);
        doubt.setManaged(waits.all() > 0);
    }

    private void show(ChainState state) {
        var bad = state instanceof ChainState.Checked(var report, var _) && !report.ok();
        checked.setGraphic((bad ? Icons.WARNING : Icons.LOG).node("small", bad ? "danger" : "muted"));
        checked.setText(words(state));
        checked.getStyleClass().remove("danger");
        if (bad) {
            checked.getStyleClass().add("danger");
        }
    }

    private String words(ChainState state) {
        return switch (state) {
            case ChainState.Unchecked _ -> Words.text("shell.log.unchecked");
            case ChainState.Checking _ -> Words.text("shell.log.checking");
            case ChainState.Failed _ -> Words.text("shell.log.failed");
            case ChainState.Checked(var report, var at) ->
                report.firstBad()
                        .map(breach -> Words.text("shell.log.broken", breach.sequence()))
                        .orElseGet(() -> Words.text("shell.log.checked", Times.moment(at, bench.clock())));
        };
    }
}
