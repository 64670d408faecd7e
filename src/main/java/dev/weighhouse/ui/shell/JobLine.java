package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One running job: what it is doing, how far it is, and its cancel. */
final class JobLine extends HBox {

    JobLine(Job job) {
        getStyleClass().add("job");
        var words = new Label();
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> job.stoppingProperty().get()
                                ? Words.text("shell.stopping", job.name())
                                : job.doingProperty().get(),
                        job.stoppingProperty(),
                        job.doingProperty()));
        Tip.say(words, job.name());
        var bar = new ProgressBar();
        bar.setMinWidth(USE_PREF_SIZE);
        bar.progressProperty().bind(job.progressProperty());
        bar.setAccessibleText(job.name());
        bar.setFocusTraversable(false);
        getChildren().addAll(words, bar, cancel(job));
    }

    private static Button cancel(Job job) {
        var stopping = Bindings.createStringBinding(
                () -> job.stoppingProperty().get() ? Words.text("shell.stopping", job.name()) : "",
                job.stoppingProperty());
        var cancel = Controls.iconButton(
                Action.of("shell.cancel-job", job::cancel).with(Icons.CANCEL).unless(stopping));
        cancel.getStyleClass().addAll("bare", "small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText(Words.text("shell.cancel", job.name()));
        return cancel;
    }
}
