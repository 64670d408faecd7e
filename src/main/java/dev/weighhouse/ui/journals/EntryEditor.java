package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One entry while a person types: what stands in the fields, what that means, and the way back. */
final class EntryEditor {
    private final JournalId id;
    private Draft before;
    private final ChartOfAccounts chart;
    private final Currency home;
    private final EntryText first;
    private final ReadOnlyObjectWrapper<EntryText> text;
    private final ReadOnlyObjectWrapper<Understood> understood;
    private final Deque<EntryText> undone = new ArrayDeque<>();
    private final Deque<EntryText> done = new ArrayDeque<>();
    private String field = "";

    EntryEditor(Journal journal, ChartOfAccounts chart, Currency home) {
        this.id = journal.id();
        this.before = journal.draft();
        this.chart = chart;
        this.home = home;
        this.first = EntryText.of(before);
        this.text = new ReadOnlyObjectWrapper<>(first);
        this.understood = new ReadOnlyObjectWrapper<>(Understood.of(first, before.date(), chart, home));
    }

    JournalId id() {
        return id;
    }

    ReadOnlyObjectProperty<EntryText> textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Understood> understoodProperty() {
        return understood.getReadOnlyProperty();
    }

    EntryText text() {
        return text.get();
    }

    ChartOfAccounts chart() {
        return chart;
    }

    Currency home() {
        return home;
    }

    /** Whether there is anything to keep. */
    boolean changed() {
        return !understood.get().draft().equals(before);
    }

    /** Whether some of what was typed makes no sense yet, so that a draft would not keep it. */
    boolean halfTyped() {
        return !understood.get().complaints().isEmpty() && !text.get().equals(first);
    }

    /** Whether anything would be lost if this went. */
    boolean unsaved() {
        return changed() || halfTyped();
    }

    /** What is typed now has been kept. */
    void kept() {
        before = understood.get().draft();
    }

    /** Whether a reading of the workspace says just what stands here, so that typing can go on undisturbed. */
    boolean says(Draft read) {
        return understood.get().draft().equals(read);
    }

    /**
     * Changes what stands in the fields.
     *
     * @param where the field; typing on in the same one is one step of undo
     */
    void change(String where, UnaryOperator<EntryText> change) {
        var next = change.apply(text.get());
        if (next.equals(text.get())) {
            return;
        }
        if (!where.equals(field) || done.isEmpty()) {
            done.push(text.get());
        }
        field = where;
        undone.clear();
        show(next);
    }

    void addLine(int at) {
        change("add " + at, now -> now.with(at, EntryText.Row.EMPTY));
        field = "";
    }

    void deleteLine(int at) {
        change("delete", now -> now.without(at));
        field = "";
    }

    /** Fills what balances the entry into a line, on the side that is short; in the home currency or the line's own. */
    void balance(int at) {
        change("row " + at + " balance", now -> {
            var rest = Understood.of(now.row(at, row -> row.debit("").credit("")), before.date(), chart, home);
            var account = now.rows().get(at).account();
            var currency = account == null
                    ? home
                    : chart.find(account).map(known -> known.currency()).orElse(home);
            return rest.sums().stream()
                    .filter(sum -> sum.debits().currency().equals(currency) && !sum.balances())
                    .findFirst()
                    .map(sum -> {
                        var out = sum.out();
                        var typed = MoneyFormat.balance(out.abs());
                        return now.row(at, row -> out.signum() > 0 ? row.credit(typed) : row.debit(typed));
                    })
                    .orElse(now);
        });
        field = "";
    }

    void undo() {
        step(done, undone);
    }

    void redo() {
        step(undone, done);
    }

    private void step(Deque<EntryText> from, Deque<EntryText> to) {
        if (!from.isEmpty()) {
            to.push(text.get());
            field = "";
            show(from.pop());
        }
    }

    private void show(EntryText next) {
        understood.set(Understood.of(next, before.date(), chart, home));
        text.set(next);
    }
}
