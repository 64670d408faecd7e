package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a journal entry as QuickBooks keeps it. */
final class StoredJournal {

    /** What is left of a key that was cut has to be this long to be taken for it: six characters are thirty bits. */
    private static final int ENOUGH = 6;

    private final Currency home;
    private final String request;

    /**
     * Entries that state no currency are in the home currency.
     *
     * @param request for messages
     */
    StoredJournal(Currency home, String request) {
        this.home = home;
        this.request = request;
    }

    /** Whether it has the key, or what is left of a key that was cut, padded or re-cased. Asks nothing else of it. */
    static boolean carries(JsonNode json, CrossingKey key) {
        return json.path("PrivateNote").asString("").toLowerCase(Locale.ROOT).contains(key.hex())
                || numberCarries(json, key);
    }

    private static boolean numberCarries(JsonNode json, CrossingKey key) {
        var number = CrossingKey.normalised(json.path("DocNumber").asString(""));
        var whole = key.brief();
        return number.contains(whole)
                || (number.length() >= ENOUGH && (whole.startsWith(number) || whole.endsWith(number)));
    }

    /**
     * The entry with its lines.
     *
     * @throws FailureException with a {@code BadInput} if it cannot be read
     */
    Hit hit(JsonNode json) {
        var id = json.path("Id").asString("");
        var number = json.path("DocNumber").asString("");
        return new Hit(
                PlainText.name(id),
                PlainText.name(number.isBlank() ? id : number),
                Hit.State.POSTED,
                storedKey(json, number),
                entry(json, PlainText.name(id)));
    }

    /** The number as it stands; but where somebody gave the entry another number, the note still has the key. */
    private static String storedKey(JsonNode json, String number) {
        return KeyNote.read(json.path("PrivateNote").asString(""))
                .map(note -> CrossingKey.parse(note.hex()))
                .filter(key -> !numberCarries(json, key))
                .map(CrossingKey::brief)
                .orElse(PlainText.name(number));
    }

    private JournalEntry entry(JsonNode json, String id) {
        var note = json.path("PrivateNote").asString("");
        var ours = KeyNote.read(note).orElse(new KeyNote("", null, note.isEmpty() ? null : note));
        return new JournalEntry(
                id, date(json, id), shown(ours.reference()), shown(ours.narration()), lines(json, id, currency(json)));
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : PlainText.text(text);
    }

    private LocalDate date(JsonNode json, String id) {
        try {
            return LocalDate.parse(json.path("TxnDate").asString(""));
        } catch (DateTimeException e) {
            throw wrong(id, "it has no readable TxnDate");
        }
    }

    private Currency currency(JsonNode json) {
        var code = json.path("CurrencyRef").path("value").asString("");
        try {
            return code.isEmpty() ? home : Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw wrong(json.path("Id").asString(""), "its CurrencyRef is no currency");
        }
    }

    private List<Line> lines(JsonNode json, String id, Currency currency) {
        var lines = new ArrayList<Line>();
        for (var line : json.path("Line")) {
            if (line.path("JournalEntryLineDetail").isObject()) {
                lines.add(line(line, id, currency));
            }
        }
        // Tax that QuickBooks put on top was not approved by anybody: it has to be seen.
        for (var tax : json.path("TxnTaxDetail").path("TaxLine")) {
            var amount = amount(tax, id, currency);
            if (!amount.isZero()) {
                var rate = tax.path("TaxLineDetail")
                        .path("TaxRateRef")
                        .path("value")
                        .asString("");
                lines.add(new Line(new AccountId("tax rate " + PlainText.name(rate)), amount, "added by QuickBooks"));
            }
        }
        return lines;
    }

    private Line line(JsonNode line, String id, Currency currency) {
        var detail = line.path("JournalEntryLineDetail");
        var account = detail.path("AccountRef").path("value").asString("");
        if (account.isBlank()) {
            throw wrong(id, "a line has no AccountRef");
        }
        var amount = amount(line, id, currency);
        var signed = switch (detail.path("PostingType").asString("")) {
            case "Debit" -> amount;
            case "Credit" -> amount.negated();
            default -> throw wrong(id, "a line is neither Debit nor Credit");
        };
        return new Line(
                new AccountId(PlainText.name(account)),
                signed,
                text(line, "Description"),
                text(detail.path("TaxCodeRef"), "value"),
                dimensions(detail));
    }

    private Money amount(JsonNode line, String id, Currency currency) {
        var amount = line.path("Amount");
        if (!amount.isNumber()) {
            throw wrong(id, "a line has no Amount");
        }
        BigDecimal number = amount.decimalValue();
        return Amounts.of(number, currency, () -> "Amount of the journal entry %s (%s)".formatted(id, request));
    }

    private static Map<String, String> dimensions(JsonNode detail) {
        var dimensions = new HashMap<String, String>();
        for (var name : List.of("Class", "Department")) {
            var id = text(detail.path(name + "Ref"), "value");
            if (id != null) {
                dimensions.put(name, id);
            }
        }
        var partner = text(detail.path("Entity").path("EntityRef"), "value");
        var type = text(detail.path("Entity"), "Type");
        if (partner != null && type != null) {
            dimensions.put(type, partner);
        }
        return dimensions;
    }

    private static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asString("");
        return text.isEmpty() ? null : PlainText.text(text);
    }

    private FailureException wrong(String id, String why) {
        return new FailureException(new Failure.BadInput(
                "The journal entry %s cannot be read: %s (%s).".formatted(PlainText.name(id), why, request),
                "Look at it in QuickBooks."));
    }
}
