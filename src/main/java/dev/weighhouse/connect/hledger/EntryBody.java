package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry as hledger-web takes it. hledger-web pastes what it is given into the journal file as text and checks
 * nothing: an unbalanced entry or a name with two blanks makes the file unreadable, a line end begins an entry of its own, a
 * semicolon cuts a description off. All of that is refused here.
 */
final class EntryBody {

    /** The tag in an entry's comment that holds its key. */
    static final String TAG = "weighhouse";

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
    /** In a comment either gives a posting another date, or makes the journal unreadable. */
    private static final Pattern DATE = Pattern.compile("(?i)\\bdate2?:|\\[[0-9/.=-]+]");

    private static final Pattern TAG_NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Commodities commodities;

    EntryBody(Commodities commodities) {
        this.commodities = commodities;
    }

    Body of(JournalEntry entry, CrossingKey key) {
        if (!entry.balances()) {
            throw refused("The entry does not balance: %s."
                    .formatted(entry.imbalance().values().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("tindex", 0);
        body.put("tdate", entry.date().toString());
        body.put("tdate2", null);
        body.put("tcode", key.brief());
        body.put("tdescription", text("The narration", entry.narration()));
        body.put("tcomment", comment(entry, key));
        body.put("tprecedingcomment", "");
        body.put("tstatus", "Unmarked");
        body.put("ttags", List.of());
        body.put("tsourcepos", List.of(NOWHERE, NOWHERE));
        var postings = new ArrayList<Object>();
        for (var line : entry.lines()) {
            postings.add(posting(line, "Line " + (postings.size() + 1)));
        }
        body.put("tpostings", postings);
        return Body.of(Json.write(body));
    }

    private static final Map<String, Object> NOWHERE = nowhere();

    private static Map<String, Object> nowhere() {
        var position = new LinkedHashMap<String, Object>();
        position.put("sourceName", "");
        position.put("sourceLine", 1);
        position.put("sourceColumn", 1);
        return position;
    }

    /** hledger-web drops the tags of a request; those written into the comment stay. */
    private static String comment(JournalEntry entry, CrossingKey key) {
        var reference = text("The reference", entry.reference());
        if (reference.contains(",")) {
            throw refused("The reference has a comma, which would end it in hledger.");
        }
        return "%s:%s%s\n".formatted(TAG, key.brief(), reference.isEmpty() ? "" : ", ref:" + reference);
    }

    private Map<String, Object> posting(JournalEntry.Line line, String where) {
        if (line.taxCode() != null) {
            throw refused("%s has the tax code %s, and hledger knows none.".formatted(where, line.taxCode()));
        }
        var posting = new LinkedHashMap<String, Object>();
        posting.put("paccount", account(line.account().value(), where));
        posting.put("pamount", List.of(amount(line, where)));
        posting.put("pbalanceassertion", null);
        posting.put("pcomment", comment(line, where));
        posting.put("pdate", null);
        posting.put("pdate2", null);
        posting.put("poriginal", null);
        posting.put("pstatus", "Unmarked");
        posting.put("ptags", List.of());
        posting.put("ptransaction_", null);
        posting.put("ptype", "RegularPosting");
        return posting;
    }

    private Map<String, Object> amount(JournalEntry.Line line, String where) {
        var currency = line.amount().currency();
        var commodity = commodities.commodity(currency);
        if (CONTROL.matcher(commodity).find() || commodity.contains("\"") || commodity.contains(";")) {
            throw refused("%s is in %s, whose symbol cannot be written into a journal.".formatted(where, currency));
        }
        var letters = commodity.chars().allMatch(Character::isLetter);
        var digits = currency.getDefaultFractionDigits();
        var style = new LinkedHashMap<String, Object>();
        style.put("ascommodityside", letters ? "R" : "L");
        style.put("ascommodityspaced", letters);
        style.put("asdecimalpoint", ".");
        style.put("asdigitgroups", null);
        style.put("asprecision", digits);
        var quantity = new LinkedHashMap<String, Object>();
        quantity.put("decimalMantissa", line.amount().minor());
        quantity.put("decimalPlaces", digits);
        var amount = new LinkedHashMap<String, Object>();
        amount.put("acommodity", commodity);
        amount.put("aprice", null);
        amount.put("aquantity", quantity);
        amount.put("astyle", style);
        return amount;
    }

    private static String account(String name, String where) {
        var why = CONTROL.matcher(name).find()
                ? "a control character"
                : name.contains("  ")
                        ? "two blanks beside each other"
                        : name.contains(";") ? "a semicolon" : name.equals(name.strip()) ? "" : "a blank at its edge";
        if (!why.isEmpty() || name.isEmpty() || "([*!".indexOf(name.charAt(0)) >= 0) {
            throw refused("%s goes to the account \"%s\", which hledger would not read as a name%s."
                    .formatted(where, name, why.isEmpty() ? "" : ": it has " + why));
        }
        return name;
    }

    private static String comment(JournalEntry.Line line, String where) {
        var parts = new ArrayList<String>();
        var description = text(where + "'s description", line.description());
        if (!description.isEmpty()) {
            parts.add(description);
        }
        line.dimensions().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(dimension -> {
            var value = text(where + "'s " + dimension.getKey(), dimension.getValue());
            if (!TAG_NAME.matcher(dimension.getKey()).matches() || value.contains(",")) {
                throw refused("%s has %s \"%s\", which is no tag that hledger could keep."
                        .formatted(where, dimension.getKey(), value));
            }
            parts.add(dimension.getKey() + ":" + value);
        });
        var comment = String.join(", ", parts);
        if (DATE.matcher(comment).find()) {
            throw refused(where + " says \"%s\", in which hledger would read another date.".formatted(comment));
        }
        return comment;
    }

    private static String text(String what, @Nullable String text) {
        var plain = text == null ? "" : text.strip();
        if (CONTROL.matcher(plain).find()) {
            throw refused(
                    what + " has a line end or a control character, which would begin something else in the journal.");
        }
        if (plain.contains(";")) {
            throw refused(what + " has a semicolon, after which hledger reads a comment.");
        }
        return plain;
    }

    private static FailureException refused(String words) {
        return new FailureException(
                new Failure.BadInput(words, "Correct the entry; hledger-web itself checks nothing."));
    }
}
