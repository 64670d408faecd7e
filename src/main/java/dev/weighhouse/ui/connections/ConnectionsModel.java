package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Quote;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The connections of the open workspace, and the form that adds one while it is open. */
public final class ConnectionsModel {
    private final Workbench bench;
    private final Pulling pulling;
    private final List<Provider> providers;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable NewConnection> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EditConnection> edit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FreshSecret> secret = new ReadOnlyObjectWrapper<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final MeasuresModel measures;

    public ConnectionsModel(Workbench bench, Pulling pulling, List<Provider> providers) {
        this.bench = bench;
        this.pulling = pulling;
        this.providers = List.copyOf(providers);
        this.measures = new MeasuresModel(bench);
    }

    /** How the work goes, of the open workspace. */
    MeasuresModel measures() {
        return measures;
    }

    void attach() {
        MapChangeListener<ConnectionId, Failure> failed = _ -> show();
        pulling.failures().addListener(failed);
        subscriptions.add(() -> pulling.failures().removeListener(failed));
        subscriptions.add(bench.openProperty().subscribe((Runnable) this::show));
        subscriptions.add(pulling.runningProperty().subscribe(job -> busy.set(job != null)));
        Subscription closing = bench.openProperty().subscribe(open -> {
            if (open == null) {
                cancel();
            }
        });
        subscriptions.add(closing);
        show();
    }

    void detach() {
        subscriptions.close();
    }

    /** In the order of the workspace: the ledger first. */
    ObservableList<ConnectionRow> rows() {
        return rows;
    }

    /** Whether a pull runs, so that no other can be started. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing can be taken away now, because a pull runs; empty when it can. */
    StringBinding busyWords() {
        return Bindings.createStringBinding(() -> busy.get() ? Words.text("shell.pull.running") : "", busy);
    }

    /** Whether another window writes the workspace. */
    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** The form that adds a connection, or null while the list is shown. */
    ReadOnlyObjectProperty<@Nullable NewConnection> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The form that changes or removes a connection, or null. */
    ReadOnlyObjectProperty<@Nullable EditConnection> editProperty() {
        return edit.getReadOnlyProperty();
    }

    /** The question for a fresh secret, or null while nobody asked for it. */
    ReadOnlyObjectProperty<@Nullable FreshSecret> secretProperty() {
        return secret.getReadOnlyProperty();
    }

    Work work() {
        return bench.work();
    }

    /** As they are now, also while the screen is not shown. */
    List<ConnectionRow> rowsNow() {
        return bench.current()
                .map(open -> open.connections().stream()
                        .map(connection -> row(open, connection))
                        .toList())
                .orElse(List.of());
    }

    private void show() {
        rows.setAll(rowsNow());
        readOnly.set(bench.current().flatMap(Opening::writtenElsewhere).isPresent());
    }

    private ConnectionRow row(Opening open, Connection connection) {
        return new ConnectionRow(
                connection.id(),
                connection.title(),
                kind(connection),
                pulled(open.quotes().get(connection.id())),
                pulling.failures().get(connection.id()),
                pulling.notes().getOrDefault(connection.id(), List.of()));
    }

    private String pulled(@Nullable Quote quote) {
        return quote == null
                ? Words.text("connections.never")
                : Words.text("connections.pulled", Times.moment(quote.fetchedAt(), bench.clock()), quote.rows());
    }

    static String role(Role role) {
        return Words.text("connections.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Its side, and what kind of system it is. */
    String kind(Connection connection) {
        var title = provider(connection)
                .map(Provider::title)
                .orElseGet(() -> Words.text("connections.provider-gone", connection.provider()));
        return role(connection.role()) + ", " + title;
    }

    private Optional<Provider> provider(Connection connection) {
        return providers.stream()
                .filter(provider -> provider.id().equals(connection.provider()))
                .findFirst();
    }

    void pull(ConnectionId connection) {
        pulling.pull(connection);
    }

    /** Opens the form that adds a connection. */
    void add() {
        bench.current().ifPresent(open -> {
            cancel();
            form.set(new NewConnection(bench, providers, open.connections(), this::cancel));
        });
    }

    /** Asks for a fresh secret of a connection. */
    void renewSecret(ConnectionRow row) {
        cancel();
        secret.set(new FreshSecret(bench, row.id(), row.title(), this::cancel));
    }

    /** Opens the form that changes a connection. */
    void edit(ConnectionRow row) {
        bench.current().ifPresent(open -> {
            cancel();
            open.connections().stream()
                    .filter(connection -> connection.id().equals(row.id()))
                    .findFirst()
                    .ifPresent(found -> edit.set(
                            new EditConnection(bench, found, provider(found), open.connections(), this::cancel)));
        });
    }

    /** Goes back to the list. */
    void cancel() {
        form.set(null);
        edit.set(null);
        secret.set(null);
    }
}
