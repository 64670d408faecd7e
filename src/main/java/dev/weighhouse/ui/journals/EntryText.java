package dev.weighhouse.ui.journals;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.mapping.PairText;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An entry exactly as it stands in the fields of the editor, right or wrong. */
record EntryText(String narration, String date, String reference, String reverseOn, List<Row> rows) {

    /**
     * One line as typed.
     *
     * @param dimensions such as {@code Class=Shops; Department=North}
     */
    record Row(
            @Nullable AccountId account,
            String description,
            String tax,
            String debit,
            String credit,
            String dimensions) {

        static final Row EMPTY = new Row(null, "", "", "", "", "");

        Row with(@Nullable AccountId chosen) {
            return new Row(chosen, description, tax, debit, credit, dimensions);
        }

        Row describe(String words) {
            return new Row(account, words, tax, debit, credit, dimensions);
        }

        Row tax(String code) {
            return new Row(account, description, code, debit, credit, dimensions);
        }

        /** An amount stands on one side only, so typing one empties the other. */
        Row debit(String typed) {
            return new Row(account, description, tax, typed, typed.isBlank() ? credit : "", dimensions);
        }

        Row credit(String typed) {
            return new Row(account, description, tax, typed.isBlank() ? debit : "", typed, dimensions);
        }

        Row dimensions(String typed) {
            return new Row(account, description, tax, debit, credit, typed);
        }
    }

    EntryText {
        rows = List.copyOf(rows);
    }

    static EntryText of(Draft draft) {
        return new EntryText(
                draft.narration(),
                Times.date(draft.date()),
                Objects.requireNonNullElse(draft.reference(), ""),
                draft.reverseOn() == null ? "" : Times.date(draft.reverseOn()),
                draft.lines().stream().map(EntryText::row).toList());
    }

    private static Row row(Draft.Line line) {
        var amount = line.amount();
        return new Row(
                line.account(),
                line.description(),
                Objects.requireNonNullElse(line.taxCode(), ""),
                amount == null || amount.signum() < 0 ? "" : MoneyFormat.balance(amount),
                amount == null || amount.signum() >= 0 ? "" : MoneyFormat.balance(amount.negated()),
                PairText.of(line.dimensions()));
    }

    EntryText narrated(String words) {
        return new EntryText(words, date, reference, reverseOn, rows);
    }

    EntryText dated(String typed) {
        return new EntryText(narration, typed, reference, reverseOn, rows);
    }

    EntryText referring(String typed) {
        return new EntryText(narration, date, typed, reverseOn, rows);
    }

    EntryText reversed(String typed) {
        return new EntryText(narration, date, reference, typed, rows);
    }

    EntryText row(int at, UnaryOperator<Row> change) {
        var changed = new ArrayList<>(rows);
        changed.set(at, change.apply(changed.get(at)));
        return new EntryText(narration, date, reference, reverseOn, changed);
    }

    EntryText with(int at, Row fresh) {
        var changed = new ArrayList<>(rows);
        changed.add(at, fresh);
        return new EntryText(narration, date, reference, reverseOn, changed);
    }

    EntryText without(int at) {
        var changed = new ArrayList<>(rows);
        changed.remove(at);
        return new EntryText(narration, date, reference, reverseOn, changed);
    }
}
