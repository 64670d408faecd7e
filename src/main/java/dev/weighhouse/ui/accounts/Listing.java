package dev.weighhouse.ui.accounts;

import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.SyncReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which accounts of the plan are listed, and which one of them is selected. */
final class Listing {
    final ObservableList<Line> lines = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Line> selected = new SimpleObjectProperty<>();
    final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.CHANGES);
    final StringProperty search = new SimpleStringProperty("");
    private List<Line> all = List.of();

    Listing() {
        shown.subscribe(_ -> list());
        search.subscribe(_ -> list());
    }

    /** Takes a plan and what became of the last one; the same account stays selected where it is still listed. */
    void take(ChartDesk.@Nullable Outlook outlook, @Nullable SyncReport report) {
        all = outlook == null ? List.of() : lines(outlook, report);
        list();
    }

    private void list() {
        var before = selected.get();
        var fitting = all.stream()
                .filter(shown.get()::has)
                .filter(line -> line.contains(search.get()))
                .toList();
        lines.setAll(fitting);
        selected.set(fitting.stream()
                .filter(line -> before != null && isSame(line, before))
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.getFirst()));
    }

    private static boolean isSame(Line one, Line other) {
        return one.externalId().equals(other.externalId())
                && one.item().label().equals(other.item().label());
    }

    private static List<Line> lines(ChartDesk.Outlook outlook, @Nullable SyncReport report) {
        var ended = report == null
                ? Map.<String, SyncReport.Line>of()
                : report.lines().stream()
                        .collect(Collectors.toMap(
                                SyncReport.Line::externalId, Function.identity(), (_, later) -> later));
        return outlook.plan().items().stream()
                .map(item -> {
                    var id = item.externalId();
                    return new Line(
                            item, id == null ? null : outlook.unsettled().get(id), id == null ? null : ended.get(id));
                })
                .toList();
    }
}
