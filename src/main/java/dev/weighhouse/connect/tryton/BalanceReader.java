package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the balances of one day: posted moves only, each account without what is below it.
 *
 * <p>Tryton answers a day that lies in no fiscal year with zeros, so such a day is not asked for. Its {@code balance} of a
 * heading is rolled up, its {@code debit} and {@code credit} are not; the latter are read, over all years.
 */
final class BalanceReader {

    private static final List<String> FIELDS =
            List.of("debit", "credit", "balance", "amount_second_currency", "parent");

    private final TrytonReads reads;
    private final Books books;
    private final ChartOfAccounts chart;
    private final Map<LocalDate, Quoted<List<Balance>>> days = new HashMap<>();

    BalanceReader(TrytonReads reads, Books books, ChartOfAccounts chart) {
        this.reads = reads;
        this.books = books;
        this.chart = chart;
    }

    /** @param beginning what the first fiscal year was read from: nothing stands in the books before it */
    Quoted<List<Balance>> read(AsOf asOf, Quoted<Books> beginning, Progress progress) {
        var opening = asOf.moment() == AsOf.Moment.OPENING;
        if (opening && books.beginWith(asOf.date())) {
            return beginning.map(_ -> chart.all().stream()
                    .map(account -> new Balance(account.id(), Money.zero(account.currency())))
                    .toList());
        }
        // No move is made at a year's end that is not dated, so a day opens as the one before closed.
        var day = opening ? asOf.date().minusDays(1) : asOf.date();
        var known = days.get(day);
        if (known == null) {
            known = read(day, progress);
            days.put(day, known);
        }
        return known;
    }

    private Quoted<List<Balance>> read(LocalDate day, Progress progress) {
        var year = books.year(day).orElseThrow(() -> outside(day));
        var context = TrytonReads.context(books.number());
        context.put("date", Values.of(day));
        context.put("posted", true);
        context.put("cumulate", true);
        var provenance = new Provenance();
        var what = "the balances of " + day;
        var rows = reads.all(
                new Question(what, "account.account", ChartReader.all(books), FIELDS, context), provenance, progress);
        if (rows.stream().allMatch(BalanceReader::nothing)) {
            checkThatNothingIsPosted(year, day, provenance, progress);
        }
        var own = own(rows);
        var balances = new ArrayList<Balance>();
        for (var account : chart.all()) {
            var amount = own.get(account.id().value());
            if (amount == null) {
                throw new FailureException(new Failure.Changed(
                        "%s gives no balance of account %s for %s.".formatted(reads.title(), account.label(), day)));
            }
            balances.add(new Balance(account.id(), amount));
        }
        return provenance.of(List.copyOf(balances));
    }

    private FailureException outside(LocalDate day) {
        var known = books.years().stream()
                .map(year -> "%s (%s to %s)".formatted(year.name(), year.from(), year.to()))
                .collect(Collectors.joining(", "));
        return new FailureException(new Failure.BadInput(
                "%s has no fiscal year that holds %s, and would answer zeros. It has: %s."
                        .formatted(reads.title(), day, known.isEmpty() ? "none" : known),
                "Choose a month within a fiscal year, or make the fiscal year at Tryton."));
    }

    private static boolean nothing(Values row) {
        return row.decimal("debit").signum() == 0 && row.decimal("credit").signum() == 0;
    }

    private void checkThatNothingIsPosted(Books.Span year, LocalDate day, Provenance provenance, Progress progress) {
        var posted = reads.count(
                new Question(
                        "the lines of " + year.name(),
                        "account.move.line",
                        MoveLines.posted(books, year.from(), day),
                        List.of(),
                        TrytonReads.context(books.number())),
                provenance,
                progress);
        if (posted > 0) {
            throw new FailureException(new Failure.Changed(
                    "%s says that all accounts stand at nothing on %s, though %d lines are posted in %s up to then."
                            .formatted(reads.title(), day, posted, year.name())));
        }
    }

    private Map<String, Money> own(List<Values> rows) {
        var headings = new HashSet<Integer>();
        rows.forEach(row -> row.number("parent").ifPresent(headings::add));
        var own = new HashMap<String, Money>();
        for (var row : rows) {
            var home = Amounts.of(
                    row.decimal("debit").subtract(row.decimal("credit")), books.home(), () -> row.where("debit"));
            var stated = Amounts.of(row.decimal("balance"), books.home(), () -> row.where("balance"));
            if (!headings.contains(row.id()) && !home.equals(stated)) {
                throw new FailureException(
                        new Failure.Changed("Debit less credit of account %d is %s and its balance is %s (%s)."
                                .formatted(row.id(), home, stated, row.request())));
            }
            var id = Integer.toString(row.id());
            own.put(
                    id,
                    chart.find(new AccountId(id))
                            .filter(account -> !account.currency().equals(books.home()))
                            .map(account -> second(row, account))
                            .orElse(home));
        }
        return own;
    }

    /** An account with a second currency is kept in that one. */
    private static Money second(Values row, Account account) {
        return Amounts.of(
                row.decimal("amount_second_currency"), account.currency(), () -> row.where("amount_second_currency"));
    }
}
