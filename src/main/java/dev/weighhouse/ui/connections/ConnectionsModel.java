package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Quote;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The connections of the open workspace, and the form that adds one while it is open. */
public final class ConnectionsModel {
    private final Workbench bench;
    private final Pulling pulling;
    private final List<Provider> providers;
    private final Browser browser;
    private final ConnectionFiles files;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable NewConnection> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EditConnection> edit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SignInAgain> again = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EditCadence> cadence = new ReadOnlyObjectWrapper<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final MeasuresModel measures;
    private final Latest reading = new Latest();
    private final Trying trying;
    private final SigningOut signingOut;
    private Map<ConnectionId, LastPulls> known = Map.of();

    /** @param browser where people sign in */
    public ConnectionsModel(Workbench bench, Pulling pulling, List<Provider> providers, Browser browser) {
        this(bench, pulling, providers, browser, ConnectionFiles.ofTheSystem());
    }

    /**
     * The same with other windows of the system.
     *
     * @param files where people choose files
     */
    public ConnectionsModel(
            Workbench bench, Pulling pulling, List<Provider> providers, Browser browser, ConnectionFiles files) {
        this.files = files;
        this.bench = bench;
        this.browser = browser;
        this.pulling = pulling;
        this.providers = List.copyOf(providers);
        this.measures = new MeasuresModel(bench);
        this.trying = new Trying(bench);
        this.signingOut = new SigningOut(bench);
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
        subscriptions.add(bench.openProperty().subscribe((Runnable) this::readLog));
        subscriptions.add(pulling.runningProperty().subscribe(job -> busy.set(job != null)));
        Subscription closing = bench.openProperty().subscribe(open -> {
            if (open == null) {
                cancel();
                known = Map.of();
                trying.forget();
                signingOut.forget();
            }
        });
        subscriptions.add(closing);
        show();
        readLog();
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

    /** The form that lets a connection in once more, or null. */
    ReadOnlyObjectProperty<@Nullable SignInAgain> againProperty() {
        return again.getReadOnlyProperty();
    }

    /** The form that says when a connection is read by itself, or null. */
    ReadOnlyObjectProperty<@Nullable EditCadence> cadenceProperty() {
        return cadence.getReadOnlyProperty();
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

    /** What the log says goes on holding until it was read again. */
    private void readLog() {
        bench.current()
                .ifPresent(open -> bench.work()
                        .desk(Words.text("connections.reading"), _ -> LastPulls.of(open.workspace()))
                        .latestOf(reading)
                        .then(read -> {
                            known = read;
                            show();
                        })
                        .otherwise(_ -> show())
                        .start());
    }

    /** What a connection said when it was asked what it can do. */
    Trying trying() {
        return trying;
    }

    SigningOut signingOut() {
        return signingOut;
    }

    /** Asks a connection what it can do. */
    void tryOut(ConnectionRow row) {
        connection(row).ifPresent(found -> trying.ask(found, Optional.empty()));
    }

    /** Asks the person for a file or a folder; its name as a setting has it. */
    Optional<String> pick(@Nullable Window owner, boolean folder) {
        return bench.current()
                .flatMap(open -> files.which(owner, folder).map(path -> ConnectionFiles.named(path, open.file())));
    }

    private Optional<Connection> connection(ConnectionRow row) {
        return bench.current()
                .flatMap(open -> open.connections().stream()
                        .filter(connection -> connection.id().equals(row.id()))
                        .findFirst());
    }

    private void show() {
        rows.setAll(rowsNow());
        readOnly.set(bench.current().flatMap(Opening::writtenElsewhere).isPresent());
    }

    private ConnectionRow row(Opening open, Connection connection) {
        var id = connection.id();
        var last = known.getOrDefault(id, LastPulls.NONE);
        var quote = open.quotes().get(id);
        var failure = pulling.failures().get(id);
        return new ConnectionRow(
                id,
                connection.title(),
                kind(connection),
                Health.of(failure, last.failed() != null, quote != null),
                pulled(quote),
                last.rhythm(),
                last.rhythm().words(bench.clock()),
                entry(connection),
                left(last.left()),
                failure == null ? last.failure(when -> Times.moment(when, bench.clock())) : failure,
                pulling.notes().getOrDefault(id, List.of()));
    }

    private ConnectionRow.Entry entry(Connection connection) {
        return provider(connection)
                .map(found -> found instanceof SignsIn
                        ? ConnectionRow.Entry.SIGN_IN
                        : found.credential(connection.settings()).isPresent()
                                ? ConnectionRow.Entry.SECRET
                                : ConnectionRow.Entry.FREE)
                .orElse(ConnectionRow.Entry.SECRET);
    }

    private String left(@Nullable Allowance left) {
        if (left == null) {
            return "";
        }
        var closed = left.closedUntil();
        return closed == null
                ? left.words()
                : Words.text("connections.closed", Times.moment(closed, bench.clock())) + " " + left.words();
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
            form.set(new NewConnection(
                    bench,
                    browser,
                    providers,
                    open.connections(),
                    new NewConnection.Ends(this::leaveForms, pulling::pull)));
        });
    }

    /** Opens the form that lets a connection in once more; it is pulled when it was. */
    void signIn(ConnectionRow row) {
        connection(row)
                .ifPresent(found -> provider(found).ifPresent(kind -> {
                    cancel();
                    again.set(new SignInAgain(bench, browser, found, kind, () -> {
                        leaveForms();
                        signingOut.forget();
                        pull(row.id());
                    }));
                }));
    }

    /** Opens the form that says when a connection is read by itself. */
    void schedule(ConnectionRow row) {
        cancel();
        cadence.set(new EditCadence(bench, row, this::leaveForms));
    }

    /** Opens the form that changes a connection. */
    void edit(ConnectionRow row) {
        bench.current()
                .ifPresent(open -> connection(row).ifPresent(found -> {
                    cancel();
                    edit.set(new EditConnection(bench, found, provider(found), open.connections(), this::cancel));
                }));
    }

    /** Goes back to the list. */
    void cancel() {
        // What it waits for in the browser is of no use any more.
        Optional.ofNullable(form.get()).ifPresent(NewConnection::cancel);
        Optional.ofNullable(again.get()).ifPresent(SignInAgain::forget);
        leaveForms();
    }

    private void leaveForms() {
        form.set(null);
        edit.set(null);
        again.set(null);
        cadence.set(null);
    }
}
