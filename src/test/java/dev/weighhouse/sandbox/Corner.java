package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of a corner shop in pounds, its fiscal year from April; a test adds entries. */
final class Corner {
    static final Currency GBP = Currency.getInstance("GBP");
    static final Currency EUR = Currency.getInstance("EUR");

    private final List<SandboxAccount> accounts = new ArrayList<>();
    private final List<SandboxLine> lines = new ArrayList<>();

    Corner() {
        account("1", "1000", "Cash", "Bank", "CashOnHand", null, GBP, true);
        account("2", "1010", "Till", "Bank", "CashOnHand", "1", GBP, true);
        account("3", "3100", "Retained earnings", "Equity", "RetainedEarnings", null, GBP, true);
        account("4", "4000", "Sales", "Income", "SalesOfProductIncome", null, GBP, true);
        account("5", "6000", "Rent", "Expense", "RentOrLeaseOfBuildings", null, GBP, true);
        account("6", "6900", "Sundry", "Expense", "OtherMiscellaneousServiceCost", null, GBP, false);
    }

    /** Adds what makes it a company with several currencies. */
    Corner withEuroBank() {
        return account("7", "1045", "Euro bank", "Bank", "Checking", null, EUR, true);
    }

    private Corner account(
            String id,
            String number,
            String name,
            String type,
            String detail,
            @Nullable String parent,
            Currency currency,
            boolean active) {
        accounts.add(new SandboxAccount(id, number, name, type, detail, parent, currency, active));
        return this;
    }

    /** An entry that debits one account and credits another. */
    Corner entry(String id, String date, String debit, String credit, String amount) {
        return line(id, date, debit, amount).line(id, date, credit, "-" + amount);
    }

    Corner line(String entry, String date, String account, String amount) {
        return line(entry, date, account, amount, null);
    }

    Corner line(String entry, String date, String account, String amount, @Nullable String euro) {
        lines.add(new SandboxLine(
                entry,
                LocalDate.parse(date),
                "REF-" + entry,
                account,
                Money.of(amount, "GBP"),
                euro == null ? null : Money.of(euro, "EUR"),
                "Entry " + entry));
        return this;
    }

    SandboxBooks books() {
        return new SandboxBooks(GBP, Month.APRIL, accounts, lines);
    }

    SandboxBooks booksWithManyAccounts(int more) {
        for (int id = 100; id < 100 + more; id++) {
            account(
                    Integer.toString(id),
                    "8" + id,
                    "Account " + id,
                    "Expense",
                    "OtherMiscellaneousServiceCost",
                    null,
                    GBP,
                    true);
        }
        return books();
    }
}
