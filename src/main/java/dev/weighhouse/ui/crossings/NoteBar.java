package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.ChainState;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What went wrong and what was done, each as one line over the list; empty while there is nothing to say. */
final class NoteBar extends VBox {
    private final CrossingsModel model;
    private final FailureLine list = new FailureLine();
    private final FailureLine export = new FailureLine();
    private final FailureLine chain = new FailureLine();
    private final HBox broken = new HBox();
    private final Label brokenWords = new Label();
    private final HBox quiet = new HBox();
    private final Label quietWords = new Label();

    NoteBar(CrossingsModel model, Action showBreach) {
        this.model = model;
        getStyleClass().add("notes");
        broken.getStyleClass().add("failure-line");
        brokenWords.setWrapText(true);
        HBox.setHgrow(brokenWords, Priority.ALWAYS);
        brokenWords.setMaxWidth(Double.MAX_VALUE);
        Button show = Controls.button(showBreach);
        show.getStyleClass().add("small");
        show.setMinWidth(USE_PREF_SIZE);
        broken.getChildren().addAll(Icons.WARNING.node("danger"), brokenWords, show);
        quiet.getStyleClass().add("quiet-line");
        quietWords.setWrapText(true);
        quiet.getChildren().add(quietWords);
        getChildren().addAll(list, broken, chain, export, quiet);
    }

    Subscription follow() {
        return Subscription.combine(
                failures(model.list().failureProperty(), list),
                failures(model.exporting().failureProperty(), export),
                model.chain().stateProperty().subscribe(this::chain),
                model.exporting().saidProperty().subscribe(_ -> say()),
                model.noteProperty().subscribe(_ -> say()));
    }

    private Subscription failures(ObservableValue<@Nullable Failure> of, FailureLine line) {
        return of.subscribe(failure -> {
            line.show(failure);
            pack();
        });
    }

    private void chain(ChainState state) {
        ChainReport.Breach breach = model.chain().breach();
        broken.setVisible(breach != null);
        broken.setManaged(breach != null);
        brokenWords.setText(breach == null ? "" : model.sentences().breach(breach));
        chain.show(state instanceof ChainState.Failed(var failure) ? failure : null);
        pack();
    }

    private void say() {
        var words = model.noteProperty().get().isEmpty()
                ? model.exporting().saidProperty().get()
                : model.noteProperty().get();
        quietWords.setText(words);
        quiet.setVisible(!words.isEmpty());
        quiet.setManaged(!words.isEmpty());
        pack();
    }

    /** Without a line it takes no room, not even that of its edges. */
    private void pack() {
        var any = getChildren().stream().anyMatch(Node::isManaged);
        setVisible(any);
        setManaged(any);
    }
}
