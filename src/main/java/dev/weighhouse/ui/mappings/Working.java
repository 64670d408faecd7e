package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is being done, how far it is, and how to stop it. */
final class Working extends HBox {

    Working(Job job) {
        getStyleClass().addAll("quiet-line", "trouble-line");
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        var says = new Label();
        says.textProperty().bind(job.doingProperty());
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        var stop = new Button(Words.text("mappings.stop"), Icons.CANCEL.node());
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.disableProperty().bind(job.stoppingProperty());
        stop.setOnAction(_ -> job.cancel());
        getChildren().setAll(bar, says, stop);
    }
}
