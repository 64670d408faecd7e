package dev.weighhouse.connect.xero;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the trial balance report says.
 *
 * @param stated what each account stands at in the base currency, debit positive; Xero leaves out accounts without any
 * @param currencyGains what all accounts of gains and losses by exchange rates stand at together, or null where the
 *     report has no such line
 */
record TrialBalance(Map<AccountId, Money> stated, @Nullable Money currencyGains) {

    /** Stands in the place of an account id where Xero puts its exchange gain accounts together. */
    private static final String TOGETHER = "FXGROUPID";

    TrialBalance {
        stated = Map.copyOf(stated);
    }

    /**
     * Reads the columns of the year to date: they hold the position on the day, the others only what moved within the
     * month. The report is refused unless it is of the day that was asked for and its debits, its credits and its own
     * totals agree.
     */
    static TrialBalance read(Report report, LocalDate day, Currency home) {
        var at = report.asAt()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "The trial balance does not say of which day it is: %s.".formatted(report.request()),
                        "Xero may have changed its reports; tell the makers of Weighhouse.")));
        if (!at.equals(day)) {
            throw new FailureException(
                    new Failure.Changed("The trial balance of %s was asked for, and that of %s came: %s."
                            .formatted(day, at, report.request())));
        }
        return new Reading(report, home).read();
    }

    private static final class Reading {
        private final Report report;
        private final Currency home;
        private final int debit;
        private final int credit;
        private final Map<AccountId, Money> stated = new HashMap<>();
        private @Nullable Money together;
        private Money debits;
        private Money credits;

        Reading(Report report, Currency home) {
            this.report = report;
            this.home = home;
            this.debit = report.column("YTD Debit");
            this.credit = report.column("YTD Credit");
            this.debits = Money.zero(home);
            this.credits = Money.zero(home);
        }

        TrialBalance read() {
            Report.Row total = null;
            for (var row : report.rows()) {
                if (row.type().equals("Row")) {
                    add(row);
                } else if (row.type().equals("SummaryRow")) {
                    total = row;
                }
            }
            if (total != null) {
                checkTotal(total);
            } else if (!stated.isEmpty()) {
                throw new FailureException(
                        new Failure.Changed("The trial balance came without its total, so it may be only a part: %s."
                                .formatted(report.request())));
            }
            return new TrialBalance(stated, together);
        }

        private void add(Report.Row row) {
            var onDebit = amount(row, debit, "YTD Debit");
            var onCredit = amount(row, credit, "YTD Credit");
            debits = debits.plus(onDebit);
            credits = credits.plus(onCredit);
            var balance = onDebit.minus(onCredit);
            var id = row.attribute("account");
            if (id.equals(TOGETHER)) {
                together = together == null ? balance : together.plus(balance);
            } else if (!id.isEmpty()) {
                stated.merge(new AccountId(id), balance, Money::plus);
            } else if (!onDebit.isZero() || !onCredit.isZero()) {
                throw new FailureException(new Failure.BadInput(
                        "An amount stands without the id of an account: %s."
                                .formatted(report.where(row, "YTD Debit and YTD Credit")),
                        "Xero may have changed its reports; tell the makers of Weighhouse."));
            }
        }

        private void checkTotal(Report.Row row) {
            var statedDebits = amount(row, debit, "YTD Debit");
            var statedCredits = amount(row, credit, "YTD Credit");
            if (!debits.equals(credits) || !debits.equals(statedDebits) || !credits.equals(statedCredits)) {
                throw new FailureException(new Failure.Changed(
                        "The trial balance does not add up: its accounts have debits of %s and credits of %s, its totals are %s and %s (%s)."
                                .formatted(debits, credits, statedDebits, statedCredits, report.request())));
            }
        }

        private Money amount(Report.Row row, int column, String heading) {
            return Amounts.ofText(row.text(column), home, () -> report.where(row, heading));
        }
    }
}
