package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the trial balance report: debit less credit of each account in the home currency. QuickBooks leaves out accounts
 * that stand at nothing. It is refused unless its debits, its credits and its own totals agree.
 */
final class TrialBalance {

    private final Report report;
    private final Currency home;
    private final int debit;
    private final int credit;
    private final Map<AccountId, Money> balances = new HashMap<>();
    private Money debits;
    private Money credits;

    private TrialBalance(Report report, Currency home) {
        this.report = report;
        this.home = home;
        this.debit = report.neededColumn("Debit", "debt_amt", "debit_amt", "debt_home_amt");
        this.credit = report.neededColumn("Credit", "credit_amt", "credit_home_amt");
        this.debits = Money.zero(home);
        this.credits = Money.zero(home);
    }

    static Map<AccountId, Money> read(Report report, Currency home) {
        if (report.cutOff()) {
            throw new FailureException(
                    new Failure.Changed("QuickBooks left out a part of the trial balance because it is too large: %s."
                            .formatted(report.request())));
        }
        if (!report.currency().isEmpty() && !report.currency().equals(home.getCurrencyCode())) {
            throw new FailureException(new Failure.BadInput(
                    "The trial balance is in %s and the books are in %s: %s."
                            .formatted(PlainText.name(report.currency()), home, report.request()),
                    "Check the home currency of the company."));
        }
        return new TrialBalance(report, home).read();
    }

    private Map<AccountId, Money> read() {
        // The order of rows is not promised, so the total may come before what it is the total of.
        Report.Row total = null;
        for (var row : report.rows()) {
            if (!row.group().equals("GrandTotal")) {
                add(row);
            } else if (row.kind() != Report.Kind.HEADER) {
                total = row;
            }
        }
        if (total != null) {
            checkTotal(total);
        } else if (!balances.isEmpty()) {
            throw new FailureException(
                    new Failure.Changed("The trial balance came without its total, so it may be only a part: %s."
                            .formatted(report.request())));
        }
        return balances;
    }

    /** Header cells hold a parent's own figures, in the form in which parts are nested under their parent. */
    private void add(Report.Row row) {
        if (row.kind() == Report.Kind.SUMMARY) {
            return;
        }
        var onDebit = amount(row, debit, "Debit");
        var onCredit = amount(row, credit, "Credit");
        if (onDebit.isZero() && onCredit.isZero()) {
            return;
        }
        var id = row.id(0);
        if (id.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "An amount stands without an account: %s.".formatted(report.where(row, "Debit and Credit")),
                    "QuickBooks may have changed its reports; tell the makers of Weighhouse."));
        }
        debits = debits.plus(onDebit);
        credits = credits.plus(onCredit);
        balances.merge(new AccountId(id), onDebit.minus(onCredit), Money::plus);
    }

    private void checkTotal(Report.Row row) {
        var statedDebits = amount(row, debit, "Debit");
        var statedCredits = amount(row, credit, "Credit");
        if (!debits.equals(credits) || !debits.equals(statedDebits) || !credits.equals(statedCredits)) {
            throw new FailureException(new Failure.Changed(
                    "The trial balance does not add up: its accounts have debits of %s and credits of %s, its totals are %s and %s (%s)."
                            .formatted(debits, credits, statedDebits, statedCredits, report.request())));
        }
    }

    private Money amount(Report.Row row, int column, String name) {
        return Amounts.ofText(row.text(column), home, () -> report.where(row, name));
    }
}
