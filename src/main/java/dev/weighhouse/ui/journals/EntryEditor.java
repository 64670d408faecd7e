package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One entry while a person types: what stands in the fields, what that means, and the way back. */
final class EntryEditor {
    private final JournalId id;
    private final LineCurrency currency;
    private FirstWords first;
    /** What makes no sense in the entry as it was before anybody typed. */
    private final List<Check> opened;

    private final ReadOnlyObjectWrapper<EntryText> text;
    private final ReadOnlyObjectWrapper<Understood> understood;
    private final Deque<EntryText> undone = new ArrayDeque<>();
    private final Deque<EntryText> done = new ArrayDeque<>();
    private String field = "";

    EntryEditor(Journal journal, ChartOfAccounts chart, Currency home) {
        this.id = journal.id();
        this.currency = new LineCurrency(chart, home);
        this.first = FirstWords.of(journal.draft(), currency);
        this.text = new ReadOnlyObjectWrapper<>(first.text());
        this.understood = new ReadOnlyObjectWrapper<>(Understood.of(first.text(), first, currency));
        this.opened = understood.get().complaints();
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
        return currency.chart();
    }

    Currency home() {
        return currency.home();
    }

    /** Whether there is anything to keep. */
    boolean changed() {
        return !understood.get().draft().equals(first.draft());
    }

    /** Whether some of what was typed makes no sense yet, so that a draft would not keep it. */
    boolean halfTyped() {
        return !opened.containsAll(understood.get().complaints());
    }

    /** Whether anything would be lost if this went. */
    boolean unsaved() {
        return changed() || halfTyped();
    }

    /** What stands here now, to be told of by {@link #kept} once it has been kept. */
    FirstWords now() {
        return new FirstWords(text.get(), understood.get().draft());
    }

    /** This has been kept; what was typed since has not. */
    void kept(FirstWords words) {
        first = words;
        understood.set(Understood.of(text.get(), first, currency));
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
        var next = settled(text.get(), change.apply(text.get()));
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

    /**
     * Fills what balances the entry into a line, on the side that is short: in the currency of the line, or where that balances
     * and nobody typed it, in the only one that does not.
     */
    void balance(int at) {
        change("row " + at + " balance", now -> {
            var row = now.rows().get(at);
            var out = outBeside(now, at);
            return out.stream()
                    .filter(sum ->
                            currency.of(row).filter(sum.currency()::equals).isPresent())
                    .findFirst()
                    .or(() -> row.currency().isBlank() && out.size() == 1
                            ? Optional.of(out.getFirst())
                            : Optional.empty())
                    .map(sum -> now.row(at, was -> filled(was, sum)))
                    .orElse(now);
        });
        field = "";
    }

    private EntryText.Row filled(EntryText.Row row, Money out) {
        var typed = MoneyFormat.balance(out.abs());
        var cleared = row.debit("").credit("").currency(currency.text(row.account(), out.currency()));
        return out.signum() > 0 ? cleared.credit(typed) : cleared.debit(typed);
    }

    /** By how much each currency is out without the amount of this line; debits too many are positive. */
    private List<Money> outBeside(EntryText now, int at) {
        var rest = Understood.of(now.row(at, row -> row.debit("").credit("")), first, currency);
        return rest.sums().stream()
                .filter(sum -> !sum.balances())
                .map(EntrySums.Sum::out)
                .toList();
    }

    /** The currency a line is in, or would be in if its amount were typed now: without an account the one that is out. */
    Currency currencyOf(int at) {
        var row = text.get().rows().get(at);
        return currency.of(row)
                .filter(_ -> !fresh(row))
                .or(() -> onlyOneOut(text.get(), at))
                .orElseGet(() -> currency.usual(row.account()));
    }

    private static boolean fresh(EntryText.Row row) {
        return row.account() == null && row.currency().isBlank() && !row.hasAmount();
    }

    private Optional<Currency> onlyOneOut(EntryText now, int at) {
        var out = outBeside(now, at);
        return out.size() == 1 ? Optional.of(out.getFirst().currency()) : Optional.empty();
    }

    /** Writes the currency that was out into a line whose amount is typed before its account, so that the amount stays in it. */
    private EntryText settled(EntryText was, EntryText now) {
        if (was.rows().size() != now.rows().size()) {
            return now;
        }
        var settled = now;
        for (int at = 0; at < now.rows().size(); at++) {
            if (fresh(was.rows().get(at)) && isAmountOnly(now.rows().get(at))) {
                var code =
                        onlyOneOut(was, at).map(out -> currency.text(null, out)).orElse("");
                settled = settled.row(at, row -> row.currency(code));
            }
        }
        return settled;
    }

    private static boolean isAmountOnly(EntryText.Row row) {
        return row.hasAmount() && row.account() == null && row.currency().isBlank();
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
        understood.set(Understood.of(next, first, currency));
        text.set(next);
    }
}
