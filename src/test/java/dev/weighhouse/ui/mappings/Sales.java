package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mappingdesk.Transformed;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The entries that the transactions of the company in the pictures make in October. */
final class Sales {
    static final ConnectionId SQUARE = new ConnectionId("square");
    static final Period OCTOBER = Period.month("2026-10");
    static final JournalEntry FIRST = entry(1, "612.40", "12.25");
    static final JournalEntry SECOND = entry(2, "1738.15", "34.76");
    static final JournalEntry THIRD = entry(3, "498.00", "9.96");

    private Sales() {}

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    private static JournalEntry entry(int day, String sales, String fees) {
        var date = LocalDate.of(2026, 10, day);
        var net = pounds(sales).minus(pounds(fees));
        return new JournalEntry(
                "day:%s:GBP".formatted(date),
                date,
                null,
                "Square, %d October 2026: %d transactions. Held for a person and not in here: 1 transaction, Gift voucher 25.00 GBP."
                        .formatted(day, 40 + day),
                List.of(
                        new Line(account("1110"), net, "41 transactions"),
                        new Line(account("6410"), pounds(fees), "41 transactions", "No VAT", Map.of()),
                        new Line(
                                account("4190"),
                                pounds(sales).negated(),
                                "40 transactions",
                                "20%",
                                Map.of("Region", "North"))));
    }

    private static AccountId account(String number) {
        return Larkfield.account(number);
    }

    static Transformed october() {
        var voucher = new Transaction(
                "sq-77",
                new AccountId("balance"),
                LocalDate.of(2026, 10, 2),
                pounds("25.00"),
                "R77",
                "Gift voucher",
                "Gift cards, promotional",
                null);
        return new Transformed(
                SQUARE,
                OCTOBER,
                List.of(FIRST, SECOND, THIRD),
                124,
                List.of(new Transformed.Held(
                        voucher, "nothing says where the category Gift cards, promotional goes; map it or hold it")),
                List.of(
                        new Transformed.Total(account("1110"), null, pounds("2791.58"), pounds("2791.58")),
                        new Transformed.Total(account("4190"), "20%", pounds("-2848.55"), pounds("-2848.55")),
                        new Transformed.Total(account("6410"), "No VAT", pounds("56.97"), pounds("56.97"))),
                List.of(),
                Map.of(),
                Map.of(
                        FIRST.id(),
                        List.of(new Transformed.Decided(
                                account("4190"), 41, pounds("-612.40"), "Sales: country is GB"))));
    }

    /** The entry as it was handed to Journals. */
    static Journal drafted(int number, JournalEntry entry) {
        return new Journal(
                new JournalId(number),
                1,
                new Origin.Transformed(SQUARE, entry.id()),
                Draft.of(entry),
                JournalState.DRAFT,
                "Tom Reyes",
                Instant.parse("2026-11-04T09:00:00Z"),
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                null);
    }

    /** One that says something else than its transactions do now. */
    static Journal departed(int number, JournalEntry entry) {
        return drafted(
                number,
                new JournalEntry(
                        entry.id(),
                        entry.date(),
                        null,
                        "As it was",
                        List.of(
                                new Line(account("1110"), pounds("1.00"), ""),
                                new Line(account("4190"), pounds("-1.00"), ""))));
    }

    /** Journals that can only be listed. */
    static JournalDesk journals(List<Journal> all) {
        return (JournalDesk) Proxy.newProxyInstance(
                JournalDesk.class.getClassLoader(), new Class<?>[] {JournalDesk.class}, (_, method, _) -> {
                    if (method.getName().equals("journals")) {
                        return all;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
