package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One account of a group while its records come in: 03, any number of 16, and 49. */
final class BaiAccount {

    private static final int OPENING = 10;
    private static final int CLOSING = 15;

    private final StatementDraft draft;
    private final Currency currency;
    private final LocalDate day;
    private long total;
    private int records;

    BaiAccount(BaiRecord record, LocalDate day, String bank, String groupCurrency) {
        this.day = day;
        records = record.count();
        var place = record.place();
        currency = Currencies.of(
                record.field(2).isBlank() ? groupCurrency : record.field(2).strip(), place);
        draft = new StatementDraft(place).id(day.toString()).account(record.field(1), bank, null);
        var fields = new ArrayDeque<>(record.fields());
        fields.poll();
        fields.poll();
        while (fields.stream().anyMatch(field -> !field.isBlank())) {
            summary(fields, place);
        }
    }

    /** A type, an amount, a count and the kind of funds; each may be blank. */
    private void summary(ArrayDeque<String> fields, Place place) {
        var type = next(fields);
        var amount = next(fields);
        next(fields);
        skipFunds(fields, place);
        if (amount.isEmpty()) {
            return;
        }
        var minor = number(amount, place);
        add(minor, place);
        if (type.isEmpty()) {
            return;
        }
        switch (code(type, place)) {
            case OPENING -> draft.opening(new StatedBalance(new Money(minor, currency), day, place));
            case CLOSING -> draft.closing(new StatedBalance(new Money(minor, currency), day, place));
            default -> {
                // other balances and sums prove nothing that those two do not
            }
        }
    }

    void entry(BaiRecord record) {
        records += record.count();
        var place = record.place();
        var left = new ArrayDeque<>(record.lines());
        var fields = new ArrayDeque<String>();
        var type = next(fields, left);
        var amount = next(fields, left);
        var minor = amount.isEmpty() ? 0 : number(amount, place);
        add(minor, place);
        skipFunds(fields, left, place);
        var bankReference = next(fields, left);
        var customerReference = next(fields, left);
        var text = (String.join(",", fields) + " " + String.join(" ", left)).strip();
        var money = new Money(comesIn(code(type, place), minor, place) ? minor : -minor, currency);
        draft.add(
                new Entry(
                        place,
                        day,
                        money,
                        null,
                        new Entry.Words(
                                reference(customerReference, bankReference),
                                text.isEmpty() ? null : PlainText.text(text),
                                null,
                                PlainText.name(type))),
                false);
    }

    private static @Nullable String reference(String customer, String bank) {
        var reference = customer.isEmpty() ? bank : customer;
        return reference.isEmpty() ? null : PlainText.name(reference);
    }

    /** By the code: 100 to 399 and 920 to 959 are credits, 400 to 699 and 960 to 999 debits. */
    private static boolean comesIn(int code, long minor, Place place) {
        var in = (code >= 100 && code < 400) || (code >= 920 && code < 960);
        var out = (code >= 400 && code < 700) || code >= 960;
        if (!in && !out && minor != 0) {
            throw place.refused(
                    "the code %d does not say whether money came in or went out".formatted(code), Bai.CORRECT);
        }
        return in;
    }

    Place place() {
        return draft.place();
    }

    /** Empty where neither of the two balances is stated that prove the entries. */
    Optional<Statement> finished(BaiRecord trailer) {
        records += trailer.count();
        BaiTotals.compare(trailer, "control total of the account", trailer.field(1), total);
        BaiTotals.compare(trailer, "number of records of the account", trailer.field(2), records);
        return draft.opening() == null && draft.closing() == null ? Optional.empty() : Optional.of(draft.proved());
    }

    long total() {
        return total;
    }

    private void add(long minor, Place place) {
        try {
            total = Math.addExact(total, minor);
        } catch (ArithmeticException _) {
            throw place.refused("the amounts of the account are too large to be added up", Bai.CORRECT);
        }
    }

    /** What some kinds of funds have behind them: a date and a time, three amounts, or pairs of days and amounts. */
    private static void skipFunds(ArrayDeque<String> fields, Place place) {
        skipFunds(fields, new ArrayDeque<>(), place);
    }

    private static void skipFunds(ArrayDeque<String> fields, ArrayDeque<String> lines, Place place) {
        var more = switch (next(fields, lines)) {
            case "V" -> 2;
            case "S" -> 3;
            case "D" -> 2 * (int) number(next(fields, lines), place);
            default -> 0;
        };
        for (var each = 0; each < more && !(fields.isEmpty() && lines.isEmpty()); each++) {
            next(fields, lines);
        }
    }

    private static String next(ArrayDeque<String> fields) {
        return next(fields, new ArrayDeque<>());
    }

    /** The next field; those of the next line where the line has no more. */
    private static String next(ArrayDeque<String> fields, ArrayDeque<String> lines) {
        if (fields.isEmpty() && !lines.isEmpty()) {
            fields.addAll(List.of(lines.pop().split(",", -1)));
        }
        return fields.isEmpty() ? "" : fields.pop().strip();
    }

    private static int code(String type, Place place) {
        return type.matches("\\d{3}") ? Integer.parseInt(type) : refuse(type, "a code of three digits", place);
    }

    private static long number(String text, Place place) {
        return text.matches("[+-]?\\d{1,18}")
                ? Long.parseLong(text)
                : refuse(text, "a whole number of at most 18 digits", place);
    }

    private static int refuse(String text, String what, Place place) {
        throw place.refused("\"%s\" is not %s".formatted(PlainText.name(text), what), Bai.CORRECT);
    }
}
