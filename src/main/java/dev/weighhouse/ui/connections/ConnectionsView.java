package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A plain list; while a form is open, the form stands in its place. */
final class ConnectionsView implements ScreenView {
    private final ConnectionsModel model;
    private final BorderPane root = new BorderPane();
    private final VBox rows = new VBox();
    private final MeasuresPane measures;
    private final VBox list;
    private final ScrollPane scroll = new ScrollPane();
    private final Button add;
    private final Map<ConnectionId, ConnectionLine> lines = new LinkedHashMap<>();
    private @Nullable ConnectionId edited;
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
        measures = new MeasuresPane(model.measures());
        list = new VBox(rows, measures);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        root.setTop(head);
        root.setCenter(scroll);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !add.isVisible()) {
                event.consume();
                model.cancel();
            }
        });
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
        subscriptions.add(model.trying().saidProperty().subscribe((Runnable) this::showSaid));
        subscriptions.add(model.signingOut().stateProperty().subscribe((Runnable) this::showSaid));
        subscriptions.add(model.formProperty().subscribe((Runnable) this::showForm));
        subscriptions.add(model.editProperty().subscribe((Runnable) this::showForm));
        subscriptions.add(model.againProperty().subscribe((Runnable) this::showForm));
        subscriptions.add(model.cadenceProperty().subscribe((Runnable) this::showForm));
        measures.attach();
        showRows();
        showForm();
    }

    @Override
    public void detach() {
        measures.detach();
        subscriptions.close();
    }

    private void showForm() {
        var had = root.isFocusWithin();
        var form = form();
        add.setVisible(form.isEmpty());
        scroll.setContent(form.map(ConnectionForm::node).orElse(list));
        root.setBottom(form.flatMap(ConnectionForm::foot).orElse(null));
        // The keyboard follows into the form and back, but is not taken from another part of the window.
        if (had) {
            form.map(ConnectionForm::firstFocus).orElseGet(this::cameFrom).requestFocus();
        }
    }

    private Optional<ConnectionForm> form() {
        var form = model.formProperty().get();
        if (form != null) {
            return Optional.of(new NewConnectionView(form, this::pick));
        }
        var edit = model.editProperty().get();
        if (edit != null) {
            return Optional.of(new EditConnectionView(
                    edit, model.kind(edit.connection()), model.busyWords(), this::pick, model::cancel));
        }
        var again = model.againProperty().get();
        if (again != null) {
            return Optional.of(OneForm.of(again, model::cancel));
        }
        var cadence = model.cadenceProperty().get();
        return cadence == null ? Optional.empty() : Optional.of(OneForm.of(cadence, model::cancel));
    }

    private void pick(StringProperty value, boolean folder) {
        model.pick(root.getScene().getWindow(), folder).ifPresent(value::set);
    }

    private Node cameFrom() {
        var before = edited == null ? null : lines.get(edited);
        edited = null;
        return before == null ? add : before.edit();
    }

    /** Takes the keyboard to a connection of the list. */
    void goTo(ConnectionId connection) {
        model.cancel();
        Optional.ofNullable(lines.get(connection)).ifPresent(line -> line.edit().requestFocus());
    }

    private void showRows() {
        // without a connection there is nothing that could cross
        measures.setVisible(!model.rows().isEmpty());
        measures.setManaged(measures.isVisible());
        lines.clear();
        if (model.rows().isEmpty()) {
            var none = new Label(Words.text("connections.none"));
            none.getStyleClass().add("muted");
            var line = new HBox(none);
            line.getStyleClass().add("connection-row");
            rows.getChildren().setAll(line);
        } else {
            model.rows().forEach(row -> lines.put(row.id(), new ConnectionLine(row, model, this::opens)));
            rows.getChildren()
                    .setAll(model.rows().stream()
                            .map(row -> line(row.id()).node())
                            .toList());
            showSaid();
        }
    }

    private ConnectionLine line(ConnectionId connection) {
        return Objects.requireNonNull(lines.get(connection));
    }

    private void opens(ConnectionId connection, Runnable form) {
        edited = connection;
        form.run();
    }

    private void showSaid() {
        lines.values().forEach(line -> {
            line.show(model.trying().saidProperty().get());
            line.show(model.signingOut().stateProperty().get());
        });
    }
}
