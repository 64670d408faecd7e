package dev.weighhouse.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Fields one under the other, each with its name above and its help below. */
public final class Form {
    private final VBox box = new VBox();

    public Form() {
        box.getStyleClass().add("form-box");
    }

    /** Adds a field; its name and help go to screen readers, too. */
    public void field(String name, String help, Control control, Node... beside) {
        control.setAccessibleText(name);
        control.setAccessibleHelp(help);
        var title = new Label(name);
        title.setLabelFor(control);
        var row = new HBox(control);
        row.getStyleClass().add("field-row");
        row.getChildren().addAll(beside);
        HBox.setHgrow(control, Priority.ALWAYS);
        var group = new VBox(title, row, help(help));
        group.getStyleClass().add("field");
        box.getChildren().add(group);
    }

    /** Adds a group of controls that are no text field, such as {@link Segments}. */
    public void choice(String name, String help, Node control) {
        var group = new VBox(new Label(name), control, help(help));
        group.getStyleClass().add("field");
        box.getChildren().add(group);
    }

    /** Adds a line that says what is still missing; the room for it is always there. */
    public void obstacle(ObservableValue<String> words) {
        var line = wrapped(new Label());
        line.getStyleClass().add("obstacle");
        line.textProperty().bind(words);
        box.getChildren().add(line);
    }

    public void add(Node node) {
        box.getChildren().add(node);
    }

    public VBox node() {
        return box;
    }

    private static Label help(String words) {
        var label = wrapped(new Label(words));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
