package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One manual journal as Xero shows it. */
final class ManualJournal {

    private static final Pattern NO_ID = Pattern.compile("[0-]*");

    private final JsonNode json;
    private final String request;

    /** @param request what it came with, for messages */
    ManualJournal(JsonNode json, String request) {
        this.json = json;
        this.request = request;
    }

    /** Xero's id of it; blank for one it has not made. */
    String id() {
        var id = json.path("ManualJournalID").asString("").strip();
        return NO_ID.matcher(id).matches() ? "" : PlainText.name(id);
    }

    String narration() {
        return json.path("Narration").asString("");
    }

    boolean hasLines() {
        return !json.path("JournalLines").isEmpty();
    }

    List<String> errors() {
        return List.copyOf(Refused.messages(json.path("ValidationErrors")));
    }

    List<String> warnings() {
        return List.copyOf(Refused.messages(json.path("Warnings")));
    }

    boolean failed() {
        return json.path("StatusAttributeString").asString("").equalsIgnoreCase("ERROR");
    }

    /**
     * The journal as something that may carry the key.
     *
     * @throws FailureException if it cannot be read wholly
     */
    Hit hit(CrossingKey key, XeroChart chart, Currency home) {
        return new Hit(id(), id(), state(), storedKey(key), entry(chart, home));
    }

    /** The key where it stands in the narration, else the first word, where it would stand if it were cut or changed. */
    String storedKey(CrossingKey key) {
        var narration = narration().strip();
        var at = narration.toUpperCase(Locale.ROOT).indexOf(key.brief());
        return at >= 0
                ? narration.substring(at, at + key.brief().length())
                : narration.split("\\s+", 2)[0];
    }

    private Hit.State state() {
        var status = json.path("Status").asString("");
        return switch (status) {
            case "POSTED" -> Hit.State.POSTED;
            case "DRAFT" -> Hit.State.DRAFT;
            case "DELETED", "VOIDED", "ARCHIVED" -> Hit.State.REMOVED;
            default ->
                throw wrong(
                        "has the status \"%s\", which is not among those there are".formatted(PlainText.name(status)));
        };
    }

    private JournalEntry entry(XeroChart chart, Currency home) {
        var date = MsDate.date(json.path("Date").asString("")).orElseThrow(() -> wrong("has no date"));
        var lines = new ArrayList<JournalEntry.Line>();
        for (var line : json.path("JournalLines")) {
            if (!line.path("IsBlank").asBoolean(false)) {
                var description = line.path("Description").asString("");
                lines.add(new JournalEntry.Line(
                        account(line, chart),
                        amount(line, home),
                        description.isBlank() ? null : PlainText.text(description)));
            }
        }
        return new JournalEntry(id(), date, null, PlainText.text(narration()), lines);
    }

    private static AccountId account(JsonNode line, XeroChart chart) {
        var id = line.path("AccountID").asString("").strip();
        if (!id.isEmpty()) {
            return new AccountId(id);
        }
        var code = line.path("AccountCode").asString("").strip();
        return chart.accounts().all().stream()
                .filter(account -> code.equals(account.number()))
                .findFirst()
                .map(Account::id)
                .orElseGet(() -> new AccountId("no account with the code \"%s\"".formatted(PlainText.name(code))));
    }

    /** With its tax: Xero shows what was sent with the tax in it without, once it is posted. */
    private Money amount(JsonNode line, Currency home) {
        var amount = number(line, "LineAmount", home);
        return json.path("LineAmountTypes").asString("").equals("Exclusive")
                ? amount.plus(number(line, "TaxAmount", home))
                : amount;
    }

    private Money number(JsonNode line, String field, Currency home) {
        var number = line.path(field);
        if (number.isMissingNode() || number.isNull()) {
            return Money.zero(home);
        }
        if (!number.isNumber()) {
            throw wrong("has a line whose %s is no number".formatted(field));
        }
        return Amounts.of(
                number.decimalValue(), home, () -> "Manual journal %s, %s, %s".formatted(id(), field, request));
    }

    private FailureException wrong(String what) {
        return new FailureException(new Failure.BadInput(
                "The manual journal %s %s (%s).".formatted(id().isEmpty() ? "without an id" : id(), what, request),
                "Look at the journal at Xero."));
    }
}
