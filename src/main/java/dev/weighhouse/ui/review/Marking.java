package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowMatch;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which rows of the account shown a person has marked, and on which line they stand. */
final class Marking {
    private final DetailModel detail;
    private final Runnable heard;
    private final ReadOnlyObjectWrapper<Marked> marked = new ReadOnlyObjectWrapper<>(Marked.NONE);
    private final ReadOnlyObjectWrapper<@Nullable SidesLine> on = new ReadOnlyObjectWrapper<>();

    /** @param heard called when a person marks something, or takes a mark away */
    Marking(DetailModel detail, Runnable heard) {
        this.detail = detail;
        this.heard = heard;
        detail.accountedProperty().subscribe(this::keep);
    }

    /** What is marked is of the rows that are there, and of one account. */
    private void keep(@Nullable Accounted now) {
        if (now == null) {
            on.set(null);
        }
        marked.set(
                now == null
                        ? Marked.NONE
                        : marked.get()
                                .among(Stream.concat(open(now), matched(now)).toList()));
    }

    private static Stream<Row> open(Accounted accounted) {
        return accounted.open().stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.ledger()), Stream.ofNullable(each.platform())));
    }

    private static Stream<Row> matched(Accounted accounted) {
        return accounted.matched().stream().flatMap(Marking::rows);
    }

    /** All rows of a match: the ledger's first. */
    static Stream<Row> rows(RowMatch match) {
        return Stream.concat(match.ledger().stream(), match.platform().stream());
    }

    ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    Marked marked() {
        return marked.get();
    }

    /** The line the person stands on, of the tab that is seen; null for none. */
    ReadOnlyObjectProperty<@Nullable SidesLine> onProperty() {
        return on.getReadOnlyProperty();
    }

    /** The person has gone to a line. */
    void goTo(@Nullable SidesLine line) {
        on.set(line);
    }

    /** Whether rows of both sides are marked that are open. */
    boolean canMatch() {
        var now = detail.accountedProperty().get();
        return now != null
                && marked.get().ofBothSides()
                && open(now).anyMatch(row -> marked.get().has(row));
    }

    /** What is marked of a match. */
    List<Row> of(MatchLine line) {
        return among(line).rows();
    }

    private Marked among(MatchLine line) {
        return marked.get().among(rows(line.match()).toList());
    }

    /** Marks the rows of these lines, or takes the marks away where all of them are marked. */
    void toggle(List<OpenLine> lines) {
        var rows = lines.stream().flatMap(each -> each.rows().stream()).toList();
        if (!rows.isEmpty()) {
            only(true);
            mark(marked.get().toggled(rows));
        }
    }

    /** Marks what of the line can be taken out of its match; of two such rows, one after the other. */
    void toggle(MatchLine line) {
        var rows = line.removable();
        only(false);
        var before = among(line);
        mark(rows.size() == 2 ? before.next(rows.getFirst(), rows.getLast()) : before.toggled(rows));
    }

    /** Marks these rows too. */
    void mark(List<Row> rows) {
        only(true);
        var missing = rows.stream().filter(row -> !marked.get().has(row)).toList();
        if (!missing.isEmpty()) {
            mark(marked.get().toggled(missing));
        }
    }

    void clear() {
        mark(Marked.NONE);
    }

    /** What was marked is decided about. */
    void forget() {
        marked.set(Marked.NONE);
    }

    private void mark(Marked now) {
        heard.run();
        marked.set(now);
    }

    /** Open rows are marked to be matched, and matched ones to be taken out: not both at once. */
    private void only(boolean openRows) {
        var now = detail.accountedProperty().get();
        if (now != null) {
            marked.set(marked.get().among((openRows ? open(now) : matched(now)).toList()));
        }
    }
}
