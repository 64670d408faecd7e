package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
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

/** Asks for the words a step needs, in place. Enter in the last field does it, Esc leaves. */
public final class QuestionBar extends VBox {
    private static final double ONE_FIELD_EM = 30;
    private static final double FIELD_EM = 13;

    private final ObjectProperty<@Nullable Question> question;
    private final Theme theme;
    private final Runnable left;
    private final List<TextField> fields = new ArrayList<>();
    private final Button confirm = new Button();
    private final Label says = new Label();
    private boolean tight;

    /**
     * Hidden until something is asked.
     *
     * @param question what is asked; set to null once it is answered or left
     * @param left called when it was closed
     */
    public QuestionBar(ObjectProperty<@Nullable Question> question, Theme theme, Runnable left) {
        this.question = question;
        this.theme = theme;
        this.left = left;
        getStyleClass().add("question-bar");
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

    /**
     * Where there is little room, what asks for one thing does so in one line, and what comes of it is told in the tooltip.
     *
     * @param now whether that is so
     */
    public void tight(boolean now) {
        if (now != tight) {
            tight = now;
            if (question.get() != null) {
                var words = typed();
                show(question.get());
                for (int at = 0; at < words.size(); at++) {
                    fields.get(at).setText(words.get(at));
                }
            }
        }
    }

    /** Shows what is asked from now on; give the subscription back when the screen goes. */
    public Subscription follow() {
        return question.subscribe(this::show);
    }

    private void show(@Nullable Question asked) {
        setVisible(asked != null);
        setManaged(asked != null);
        getChildren().clear();
        fields.clear();
        if (asked == null) {
            return;
        }
        var title = new Label(asked.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        confirm.setText(asked.confirm());
        var cancel = new Button(Words.text("question.leave"));
        cancel.setOnAction(_ -> leave());
        cancel.setMinWidth(USE_PREF_SIZE);
        var buttons = new HBox(confirm, cancel);
        buttons.getStyleClass().add("question-buttons");
        if (tight && asked.fields().size() == 1) {
            var field = field(asked.fields().getFirst(), ONE_FIELD_EM);
            field.setPromptText(asked.fields().getFirst().name());
            field.setMinWidth(0);
            buttons.getChildren().addFirst(field);
            getChildren().setAll(title, buttons);
        } else {
            buttons.getChildren().add(says);
            getChildren().setAll(title, fields(asked), buttons);
        }
        say();
        // A field without its skin loses what is typed before the next frame.
        applyCss();
        fields.getFirst().requestFocus();
        fields.getFirst().selectAll();
    }

    private FlowPane fields(Question asked) {
        var all = new FlowPane();
        all.getStyleClass().add("question-fields");
        for (var each : asked.fields()) {
            var field = field(each, asked.fields().size() == 1 ? ONE_FIELD_EM : FIELD_EM);
            var name = new Label(each.name());
            name.getStyleClass().addAll("small", "muted");
            name.setLabelFor(field);
            all.getChildren().add(new VBox(name, field));
        }
        return all;
    }

    private TextField field(Question.Field asked, double wide) {
        var field = new TextField(asked.first());
        field.setAccessibleText(asked.name());
        field.setPrefWidth(wide * theme.em().get());
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
        return field;
    }

    private List<String> typed() {
        return fields.stream().map(field -> field.getText().strip()).toList();
    }

    private void say() {
        var asked = question.get();
        if (asked != null) {
            var reply = asked.says().apply(typed());
            says.setText(reply.words());
            Tip.say(confirm, reply.words());
            confirm.setDisable(!reply.possible());
        }
    }

    private void answer() {
        var asked = question.get();
        if (asked != null && !confirm.isDisabled()) {
            var words = typed();
            question.set(null);
            asked.answer().accept(words);
            left.run();
        }
    }

    private void leave() {
        question.set(null);
        left.run();
    }
}
