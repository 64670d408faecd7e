package dev.weighhouse.ui.shell;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the window shows around its screens, and which screen it shows. */
public final class ShellModel {
    private final Workbench bench;
    private final Pulling pulling;
    private final List<Screen> screens;
    private final Screen welcome;
    private final ReadOnlyObjectWrapper<Screen> shown;
    private final StringBinding title;
    private final StringBinding pullObstacle;
    private final ObjectBinding<List<SideStatus>> sides;
    private boolean wasOpen;

    /**
     * A window that shows the welcome screen until a workspace is open.
     *
     * @param screens in the order of the rail
     * @param welcome shown while no workspace is open
     */
    public ShellModel(Workbench bench, Pulling pulling, List<Screen> screens, Screen welcome) {
        this.bench = bench;
        this.pulling = pulling;
        this.screens = List.copyOf(screens);
        this.welcome = welcome;
        this.shown = new ReadOnlyObjectWrapper<>(welcome);
        this.title = Bindings.createStringBinding(this::titleNow, bench.openProperty(), bench.periodProperty());
        this.pullObstacle =
                Bindings.createStringBinding(this::pullObstacleNow, bench.openProperty(), pulling.runningProperty());
        this.sides = Bindings.createObjectBinding(this::sidesNow, bench.openProperty(), pulling.failures());
        bench.openProperty().subscribe(this::opened);
    }

    public Workbench bench() {
        return bench;
    }

    public Pulling pulling() {
        return pulling;
    }

    public List<Screen> screens() {
        return screens;
    }

    public ReadOnlyObjectProperty<Screen> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a screen; the welcome screen stays while no workspace is open. */
    public void show(Screen screen) {
        if (bench.current().isPresent()) {
            shown.set(screen);
        }
    }

    /** Shows the first screen where what is in doubt is dealt with. */
    void showDoubt() {
        screens.stream().filter(Screen::concernsDoubt).findFirst().ifPresent(this::show);
    }

    private void opened(@Nullable Opening now) {
        if (now == null) {
            wasOpen = false;
            shown.set(welcome);
            return;
        }
        if (!wasOpen) {
            wasOpen = true;
            shown.set(screens.getFirst());
        }
        // The sample runs on this computer: its figures can be there without a question.
        if (bench.isSample() && now.months().isEmpty() && pulling.failures().isEmpty()) {
            pulling.pullAll();
        }
    }

    /** The window's title; it names the month as soon as there are figures for any month. */
    StringBinding title() {
        return title;
    }

    private String titleNow() {
        return bench.current()
                .map(open -> open.months().isEmpty()
                        ? Words.text("shell.title.company", open.company())
                        : Words.text(
                                "shell.title.month",
                                open.company(),
                                Times.month(bench.periodProperty().get())))
                .orElseGet(() -> Words.text("shell.title"));
    }

    void earlier() {
        step(-1);
    }

    void later() {
        step(1);
    }

    private void step(int months) {
        var month = YearMonth.from(bench.periodProperty().get().from());
        bench.periodProperty().set(Period.of(month.plusMonths(months)));
    }

    void nextLens() {
        bench.lensProperty().set(bench.lensProperty().get().next());
    }

    /** Why nothing can be pulled now; empty when something can. */
    StringBinding pullObstacle() {
        return pullObstacle;
    }

    private String pullObstacleNow() {
        var open = bench.current();
        if (open.isEmpty()) {
            return Words.text("shell.pull.no-workspace");
        }
        if (open.get().connections().isEmpty()) {
            return Words.text("shell.pull.no-connection");
        }
        if (open.get().writtenElsewhere().isPresent()) {
            return Words.text("shell.pull.read-only");
        }
        return pulling.runningProperty().get() == null ? "" : Words.text("shell.pull.running");
    }

    /** When each side was last pulled. */
    ObjectBinding<List<SideStatus>> sides() {
        return sides;
    }

    private List<SideStatus> sidesNow() {
        return bench.current()
                .map(open -> open.connections().stream().map(this::side).toList())
                .orElse(List.of());
    }

    /** When this connection was last pulled, and whether that failed. */
    SideStatus side(Connection connection) {
        var quote =
                bench.current().map(open -> open.quotes().get(connection.id())).orElse(null);
        var when = quote == null ? Words.text("shell.side.never") : Times.moment(quote.fetchedAt(), bench.clock());
        return failed(connection.id())
                .map(why -> new SideStatus(connection.title(), Words.text("shell.side.failed", when), true, why))
                .orElseGet(() -> new SideStatus(
                        connection.title(), when, false, Words.text("shell.side.help", connection.title(), when)));
    }

    /** As this window saw it, or as it was written down while nobody sat here. */
    private Optional<String> failed(ConnectionId connection) {
        var failure = pulling.failures().get(connection);
        return failure == null
                ? bench.current().map(Opening::failing).flatMap(failing -> Optional.ofNullable(failing.get(connection)))
                : Optional.of(failure.words() + " " + failure.nextStep());
    }
}
