package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The look-up box, and its answer beside it. */
final class AskBar extends HBox {
    private final CrossingsModel model;
    private final Runnable intoTable;
    private final TextField field = new TextField();
    private final Label answer = new Label();
    private final Label basis = new Label();
    private final Button prove;

    /** @param intoTable takes the keyboard to the list */
    AskBar(CrossingsModel model, Action search, Action proving, Runnable intoTable) {
        this.model = model;
        this.intoTable = intoTable;
        getStyleClass().add("ask");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("crossings-look-up");
        field.setPromptText(Words.text("crossings.look-up.prompt"));
        field.setAccessibleText(search.help());
        Tip.say(field, search.help());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        var key = new Label(search.shortcut().map(on -> on.getDisplayText()).orElse(""));
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        var box = new HBox(Icons.SEARCH.node("muted"), field, key);
        box.getStyleClass().addAll("look-up", "ask-box");
        prove = Controls.button(proving);
        prove.getStyleClass().add("small");
        prove.setMinWidth(USE_PREF_SIZE);
        answer.setId("crossings-answer");
        answer.setWrapText(true);
        basis.getStyleClass().addAll("muted", "small");
        var said = new VBox(answer, basis);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(box, said, prove);
    }

    Subscription follow() {
        field.textProperty().bindBidirectional(model.lookUp().textProperty());
        return Subscription.combine(
                model.lookUp().replyProperty().subscribe(this::show),
                () -> field.textProperty().unbindBidirectional(model.lookUp().textProperty()));
    }

    private void show(Reply reply) {
        var sentences = model.sentences();
        answer.setText(sentences.answer(reply));
        basis.setText(sentences.basis(reply));
        Tip.say(basis, basis.getText());
        var icon = icon(reply);
        answer.setGraphic(icon == null ? null : icon.icon().node(icon.tone()));
        var never = reply instanceof Reply.Never;
        prove.setVisible(never);
        prove.setManaged(never);
        field.setAccessibleHelp(answer.getText());
    }

    private record Sign(Icons icon, String tone) {}

    private static @Nullable Sign icon(Reply reply) {
        return switch (reply) {
            case Reply.Nothing _, Reply.Looking _ -> null;
            case Reply.Never _ -> new Sign(Icons.NO_QUOTE, "muted");
            case Reply.Failed _ -> new Sign(Icons.WARNING, "danger");
            case Reply.Fits fits when fits.count() > 1 -> new Sign(Icons.CROSSINGS, "muted");
            case Reply.Fits fits ->
                new Sign(
                        Looks.icon(fits.newest().fate()),
                        Looks.iconTone(fits.newest().fate()));
        };
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.list().step(-1);
            case DOWN -> {
                if (model.lookUp().replyProperty().get() instanceof Reply.Fits) {
                    model.list().step(1);
                } else {
                    intoTable.run();
                }
            }
            case ENTER -> intoTable.run();
            case ESCAPE -> {
                model.lookUp().textProperty().set("");
                intoTable.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    TextField field() {
        return field;
    }

    void take() {
        field.requestFocus();
        field.selectAll();
    }
}
