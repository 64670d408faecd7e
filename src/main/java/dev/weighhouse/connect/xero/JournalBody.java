package dev.weighhouse.connect.xero;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says an entry as a manual journal that is posted at once. The narration begins with the short key, because Xero finds a
 * manual journal by its whole narration and by nothing else.
 */
final class JournalBody {

    /** Nobody says how much Xero keeps; this much it certainly does. */
    static final int LONGEST_NARRATION = 250;

    static final int LONGEST_DESCRIPTION = 250;

    private static final int MOST_DIMENSIONS = 2;
    private static final String NO_TAX = "NONE";

    private final XeroChart chart;
    private final Currency home;

    JournalBody(XeroChart chart, Currency home) {
        this.chart = chart;
        this.home = home;
    }

    /** The bytes that create it. */
    Body of(JournalEntry entry, CrossingKey key) {
        return request(journal(entry, key));
    }

    /** The bytes that make a draft what the entry says, and post it. */
    Body ofDraft(JournalEntry entry, CrossingKey key, String draft) {
        var journal = journal(entry, key);
        journal.put("ManualJournalID", draft);
        return request(journal);
    }

    private static Body request(Map<String, Object> journal) {
        return Body.of(Json.write(Map.of("ManualJournals", List.of(journal))));
    }

    private Map<String, Object> journal(JournalEntry entry, CrossingKey key) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : entry.lines()) {
            lines.add(line(line, lines.size() + 1));
        }
        var journal = new LinkedHashMap<String, Object>();
        journal.put("Narration", narration(entry, key));
        journal.put("Date", entry.date().toString());
        journal.put("Status", "POSTED");
        // the amounts of an entry balance as they are, so that a tax is a part of them and never comes on top
        journal.put("LineAmountTypes", entry.lines().stream().allMatch(JournalBody::untaxed) ? "NoTax" : "Inclusive");
        journal.put("ShowOnCashBasisReports", true);
        journal.put("JournalLines", lines);
        return journal;
    }

    /** The narration as Xero is to keep it. It stands between quotation marks in a look-up, so it has none of its own. */
    static String narration(JournalEntry entry, CrossingKey key) {
        var words = plain(entry.narration(), "The narration");
        var narration = words.isEmpty() ? key.brief() : key.brief() + " " + words;
        if (narration.length() > LONGEST_NARRATION) {
            throw refused(
                    "The narration has %d characters with the key before it; Xero takes %d."
                            .formatted(narration.length(), LONGEST_NARRATION),
                    "Shorten the narration.");
        }
        return narration;
    }

    private Map<String, Object> line(JournalEntry.Line line, int number) {
        var json = new LinkedHashMap<String, Object>();
        json.put("LineAmount", amount(line.amount(), number).decimal());
        json.put("AccountCode", code(line, number));
        var description = plain(line.description(), "The description of line " + number);
        if (description.length() > LONGEST_DESCRIPTION) {
            throw refused(
                    "The description of line %d has %d characters; Xero takes %d."
                            .formatted(number, description.length(), LONGEST_DESCRIPTION),
                    "Shorten the description.");
        }
        if (!description.isEmpty()) {
            json.put("Description", description);
        }
        json.put("TaxType", untaxed(line) ? NO_TAX : line.taxCode());
        if (!line.dimensions().isEmpty()) {
            json.put("Tracking", tracking(line, number));
        }
        return json;
    }

    private static List<Map<String, String>> tracking(JournalEntry.Line line, int number) {
        if (line.dimensions().size() > MOST_DIMENSIONS) {
            throw refused(
                    "Line %d has %d dimensions; Xero takes %d tracking categories."
                            .formatted(number, line.dimensions().size(), MOST_DIMENSIONS),
                    "Leave out what is not a tracking category.");
        }
        return line.dimensions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(dimension -> {
                    var json = new LinkedHashMap<String, String>();
                    json.put("Name", dimension.getKey());
                    json.put("Option", dimension.getValue());
                    return (Map<String, String>) json;
                })
                .toList();
    }

    private Money amount(Money amount, int number) {
        if (!amount.currency().equals(home)) {
            throw refused(
                    "Line %d is in %s; Xero takes manual journals in %s only."
                            .formatted(number, amount.currency(), home),
                    "Post the entry in the base currency, or in Xero itself.");
        }
        return amount;
    }

    private String code(JournalEntry.Line line, int number) {
        var account = chart.accounts()
                .find(line.account())
                .orElseThrow(() -> refused(
                        "Line %d posts to account %s, which Xero does not have.".formatted(number, line.account()),
                        "Pull the accounts again, and choose another one."));
        if (XeroChart.isBank(account)) {
            throw refused(
                    "Line %d posts to %s, and Xero takes no manual journals on bank accounts."
                            .formatted(number, account.label()),
                    "Post to a clearing account instead.");
        }
        if (chart.isOfXeroAlone(account)) {
            throw refused(
                    "Line %d posts to %s, an account that only Xero itself posts to."
                            .formatted(number, account.label()),
                    "Choose another account, or make the document at Xero that posts there.");
        }
        var code = account.number();
        if (code == null) {
            throw refused(
                    "Line %d posts to %s, which has no code at Xero.".formatted(number, account.label()),
                    "Give the account a code at Xero, and pull the accounts again.");
        }
        return code;
    }

    private static boolean untaxed(JournalEntry.Line line) {
        var code = line.taxCode();
        return code == null || code.isBlank() || code.equals(NO_TAX);
    }

    /** Text on one line, without the characters that a look-up could not quote. */
    private static String plain(@Nullable String text, String what) {
        if (text == null) {
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(
                    what + " has characters that no screen shows, such as a line end or a tab.",
                    "Write it on one line.");
        }
        return text.replace('"', '\'').replace('\\', '/').strip().replaceAll(" +", " ");
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
