package dev.weighhouse.drill;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The entries of a simulated company. */
final class Books {
    static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate MONTH_END = LocalDate.of(2026, 10, 31);
    private static final ConnectionId LEDGER = new ConnectionId("model");

    private Books() {}

    /** An entry of the company; a later revision takes one penny more. */
    static Consignment entry(int number, int revision, long minor, String by) {
        var amount = new Money(minor + revision, GBP);
        var id = "J-" + number;
        var date = MONTH_END.minusDays(number % 3);
        var entry = new JournalEntry(
                id,
                date,
                id,
                "Takings " + number,
                List.of(
                        new JournalEntry.Line(new AccountId("1110"), amount, null),
                        new JournalEntry.Line(new AccountId("4010"), amount.negated(), null)));
        var key = CrossingKey.of(new Fact("model", Direction.OUT, FactKind.JOURNAL, id, revision));
        var subject = new LogEntry.Subject(
                Direction.OUT, FactKind.JOURNAL, LEDGER, "Takings " + number, id, id, amount, date);
        return new Consignment(key, entry, subject, by);
    }
}
