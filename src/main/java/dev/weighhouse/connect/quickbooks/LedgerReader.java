package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the general ledger of a period, however large. QuickBooks cuts a report off after 400,000 cells and says so only
 * in a row of it; then the period is halved, down to a day, and a day is read account by account.
 */
final class LedgerReader {

    private final QuickBooksReads reads;
    private final Books books;
    private final ChartOfAccounts chart;
    private final Provenance provenance;
    private final Progress progress;
    private final List<LedgerLine> lines = new ArrayList<>();

    LedgerReader(QuickBooksReads reads, Books books, ChartOfAccounts chart, Provenance provenance, Progress progress) {
        this.reads = reads;
        this.books = books;
        this.chart = chart;
        this.provenance = provenance;
        this.progress = progress;
    }

    /** All lines of the period, for some accounts, or for all where none is given. */
    List<LedgerLine> read(Period period, List<Account> accounts) {
        readPart(period, accounts.stream().map(account -> account.id().value()).toList());
        return lines;
    }

    private void readPart(Period period, List<String> accounts) {
        progress.checkpoint();
        progress.step("Reading the general ledger of %s, %s".formatted(reads.title(), period), lines.size(), 0);
        var read = reads.generalLedger(period, accounts, GeneralLedger.columns(books), progress);
        var report = Report.of(read.json(), read.reply(), period, reads.method());
        if (report.cutOff()) {
            readInParts(period, accounts);
            return;
        }
        provenance.add(read.reply());
        for (var line : GeneralLedger.read(report, chart, books)) {
            if (!period.contains(line.date())) {
                throw new FailureException(
                        new Failure.Changed("The general ledger of %s holds a transaction of %s (%s)."
                                .formatted(period, line.date(), report.request())));
            }
            // a parent's ledger may bring its parts along, which are read by themselves
            if (accounts.isEmpty() || accounts.contains(line.account().value())) {
                lines.add(line);
            }
        }
    }

    private void readInParts(Period period, List<String> accounts) {
        var days = period.from().until(period.to(), ChronoUnit.DAYS);
        if (days > 0) {
            var middle = period.from().plusDays(days / 2);
            readPart(new Period(period.from(), middle), accounts);
            readPart(new Period(middle.plusDays(1), period.to()), accounts);
        } else if (accounts.size() != 1) {
            var each = accounts.isEmpty()
                    ? chart.all().stream().map(account -> account.id().value()).toList()
                    : accounts;
            each.forEach(account -> readPart(period, List.of(account)));
        } else {
            throw new FailureException(new Failure.Rejected(
                    "QuickBooks does not show all of account %s on %s: it is more than one report can hold."
                            .formatted(accounts.getFirst(), period.from()),
                    "Compare this account by its balances instead of its postings."));
        }
    }
}
