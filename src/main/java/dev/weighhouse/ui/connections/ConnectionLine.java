package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.ConnectionRow.Entry;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One connection in the list: how it is, what went wrong, what can be done with it. */
final class ConnectionLine {
    private final ConnectionRow row;
    private final ConnectionsModel model;
    private final Button edit;
    private final VBox root = new VBox();
    private final TriedBox tried = new TriedBox();
    private final VBox leaving = new VBox();

    /** @param opening is told of the button that opens a form */
    ConnectionLine(ConnectionRow row, ConnectionsModel model, BiConsumer<ConnectionId, Runnable> opening) {
        this.row = row;
        this.model = model;
        this.edit = button("connections.edit", Icons.SETTINGS, () -> opening.accept(row.id(), () -> model.edit(row)));
        var enter = row.entry() == Entry.SIGN_IN ? "connections.again-in" : "connections.secret";
        var renew = button(enter, Icons.KEY, () -> opening.accept(row.id(), () -> model.signIn(row)));
        var schedule = button(
                "connections.schedule", Icons.CALENDAR, () -> opening.accept(row.id(), () -> model.schedule(row)));
        var test = button("connections.test", Icons.WITHIN_TOLERANCE, () -> model.tryOut(row));
        var leave = button(
                "connections.disconnect", Icons.CANCEL, () -> model.signingOut().ask(row.id()));
        var pull = button("connections.pull-one", Icons.PULL, () -> model.pull(row.id()));
        var readOnly = model.readOnlyProperty().get();
        pull.setDisable(model.busyProperty().get() || readOnly);
        leave.setDisable(model.busyProperty().get() || readOnly);
        edit.setDisable(readOnly);
        renew.setDisable(readOnly);
        schedule.setDisable(readOnly);
        var buttons = new FlowPane(pull, test, schedule, edit);
        if (row.entry() != Entry.FREE) {
            buttons.getChildren().add(row.wantsEntry() ? 0 : 2, renew);
            buttons.getChildren().add(leave);
        }
        if (row.wantsEntry()) {
            renew.getStyleClass().add("accent");
        }
        buttons.getStyleClass().add("connection-buttons");
        leaving.getStyleClass().add("removal");
        root.getStyleClass().add("connection-row");
        root.getChildren().addAll(words(), failure(), buttons, tried, leaving);
    }

    Node node() {
        return root;
    }

    /** Gets the keyboard where the connection is looked up. */
    Button edit() {
        return edit;
    }

    private VBox words() {
        var title = new Label(row.title());
        title.getStyleClass().add("strong");
        var health = new Chip();
        health.show(row.health().icon(), row.health().words(), row.health().tone());
        var head = new HBox(title, health);
        head.getStyleClass().add("connection-line");
        var words = new VBox(head, muted(row.provider()), muted(row.pulled()), muted(row.read()));
        if (!row.left().isEmpty()) {
            words.getChildren().add(muted(row.left()));
        }
        row.notes().forEach(note -> words.getChildren().add(muted(note)));
        words.getStyleClass().add("connection-words");
        return words;
    }

    private FailureLine failure() {
        var shown = new FailureLine();
        shown.show(row.failure());
        return shown;
    }

    /** Shows what the connection said, where it was asked. */
    void show(Trying.@Nullable Said said) {
        tried.show(said != null && said.connection().equals(row.id()) ? said : null);
    }

    /** Shows the question whether to disconnect, and what came of it. */
    void show(SigningOut.@Nullable State state) {
        var own = state != null && state.connection().equals(row.id()) ? state : null;
        leaving.getChildren().clear();
        leaving.setVisible(own != null);
        leaving.setManaged(own != null);
        switch (own) {
            case null -> {}
            case SigningOut.State.Asked _ -> ask();
            case SigningOut.State.Running _ ->
                leaving.getChildren().add(wrapped(Words.text("connections.disconnecting", row.title())));
            case SigningOut.State.Done done -> leaving.getChildren().add(wrapped(done.words()));
            case SigningOut.State.Failed failed -> {
                var line = new FailureLine();
                line.show(failed.failure());
                leaving.getChildren().add(line);
            }
        }
    }

    private void ask() {
        var out = model.signingOut();
        var yes = button("connections.disconnect.yes", Icons.CANCEL, () -> out.confirm(row.id(), row.title()));
        var no = button("connections.disconnect.no", Icons.BACK, () -> {
            out.forget();
            edit.requestFocus();
        });
        var buttons = new HBox(yes, no);
        buttons.getStyleClass().add("field-row");
        leaving.getChildren().setAll(wrapped(Words.text("connections.disconnect.sure", row.title())), buttons);
        no.requestFocus();
    }

    private Button button(String key, Icons icon, Runnable deed) {
        var button = new Button(Words.text(key + ".name"), icon.node());
        var words = Words.text(key + ".of", row.title());
        button.setAccessibleText(words);
        Tip.say(button, words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static Label muted(String words) {
        var label = wrapped(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
