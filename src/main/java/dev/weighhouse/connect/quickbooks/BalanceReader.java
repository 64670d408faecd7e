package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the balances of one moment. The opening of a day is the closing of the day before, but for the first day of a
 * financial year: there income and expense begin at nothing, and retained earnings are whatever QuickBooks makes of the
 * year before, without a posting and without saying so. That account is then left out, rather than computed here.
 *
 * <p>A trial balance needs a period of more than a day. For the end of the first day of a financial year it begins in the
 * year before, and what its income, expense and retained earnings mean is not told; so these are left out there.
 */
final class BalanceReader {

    /** Earlier than any line of any company. */
    private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

    private final QuickBooksReads reads;
    private final Books books;
    private final ChartOfAccounts chart;
    private final Map<LocalDate, Day> days = new HashMap<>();

    BalanceReader(QuickBooksReads reads, Books books, ChartOfAccounts chart) {
        this.reads = reads;
        this.books = books;
        this.chart = chart;
    }

    /** What was read of the end of one day; kept, because the end of a month is the start of the next. */
    private record Day(Map<AccountId, Money> stated, List<Balance> foreign, Provenance provenance) {}

    Quoted<List<Balance>> read(AsOf asOf, Progress progress) {
        var opening = asOf.moment() == AsOf.Moment.OPENING;
        var firstDay = books.startsYear(asOf.date());
        var newYear = opening && firstDay;
        var date = opening ? asOf.date().minusDays(1) : asOf.date();
        var day = day(date, progress);
        var balances = new ArrayList<Balance>();
        for (var account : chart.all()) {
            if (newYear && isRetainedEarnings(account)) {
                progress.note(
                        "%s is left out of the opening of %s: QuickBooks carries the year's result into it without a posting."
                                .formatted(account.label(), asOf.date()));
            } else if (firstDay && !opening && dependsOnTheYear(account)) {
                progress.note(
                        "%s is left out of the balances of %s: QuickBooks states no trial balance of a single day, and that day begins the year."
                                .formatted(account.label(), asOf.date()));
            } else if (newYear && account.startsAnew()) {
                balances.add(new Balance(account.id(), Money.zero(account.currency())));
            } else if (isHome(account)) {
                balances.add(
                        new Balance(account.id(), day.stated().getOrDefault(account.id(), Money.zero(books.home()))));
            }
        }
        day.foreign().stream()
                .filter(balance -> !firstDay || carriesForward(balance.account()))
                .forEach(balances::add);
        return day.provenance().of(List.copyOf(balances));
    }

    private Day day(LocalDate date, Progress progress) {
        var known = days.get(date);
        if (known != null) {
            return known;
        }
        var provenance = new Provenance();
        var stated = trialBalance(date, provenance, progress);
        var day = new Day(stated, foreign(date, stated, provenance, progress), provenance);
        days.put(date, day);
        return day;
    }

    private Map<AccountId, Money> trialBalance(LocalDate day, Provenance provenance, Progress progress) {
        progress.checkpoint();
        progress.step("Reading the trial balance of %s, %s".formatted(reads.title(), day), 0, 0);
        // From the first day of the year, so that income and expense are those of the year by any reading of the
        // period.
        var start = books.startsYear(day) ? day.minusDays(1) : books.yearStart(day);
        var period = new Period(start, day);
        var read = reads.trialBalance(period, progress);
        provenance.add(read.reply());
        var report = Report.of(read.json(), read.reply(), period, reads.method());
        var stated = report.rows().isEmpty() ? Map.<AccountId, Money>of() : TrialBalance.read(report, books.home());
        for (var entry : stated.entrySet()) {
            if (!chart.contains(entry.getKey()) && !entry.getValue().isZero()) {
                throw new FailureException(new Failure.Changed(
                        "The trial balance of %s has a balance for the account %s, which is not among the accounts read before (%s)."
                                .formatted(day, PlainText.name(entry.getKey().value()), report.request())));
            }
        }
        return stated;
    }

    private List<Balance> foreign(
            LocalDate day, Map<AccountId, Money> stated, Provenance provenance, Progress progress) {
        var accounts = chart.all().stream().filter(account -> !isHome(account)).toList();
        if (accounts.isEmpty()) {
            return List.of();
        }
        if (!books.multicurrency()) {
            accounts.forEach(account -> progress.note(
                    "No balance of %s is quoted: QuickBooks states it in %s only, and several currencies are switched off."
                            .formatted(account.label(), books.home())));
            return List.of();
        }
        var lines =
                new LedgerReader(reads, books, chart, provenance, progress).read(new Period(BEGINNING, day), accounts);
        return new ForeignBalances(books.home(), progress).of(accounts, lines, stated);
    }

    private boolean isHome(Account account) {
        return account.currency().equals(books.home());
    }

    private boolean carriesForward(AccountId id) {
        return chart.find(id).map(account -> account.carriesForward()).orElse(false);
    }

    private static boolean dependsOnTheYear(Account account) {
        return account.startsAnew() || isRetainedEarnings(account);
    }

    private static boolean isRetainedEarnings(Account account) {
        return "RetainedEarnings".equals(account.subType());
    }
}
