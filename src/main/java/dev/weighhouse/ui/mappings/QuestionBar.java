package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Asks for the words a step needs, below the grid. Enter in the last field does it, Esc leaves. */
final class QuestionBar extends VBox {
    private static final double ONE_FIELD_EM = 30;
    private static final double FIELD_EM = 13;

    private final MappingsModel model;
    private final Runnable left;
    private final List<TextField> fields = new ArrayList<>();
    private final Button confirm = new Button();
    private final Label says = new Label();
    private double em = 13;

    /** @param left called when it was closed */
    QuestionBar(MappingsModel model, Runnable left) {
        this.model = model;
        this.left = left;
        getStyleClass().add("question-bar");
        setId("mappings-question");
        says.getStyleClass().addAll("small", "muted");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
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

    void size(double pixels) {
        em = pixels;
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
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var asked = new FlowPane();
        asked.getStyleClass().add("question-fields");
        for (var field : question.fields()) {
            asked.getChildren().add(field(field, question.fields().size() == 1 ? ONE_FIELD_EM : FIELD_EM));
        }
        confirm.setText(question.confirm());
        var cancel = new Button(Words.text("mappings.leave"));
        cancel.setOnAction(_ -> leave());
        var buttons = new HBox(confirm, cancel, says);
        buttons.getStyleClass().add("question-buttons");
        getChildren().setAll(title, asked, buttons);
        say();
        // A field without its skin loses what is typed before the next frame.
        applyCss();
        fields.getFirst().requestFocus();
        fields.getFirst().selectAll();
    }

    private VBox field(Question.Field asked, double wide) {
        var field = new TextField(asked.first());
        field.setAccessibleText(asked.name());
        field.setPrefWidth(wide * em);
        field.textProperty().addListener((_, _, _) -> say());
        field.setOnAction(_ -> {
            var next = fields.indexOf(field) + 1;
            if (next < fields.size()) {
                fields.get(next).requestFocus();
            } else {
                answer();
            }
        });
        fields.add(field);
        var name = new Label(asked.name());
        name.getStyleClass().addAll("small", "muted");
        name.setLabelFor(field);
        return new VBox(name, field);
    }

    private List<String> typed() {
        return fields.stream().map(field -> field.getText().strip()).toList();
    }

    private void say() {
        var question = model.questionProperty().get();
        if (question != null) {
            var reply = question.says().apply(typed());
            says.setText(reply.words());
            confirm.setDisable(!reply.possible());
        }
    }

    private void answer() {
        var question = model.questionProperty().get();
        if (question != null && !confirm.isDisabled()) {
            var words = typed();
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
