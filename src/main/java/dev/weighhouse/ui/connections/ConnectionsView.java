package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A plain list; while a form is open, the form stands in its place. */
final class ConnectionsView implements ScreenView {
    private final ConnectionsModel model;
    private final BorderPane root = new BorderPane();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final Button add;
    private final Subscriptions subscriptions = new Subscriptions();

    ConnectionsView(ConnectionsModel model, Action addAction) {
        this.model = model;
        this.add = Controls.primary(addAction);
        add.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(Words.text("connections.name"));
        title.getStyleClass().add("page-title");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var head = new HBox(title, between, add);
        head.getStyleClass().add("page-head");
        rows.getStyleClass().add("rows");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setTop(head);
        root.setCenter(scroll);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return add;
    }

    @Override
    public void attach() {
        ListChangeListener<ConnectionRow> changed = _ -> showRows();
        model.rows().addListener(changed);
        subscriptions.add(() -> model.rows().removeListener(changed));
        subscriptions.add(model.busyProperty().subscribe(this::showRows));
        subscriptions.add(model.formProperty().subscribe((Runnable) this::showForm));
        subscriptions.add(model.secretProperty().subscribe((Runnable) this::showForm));
        showRows();
        showForm();
    }

    @Override
    public void detach() {
        subscriptions.close();
    }

    private void showForm() {
        var form = model.formProperty().get();
        var secret = model.secretProperty().get();
        add.setVisible(form == null && secret == null);
        if (form != null) {
            scroll.setContent(new NewConnectionView(form).node());
        } else if (secret != null) {
            scroll.setContent(new FreshSecretView(secret, model::cancel).node());
        } else {
            scroll.setContent(rows);
        }
    }

    private void showRows() {
        if (model.rows().isEmpty()) {
            var none = new Label(Words.text("connections.none"));
            none.getStyleClass().add("muted");
            var line = new HBox(none);
            line.getStyleClass().add("connection-row");
            rows.getChildren().setAll(line);
        } else {
            rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
        }
    }

    private Node row(ConnectionRow row) {
        var title = new Label(row.title());
        title.getStyleClass().add("strong");
        var words = new VBox(title, muted(row.provider()), muted(row.pulled()));
        row.notes().forEach(note -> words.getChildren().add(muted(note)));
        words.getStyleClass().add("connection-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words, secretButton(row), pullButton(row));
        line.getStyleClass().add("connection-line");
        var all = new VBox(line);
        all.getStyleClass().add("connection-row");
        var failure = row.failure();
        if (failure != null) {
            var shown = new FailureLine();
            shown.show(failure);
            all.getChildren().add(shown);
        }
        return all;
    }

    private Button pullButton(ConnectionRow row) {
        var pull = new Button(Words.text("connections.pull-one.name"), Icons.PULL.node());
        name(pull, Words.text("connections.pull-one.of", row.title()));
        pull.setDisable(model.busyProperty().get() || model.readOnlyProperty().get());
        pull.setOnAction(_ -> model.pull(row.id()));
        return pull;
    }

    private Button secretButton(ConnectionRow row) {
        var renew = new Button(Words.text("connections.secret.name"), Icons.KEY.node());
        name(renew, Words.text("connections.secret.of", row.title()));
        renew.setOnAction(_ -> model.renewSecret(row));
        return renew;
    }

    private static void name(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
