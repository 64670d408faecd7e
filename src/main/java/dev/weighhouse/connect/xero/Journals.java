package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the journals of one reply into postings in the base currency, debit positive. */
final class Journals {

    private final String request;
    private final ChartOfAccounts chart;
    private final Currency home;

    Journals(String request, ChartOfAccounts chart, Currency home) {
        this.request = request;
        this.chart = chart;
        this.home = home;
    }

    /** The number of a journal, by which the next page is asked for. */
    long number(JsonNode journal) {
        var number = journal.path("JournalNumber");
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw wrong("A journal has no JournalNumber");
        }
        return number.longValue();
    }

    /** The lines of one journal. It is refused unless they balance, as every journal of Xero does. */
    List<Posting> postings(JsonNode journal) {
        var name = "The journal number " + number(journal);
        var date = MsDate.date(journal.path("JournalDate").asString(""))
                .orElseThrow(() -> wrong(name + " has no JournalDate"));
        var entry = Optional.ofNullable(text(journal, "SourceID"))
                .or(() -> Optional.ofNullable(text(journal, "JournalID")))
                .orElse(null);
        var reference = text(journal, "Reference");
        var postings = new ArrayList<Posting>();
        var sum = Money.zero(home);
        for (var line : journal.path("JournalLines")) {
            var amount = amount(line, name);
            sum = sum.plus(amount);
            if (!amount.isZero()) {
                postings.add(posting(line, name, entry, date, amount, reference));
            }
        }
        if (!sum.isZero()) {
            throw new FailureException(
                    new Failure.Changed("%s does not balance: its lines make %s (%s).".formatted(name, sum, request)));
        }
        return postings;
    }

    private Posting posting(
            JsonNode line,
            String name,
            @Nullable String entry,
            LocalDate date,
            Money amount,
            @Nullable String reference) {
        var id = text(line, "JournalLineID");
        if (id == null) {
            throw wrong(name + " has a line without a JournalLineID");
        }
        return new Posting(id, entry, account(line, name).id(), date, amount, reference, text(line, "Description"));
    }

    private Account account(JsonNode line, String name) {
        var id = text(line, "AccountID");
        if (id == null) {
            throw wrong(name + " has a line without an AccountID");
        }
        return chart.find(new AccountId(id))
                .orElseThrow(() -> new FailureException(
                        new Failure.Changed("%s names the account %s, which is not among the accounts read before (%s)."
                                .formatted(name, id, request))));
    }

    private Money amount(JsonNode line, String name) {
        var number = line.path("NetAmount");
        if (!number.isNumber()) {
            throw wrong(name + " has a line without a NetAmount");
        }
        BigDecimal exact = number.decimalValue();
        return Amounts.of(exact, home, () -> "%s, NetAmount, %s".formatted(name, request));
    }

    private static @Nullable String text(JsonNode json, String field) {
        var text = json.path(field).asString("").strip();
        return text.isEmpty() ? null : PlainText.text(text);
    }

    private FailureException wrong(String words) {
        return new FailureException(new Failure.BadInput(
                "%s (%s).".formatted(words, request),
                "Xero may have changed its journals; tell the makers of Weighhouse."));
    }
}
