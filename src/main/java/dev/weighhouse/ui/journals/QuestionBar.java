package dev.weighhouse.ui.journals;

import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Asks for the words a deed needs, in place of the approval bar. Enter in the last field does it, Esc leaves. */
final class QuestionBar extends VBox {
    private final JournalsModel model;
    private final Runnable left;
    private final List<TextField> fields = new ArrayList<>();
    private final Button confirm = new Button();

    QuestionBar(JournalsModel model, Runnable left) {
        this.model = model;
        this.left = left;
        getStyleClass().add("approval-bar");
        setId("journals-question");
        confirm.getStyleClass().add("accent");
        confirm.setMinWidth(Region.USE_PREF_SIZE);
        confirm.setOnAction(_ -> answer());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
    }

    Subscription follow() {
        return model.questionProperty().subscribe(this::show);
    }

    private void show(@Nullable Question question) {
        setVisible(question != null);
        setManaged(question != null);
        getChildren().clear();
        fields.clear();
        if (question == null) {
            return;
        }
        var title = new Label(question.title());
        title.getStyleClass().add("strong");
        var help = new Label(question.help());
        help.getStyleClass().addAll("small", "muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, help);
        question.fields().forEach(this::add);
        confirm.setText(question.confirm());
        var cancel = new Button(Words.text("journals.leave"));
        cancel.setOnAction(_ -> leave());
        var buttons = new HBox(confirm, cancel);
        buttons.getStyleClass().add("entry-buttons");
        getChildren().add(buttons);
        enable();
        // A field without its skin loses what is typed before the next frame.
        applyCss();
        fields.getFirst().requestFocus();
    }

    private void add(Question.Field asked) {
        var field = new TextField(asked.first());
        field.setAccessibleText(asked.name());
        field.setPromptText(asked.name());
        field.textProperty().addListener((_, _, _) -> enable());
        field.setOnAction(_ -> {
            var next = fields.indexOf(field) + 1;
            if (next < fields.size()) {
                fields.get(next).requestFocus();
            } else {
                answer();
            }
        });
        fields.add(field);
        getChildren().add(field);
    }

    private void enable() {
        confirm.setDisable(fields.stream().anyMatch(field -> field.getText().isBlank()));
    }

    private void answer() {
        var question = model.questionProperty().get();
        if (question != null && !confirm.isDisabled()) {
            var words = fields.stream().map(field -> field.getText().strip()).toList();
            model.questionProperty().set(null);
            question.answer().accept(words);
            left.run();
        }
    }

    private void leave() {
        model.questionProperty().set(null);
        left.run();
    }
}
