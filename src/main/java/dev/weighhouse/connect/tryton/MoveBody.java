package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
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

/** Writes an entry as the call that creates a draft move at Tryton: the key is its number, and ends its description. */
final class MoveBody {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
    private static final Pattern KEY = Pattern.compile("\\s*\\[([0-9A-Za-z-]{6,})]\\s*$");

    private final Books books;
    private final int journal;

    /** @param journal Tryton's number of the journal that takes the move */
    MoveBody(Books books, int journal) {
        this.books = books;
        this.journal = journal;
    }

    Body of(JournalEntry entry, CrossingKey key) {
        if (!entry.balances()) {
            throw refused("The entry does not balance: %s."
                    .formatted(entry.imbalance().values().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        var period = books.period(entry.date())
                .orElseThrow(() -> refused("The company has no period that holds %s.".formatted(entry.date())));
        var move = new LinkedHashMap<String, Object>();
        move.put("journal", journal);
        move.put("period", period.id());
        move.put("date", Values.of(entry.date()));
        move.put("number", key.brief());
        move.put("description", (plain("The narration", entry.narration()) + " [" + key.brief() + "]").strip());
        var lines = new ArrayList<Object>();
        for (var line : entry.lines()) {
            lines.add(line(line, "Line " + (lines.size() + 1)));
        }
        move.put("lines", List.of(List.of("create", lines)));
        return Body.of(
                Rpc.call("model.account.move.create", List.of(List.of(move), TrytonReads.context(books.number()))));
    }

    private Map<String, Object> line(JournalEntry.Line line, String where) {
        if (line.taxCode() != null || !line.dimensions().isEmpty()) {
            throw refused("%s has a tax code or dimensions, which are not written to Tryton.".formatted(where));
        }
        if (!line.amount().currency().equals(books.home())) {
            throw refused("%s is in %s; Tryton keeps its books in %s and would have to be told the rate."
                    .formatted(where, line.amount().currency(), books.home()));
        }
        var account = line.account().value();
        if (!account.matches("\\d{1,9}")) {
            throw refused(
                    "%s goes to the account %s, which is no number of an account at Tryton.".formatted(where, account));
        }
        var zero = Money.zero(books.home());
        var written = new LinkedHashMap<String, Object>();
        written.put("account", Integer.parseInt(account));
        var debit = line.amount().signum() > 0;
        written.put("debit", Values.of((debit ? line.amount() : zero).decimal()));
        written.put("credit", Values.of((debit ? zero : line.amount().negated()).decimal()));
        var description = plain(where + "'s description", line.description());
        if (!description.isEmpty()) {
            written.put("description", description);
        }
        return written;
    }

    /** The key a move carries: its number where that is one, else what ends its description, else whatever its number is. */
    static String storedKey(Values move, CrossingKey key) {
        var number = move.raw("number").strip();
        var ending = KEY.matcher(move.raw("description"));
        return number.equalsIgnoreCase(key.brief()) || !ending.find() ? number : ending.group(1);
    }

    /** The narration without the key. */
    static String narration(Values move) {
        return KEY.matcher(move.raw("description")).replaceFirst("");
    }

    private static String plain(String what, @Nullable String text) {
        var plain = text == null ? "" : text.strip();
        if (CONTROL.matcher(plain).find()) {
            throw refused(what + " has a line end or a control character.");
        }
        return plain;
    }

    private static FailureException refused(String words) {
        return new FailureException(new Failure.BadInput(words, "Correct the entry."));
    }
}
