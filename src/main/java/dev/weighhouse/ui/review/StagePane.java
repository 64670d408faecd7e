package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What stands in place of the rows: one sentence, and the one thing to do. */
final class StagePane extends VBox {
    private final ReviewModel model;
    private final Pulling pulling;

    StagePane(ReviewModel model, Pulling pulling) {
        this.model = model;
        this.pulling = pulling;
        getStyleClass().add("stage");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
    }

    Subscription follow() {
        return Subscription.combine(
                model.stageProperty().subscribe(_ -> show()),
                pulling.runningProperty().subscribe(_ -> show()));
    }

    private void show() {
        getChildren().clear();
        var job = pulling.runningProperty().get();
        switch (model.stageProperty().get()) {
            case Stage.Table() -> {}
            case Stage.Reading() -> say(Words.text("review.reading-month"));
            case Stage.NoQuote(var month) -> noQuote(month, job);
            case Stage.NothingThere(var month) -> say(Words.text("review.stage.nothing-there", month));
            case Stage.AllAgree(var accounts) -> say(Words.text("review.stage.all-agree", accounts), showAll(accounts));
            case Stage.NothingFits(var accounts) -> say(Words.text("review.stage.nothing-fits"), showAll(accounts));
            case Stage.Failed(var failure) -> {
                var line = new FailureLine();
                line.show(failure);
                line.setMaxWidth(USE_PREF_SIZE);
                getChildren().add(line);
            }
        }
        setVisible(!getChildren().isEmpty());
    }

    private void noQuote(String month, @Nullable Job job) {
        if (job == null) {
            var pull = Controls.primary(Action.of("review.pull", pulling::pullAll));
            say(Words.text("review.stage.no-quote", month), pull);
            return;
        }
        var doing = new Label();
        doing.textProperty().bind(job.doingProperty());
        doing.getStyleClass().add("muted");
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        getChildren().addAll(doing, bar, Controls.button(Action.of("review.cancel", pulling::stop)));
    }

    private Node showAll(int accounts) {
        var button = Controls.button(Action.of("review.show-all", model::showAll));
        button.setText(Words.text("review.show-all", accounts));
        return button;
    }

    private void say(String words, Node... next) {
        var sentence = new Label(words);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        getChildren().add(sentence);
        getChildren().addAll(next);
    }
}
