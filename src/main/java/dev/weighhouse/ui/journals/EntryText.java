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
     * @param currency its code where it is not the one of the account, or without one that of the books; else empty
     * @param dimensions such as {@code Class=Shops; Department=North}
     */
    record Row(
            @Nullable AccountId account,
            String description,
            String tax,
            String currency,
            String debit,
            String credit,
            String dimensions) {

        static final Row EMPTY = new Row(null, "", "", "", "", "", "");

        Row with(@Nullable AccountId chosen) {
            return new Row(chosen, description, tax, currency, debit, credit, dimensions);
        }

        Row describe(String words) {
            return new Row(account, words, tax, currency, debit, credit, dimensions);
        }

        Row tax(String code) {
            return new Row(account, description, code, currency, debit, credit, dimensions);
        }

        Row currency(String code) {
            return new Row(account, description, tax, code, debit, credit, dimensions);
        }

        /** Whether an amount is typed, right or wrong. */
        boolean hasAmount() {
            return !debit.isBlank() || !credit.isBlank();
        }

        /** An amount stands on one side only, so typing one empties the other. */
        Row debit(String typed) {
            return new Row(account, description, tax, currency, typed, typed.isBlank() ? credit : "", dimensions);
        }

        Row credit(String typed) {
            return new Row(account, description, tax, currency, typed.isBlank() ? debit : "", typed, dimensions);
        }

        Row dimensions(String typed) {
            return new Row(account, description, tax, currency, debit, credit, typed);
        }
    }

    EntryText {
        rows = List.copyOf(rows);
    }

    static EntryText of(Draft draft, LineCurrency currency) {
        return new EntryText(
                draft.narration(),
                Times.date(draft.date()),
                Objects.requireNonNullElse(draft.reference(), ""),
                draft.reverseOn() == null ? "" : Times.date(draft.reverseOn()),
                draft.lines().stream().map(line -> row(line, currency)).toList());
    }

    private static Row row(Draft.Line line, LineCurrency currency) {
        var amount = line.amount();
        return new Row(
                line.account(),
                line.description(),
                Objects.requireNonNullElse(line.taxCode(), ""),
                currency.text(line.account(), amount),
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
