package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What stands in place of the rows: one sentence, and the one thing to do. */
final class StagePane extends VBox {
    private final MappingsModel model;
    private final Pulling pulling;

    StagePane(MappingsModel model, Pulling pulling) {
        this.model = model;
        this.pulling = pulling;
        getStyleClass().add("stage");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
    }

    Subscription follow() {
        return model.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        getChildren().clear();
        switch (stage) {
            case Stage.Table() -> {}
            case Stage.Reading() -> say(Words.text("mappings.reading"));
            case Stage.Nothing() ->
                say(
                        Words.text("mappings.stage.nothing"),
                        Controls.primary(Action.of("mappings.pull", pulling::pullAll)));
            case Stage.NothingFits(var all) -> {
                var button = Controls.button(Action.of("mappings.show-all", model::showAll));
                button.setText(Words.text("mappings.stage.show-all", all));
                say(Words.text("mappings.stage.nothing-fits"), button);
            }
            case Stage.Failed(var failure) -> {
                var line = new FailureLine();
                line.show(failure);
                line.setMaxWidth(USE_PREF_SIZE);
                getChildren().addAll(line, Controls.button(Action.of("mappings.again", model::read)));
            }
        }
        setVisible(!getChildren().isEmpty());
    }

    private void say(String words, Node... next) {
        var sentence = new Label(words);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        getChildren().add(sentence);
        getChildren().addAll(next);
    }
}
