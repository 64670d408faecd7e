package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.CadenceChoice.Often;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of a {@link CadenceChoice}: how often, and at what time where it has one. */
final class CadenceForm {
    private final VBox root = new VBox();
    private final ComboBox<Often> box = Boxes.of(List.of(Often.values()), Often::words);

    CadenceForm(CadenceChoice model) {
        var often = new Form();
        often.field(Words.text("connections.often"), Words.text("connections.often.help"), box);
        var time = new Form();
        time.field(
                Words.text("connections.time"),
                Words.text("connections.time.help"),
                SettingForm.typed(new TextField(), model.timeProperty()));
        root.getStyleClass().add("steps");
        root.getChildren().addAll(often.node(), time.node());
        box.valueProperty().bindBidirectional(model.oftenProperty());
        model.oftenProperty().subscribe(chosen -> {
            time.node().setVisible(chosen.hasTime());
            time.node().setManaged(chosen.hasTime());
        });
    }

    Node node() {
        return root;
    }

    Node firstFocus() {
        return box;
    }
}
