package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.statement.SwiftFields.Field;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads MT940. A statement in several messages has interim balances (60M, 62M) between them. */
final class Mt940 {

    static final String CORRECT = "Get the statement from the bank again, or ask the bank what it means.";
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})([\\d,]+)");

    private final List<Field> fields;
    private final StatementDraft draft;
    private @Nullable StatedBalance opening;
    private @Nullable StatedBalance closing;

    private Mt940(List<Field> fields) {
        this.fields = fields;
        draft = new StatementDraft(fields.getFirst().place());
    }

    static List<Statement> read(Raw raw, Progress progress) {
        var statements = new ArrayList<Statement>();
        for (var message : SwiftFields.messages(raw)) {
            progress.checkpoint();
            statements.add(new Mt940(message).statement());
        }
        return statements;
    }

    private Statement statement() {
        if (first("34F").or(() -> first("13D")).or(() -> first("90D")).isPresent()
                && first("62").isEmpty()) {
            throw draft.place()
                    .refused(
                            "this is a report within the day (MT942), whose entries may still change",
                            "Get the statement of the day's end, MT940, and give that.");
        }
        opening = first("60").map(Mt940::balance).orElse(null);
        closing = first("62").map(Mt940::balance).orElse(null);
        var number = first("28").map(Field::first).orElse("?");
        draft.id(number)
                .number(number)
                .opening(opening)
                .closing(closing)
                .goesOn(first("62M").isPresent())
                .account(account(), null, null);
        for (var at = 0; at < fields.size(); at++) {
            if (fields.get(at).tag().equals("61")) {
                draft.add(entry(at), false);
            }
        }
        return draft.proved();
    }

    /** Some banks put the currency behind the number. */
    private @Nullable String account() {
        var written = first("25").map(Field::first).orElse(null);
        var start = opening;
        if (written == null || start == null) {
            return written;
        }
        var code = start.amount().currency().getCurrencyCode();
        return written.endsWith(code) && written.length() > code.length() + 4
                ? written.substring(0, written.length() - code.length()).replaceAll("/\\s*$", "")
                : written;
    }

    private Optional<Field> first(String tag) {
        return fields.stream().filter(field -> field.tag().startsWith(tag)).findFirst();
    }

    private static StatedBalance balance(Field field) {
        var parts = BALANCE.matcher(field.first());
        if (!parts.matches()) {
            throw field.place()
                    .refused(
                            "the balance \"%s\" is not a side, a date, a currency and an amount"
                                    .formatted(PlainText.name(field.first())),
                            CORRECT);
        }
        var amount = SwiftValues.amount(parts.group(4), Currencies.of(parts.group(3), field.place()), field.place());
        var signed = parts.group(1).equals("C") ? amount : amount.negated();
        return new StatedBalance(signed, SwiftValues.date(parts.group(2), field.place()), field.place());
    }

    private Entry entry(int at) {
        var field = fields.get(at);
        var line = SwiftLine.of(field);
        var start = opening;
        var end = closing;
        if (start == null || end == null) {
            throw draft.place().refused("the message has an entry and not both of its balances", CORRECT);
        }
        Money amount = SwiftValues.amount(line.amount(), start.amount().currency(), field.place());
        var text = new ArrayList<String>();
        for (var next = at + 1; next < fields.size(); next++) {
            var tag = fields.get(next).tag();
            if (!tag.equals("86") && !tag.equals("NS")) {
                break;
            }
            text.addAll(fields.get(next).lines());
        }
        return new Entry(
                field.place(),
                line.booked(start.date(), end.date()),
                line.comesIn() ? amount : amount.negated(),
                null,
                SwiftWords.of(line, text));
    }
}
