package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks how an entry is to be drafted again. */
final class KeepTemplateDialog extends VBox {
    private final TextField name = new TextField();

    KeepTemplateDialog(JournalId id, TemplateForm form, Consumer<Template> keep, Runnable leave) {
        getStyleClass().addAll("dialog", "narrow-dialog");
        setId("journals-keep-template");
        var title = new Label(Words.text("journals.keep-template.title", id));
        title.getStyleClass().add("page-title");
        var head = new HBox(title);
        head.getStyleClass().add("dialog-head");
        getChildren().setAll(head, fields(form), foot(form, keep, leave));
    }

    private VBox fields(TemplateForm form) {
        var fields = new Form();
        name.textProperty().bindBidirectional(form.nameProperty());
        fields.field(Words.text("journals.template-name"), Words.text("journals.template-name.help"), name);
        var every = new Segments<>(
                Words.text("journals.templates.every"),
                List.of(Template.Every.values()),
                TemplateWords::every,
                TemplateWords::help);
        every.follow(form.everyProperty());
        fields.choice(Words.text("journals.templates.every"), Words.text("journals.templates.every.help"), every);
        var until = new TextField();
        until.setPromptText(Words.text("journals.templates.no-end"));
        until.textProperty().bindBidirectional(form.untilProperty());
        until.disableProperty().bind(Bindings.createBooleanBinding(() -> !form.recurs(), form.everyProperty()));
        fields.field(Words.text("journals.templates.last"), Words.text("journals.templates.last.help"), until);
        var reversed = new CheckBox(Words.text("journals.templates.reverse"));
        reversed.selectedProperty().bindBidirectional(form.reversedProperty());
        fields.add(reversed);
        var says = new Label();
        says.textProperty().bind(form.says());
        says.getStyleClass().addAll("small", "muted");
        says.setWrapText(true);
        fields.add(says);
        fields.obstacle(form.obstacle());
        fields.node().getStyleClass().add("dialog-form");
        return fields.node();
    }

    private static Node foot(TemplateForm form, Consumer<Template> keep, Runnable leave) {
        var later = new Button(Words.text("journals.leave"));
        later.setOnAction(_ -> leave.run());
        var go = new Button(Words.text("journals.keep-template.confirm"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(form.obstacle().isNotEmpty());
        go.setOnAction(_ -> keep.accept(form.template()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(gap, later, go);
        foot.getStyleClass().add("dialog-foot");
        return foot;
    }

    Node firstFocus() {
        return name;
    }
}
