package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.quickbooks.LedgerLine.Own;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a general ledger report. Amounts come from the debit and credit columns; where only the natural
 * amount is there, a credit to an income, liability or equity account is positive in it and is turned round.
 *
 * <p>In a company with several currencies the plain amount columns are silently left out, so the {@code home} ones are
 * asked for there, and {@code nat_foreign_amount} with {@code currency} for accounts kept in a foreign one.
 */
final class GeneralLedger {

    private static final List<String> ALWAYS = List.of("tx_date", "txn_type", "doc_num", "memo");
    private static final List<String> ONE_CURRENCY = List.of("debt_amt", "credit_amt", "subt_nat_amount");
    private static final List<String> MANY_CURRENCIES =
            List.of("currency", "nat_foreign_amount", "debt_home_amt", "credit_home_amt", "subt_nat_home_amount");

    private final Report report;
    private final ChartOfAccounts chart;
    private final Currency home;
    private final int date;
    private final int debit;
    private final int credit;
    private final int natural;

    private GeneralLedger(Report report, ChartOfAccounts chart, Books books) {
        this.report = report;
        this.chart = chart;
        this.home = books.home();
        this.date = report.neededColumn("tx_date", "Date");
        this.debit = books.multicurrency() ? report.column("debt_home_amt") : report.column("debt_amt", "Debit");
        this.credit = books.multicurrency() ? report.column("credit_home_amt") : report.column("credit_amt", "Credit");
        this.natural = books.multicurrency()
                ? report.column("subt_nat_home_amount", "subt_nat_amount_home_nt")
                : report.column("subt_nat_amount", "Amount");
        if ((debit < 0 || credit < 0) && natural < 0) {
            report.neededColumn(books.multicurrency() ? "debt_home_amt" : "debt_amt");
        }
    }

    /** The columns to ask for. */
    static List<String> columns(Books books) {
        var all = new ArrayList<>(ALWAYS);
        all.addAll(books.multicurrency() ? MANY_CURRENCIES : ONE_CURRENCY);
        return all;
    }

    static List<LedgerLine> read(Report report, ChartOfAccounts chart, Books books) {
        // a report without any row may come without columns as well
        return report.rows().isEmpty() ? List.of() : new GeneralLedger(report, chart, books).lines();
    }

    private List<LedgerLine> lines() {
        var type = report.column("txn_type", "Transaction Type");
        var reference = report.column("doc_num", "Num");
        var memo = report.column("memo", "Memo/Description");
        var lines = new ArrayList<LedgerLine>();
        for (var row : report.rows()) {
            var day = row.kind() == Report.Kind.DATA ? day(row, type) : null;
            if (day == null) {
                continue;
            }
            var account = account(row);
            if (account != null) {
                lines.add(new LedgerLine(
                        account.id(),
                        day,
                        orNull(row.id(type)),
                        amount(row, account),
                        own(row, account),
                        orNull(row.text(reference)),
                        orNull(row.text(memo))));
            }
        }
        return lines;
    }

    /** The day of a posting, or null for rows that are none, such as the beginning balance. */
    private @Nullable LocalDate day(Report.Row row, int type) {
        var text = row.text(date);
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw wrong("A day that is in no calendar", row, "Date");
            }
        }
        if (!row.id(type).isEmpty()) {
            throw wrong("A transaction without a date", row, "Date");
        }
        return null;
    }

    private @Nullable Account account(Report.Row row) {
        var id = row.account();
        if (id == null) {
            // lines of no account, such as those of a voided transaction, move nothing
            if (cellsAreZero(row)) {
                return null;
            }
            throw wrong("An amount without an account", row, "Account");
        }
        return chart.find(new AccountId(id))
                .orElseThrow(() -> new FailureException(new Failure.Changed(
                        "The general ledger names the account %s, which is not among the accounts read before (%s)."
                                .formatted(PlainText.name(id), report.request()))));
    }

    private boolean cellsAreZero(Report.Row row) {
        return cell(row, debit).isZero()
                && cell(row, credit).isZero()
                && cell(row, natural).isZero();
    }

    /** In the home currency, debit positive. */
    private Money amount(Report.Row row, Account account) {
        var stated = debit >= 0
                && credit >= 0
                && !(row.text(debit).isEmpty() && row.text(credit).isEmpty());
        if (stated) {
            return cell(row, debit).minus(cell(row, credit));
        }
        return turned(cell(row, natural), account);
    }

    private Own own(Report.Row row, Account account) {
        if (account.currency().equals(home)) {
            return new Own.Amount(amount(row, account));
        }
        var foreign = report.column("nat_foreign_amount");
        var code = report.column("currency");
        if (foreign < 0 || code < 0) {
            return new Own.Unstated();
        }
        var text = row.text(foreign);
        if (row.text(code).equals(account.currency().getCurrencyCode()) && !text.isEmpty()) {
            var amount = Amounts.ofText(text, account.currency(), () -> report.where(row, "nat_foreign_amount"));
            return new Own.Amount(turned(amount, account));
        }
        return row.text(code).equals(home.getCurrencyCode()) && text.isEmpty() ? new Own.Nothing() : new Own.Unstated();
    }

    /** "Natural" goes by the classification, so contra accounts are turned like their kind. */
    private static Money turned(Money natural, Account account) {
        var type = account.type();
        return type == null || type.normalSide() == Side.DEBIT ? natural : natural.negated();
    }

    private Money cell(Report.Row row, int column) {
        return Amounts.ofText(row.text(column), home, () -> report.where(row, "Amount"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : PlainText.text(text);
    }

    private FailureException wrong(String what, Report.Row row, String column) {
        return new FailureException(new Failure.BadInput(
                "%s: %s.".formatted(what, report.where(row, column)), "Look at the transaction at QuickBooks."));
    }
}
