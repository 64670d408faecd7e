package dev.weighhouse.ui.connections;

import dev.weighhouse.crossing.Tried.Finding;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.Trying.Said;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a connection said when it was asked what it can do. */
final class TriedBox extends VBox {

    TriedBox() {
        getStyleClass().add("tried");
        show(null);
    }

    void show(@Nullable Said said) {
        getChildren().clear();
        setVisible(said != null);
        setManaged(said != null);
        switch (said) {
            case null -> {}
            case Said.Asking _ -> getChildren().add(line(Icons.PULL, "small", Words.text("connections.asking")));
            case Said.Failed failed -> {
                var line = new FailureLine();
                line.show(failed.failure());
                getChildren().add(line);
            }
            case Said.Answered answered ->
                getChildren()
                        .setAll(answered.tried().findings().stream()
                                .map(TriedBox::line)
                                .toList());
        }
    }

    private static Node line(Finding finding) {
        return line(
                finding.good() ? Icons.DONE : Icons.WARNING, finding.good() ? "success" : "warning", finding.words());
    }

    private static Node line(Icons icon, String look, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(icon.node(look), label);
        line.getStyleClass().add("tried-line");
        return line;
    }
}
