package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Amounts;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines of posted moves, each in the currency of its account. Drafts do not count. */
final class MoveLines {

    private static final List<String> FIELDS = List.of(
            "account",
            "date",
            "debit",
            "credit",
            "amount_second_currency",
            "second_currency.code",
            "description",
            "move.number",
            "move.post_number",
            "move.description");

    private final TrytonReads reads;
    private final Books books;
    private final ChartOfAccounts chart;
    private final Progress progress;

    MoveLines(TrytonReads reads, Books books, ChartOfAccounts chart, Progress progress) {
        this.reads = reads;
        this.books = books;
        this.chart = chart;
        this.progress = progress;
    }

    /** The conditions for posted lines of some days. */
    static List<Object> posted(Books books, LocalDate from, LocalDate to) {
        return new ArrayList<>(List.of(
                List.of("move.company", "=", books.number()),
                List.of("move.state", "=", "posted"),
                List.of("date", ">=", Values.of(from)),
                List.of("date", "<=", Values.of(to))));
    }

    Quoted<List<Posting>> read(Period period, Optional<Account> only) {
        var domain = posted(books, period.from(), period.to());
        only.ifPresent(account ->
                domain.add(List.of("account", "=", Integer.parseInt(account.id().value()))));
        var what = "the postings of " + period;
        var provenance = new Provenance();
        var rows = reads.all(
                new Question(what, "account.move.line", domain, FIELDS, TrytonReads.context(books.number())),
                provenance,
                progress);
        var postings = new ArrayList<Posting>();
        for (var row : rows) {
            posting(row, period).ifPresent(postings::add);
        }
        return provenance.of(List.copyOf(postings));
    }

    private Optional<Posting> posting(Values row, Period period) {
        var account = account(row);
        var amount = amount(row, account);
        var date = row.date("date");
        if (!period.contains(date)) {
            throw row.wrong("date", "is %s, which is not in %s".formatted(date, period));
        }
        if (amount.isEmpty()) {
            progress.note("%s has lines on %s that are not in %s; they are left out."
                    .formatted(reads.title(), account.label(), account.currency()));
        }
        var move = row.linked("move");
        var description = row.shown("description");
        return amount.map(money -> new Posting(
                Integer.toString(row.id()),
                move.map(each -> Integer.toString(each.id())).orElse(null),
                account.id(),
                date,
                money,
                move.map(each -> each.shown("number")).orElse(null),
                description == null
                        ? move.map(each -> each.shown("description")).orElse(null)
                        : description));
    }

    private Account account(Values row) {
        var number = row.number("account").orElseThrow(() -> row.wrong("account", "is missing"));
        return chart.find(new AccountId(Integer.toString(number)))
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s has a line on account %d, which is a heading or is of no known kind."
                                .formatted(reads.title(), number),
                        "Say of which kind it is with --set %s=NAME OF THE TYPE=asset."
                                .formatted(TrytonSettings.KINDS))));
    }

    private Optional<Money> amount(Values row, Account account) {
        var home = Amounts.of(
                row.decimal("debit").subtract(row.decimal("credit")), books.home(), () -> row.where("debit"));
        if (account.currency().equals(books.home())) {
            return Optional.of(home);
        }
        var code = row.linked("second_currency")
                .map(currency -> currency.raw("code"))
                .orElse("");
        return code.equals(account.currency().getCurrencyCode())
                ? row.decimalOrNone("amount_second_currency")
                        .map(number ->
                                Amounts.of(number, account.currency(), () -> row.where("amount_second_currency")))
                : Optional.empty();
    }
}
