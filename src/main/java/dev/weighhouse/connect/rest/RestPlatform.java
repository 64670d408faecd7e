package dev.weighhouse.connect.rest;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Options;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer's endpoint. */
final class RestPlatform implements Platform {
    private static final String NONE = "none";

    private final String title;
    private final Http http;
    private final Reader reader;
    private final MoneyRules money;
    private final Options options;
    private final RestFeedback feedback;
    private @Nullable ChartOfAccounts chart;

    RestPlatform(String title, Http http, Reader reader, MoneyRules money, Options options, RestFeedback feedback) {
        this.title = title;
        this.http = http;
        this.reader = reader;
        this.money = money;
        this.options = options;
        this.feedback = feedback;
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        var rows = reader.read(Call.ACCOUNTS, title + " accounts", request(Call.ACCOUNTS, "accounts"), progress);
        var read = rows.map(all -> new AccountRows(money).chart(all, progress));
        chart = read.value();
        return read;
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        if (path(Call.BALANCES).equals(NONE)) {
            return Optional.empty();
        }
        // A platform posts nothing at midnight: a day opens as the day before closed.
        var day =
                asOf.moment() == AsOf.Moment.CLOSING ? asOf.date() : asOf.date().minusDays(1);
        var what = "%s balances of %s".formatted(title, day);
        var known = chart(progress);
        var rows = reader.read(Call.BALANCES, what, request(Call.BALANCES, what, "date", day.toString()), progress);
        return Optional.of(rows.map(all -> {
            var balances = new ArrayList<Balance>(all.size());
            var seen = new HashSet<String>();
            for (var row : all) {
                var account = MoneyRules.account(row, known);
                var amount = money.amount(row, account);
                checkDay(row, day);
                if (!seen.add(account.id() + " " + amount.currency())) {
                    throw row.refused("account", "has a second balance in " + amount.currency());
                }
                balances.add(new Balance(account.id(), amount));
            }
            return List.copyOf(balances);
        }));
    }

    private static void checkDay(Row row, LocalDate day) {
        if (row.raw("as-of").isPresent() && !row.date("as-of").equals(day)) {
            throw row.refused("as-of", "is not the day that was asked for, " + day);
        }
    }

    @Override
    public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
        if (path(Call.TRANSACTIONS).equals(NONE)) {
            return Optional.empty();
        }
        var what = "%s transactions of %s".formatted(title, period);
        var known = chart(progress);
        var request = request(
                Call.TRANSACTIONS,
                what,
                "from",
                period.from().toString(),
                "to",
                period.to().toString());
        var rows = reader.read(Call.TRANSACTIONS, what, request, progress);
        return Optional.of(rows.map(all -> {
            var transactions = new ArrayList<Transaction>(all.size());
            var seen = new HashSet<String>();
            for (var row : all) {
                var transaction = transaction(row, known);
                if (!period.contains(transaction.date())) {
                    throw row.refused("date", "lies outside the period that was asked for, " + period);
                }
                if (!seen.add(transaction.account() + " " + transaction.id())) {
                    throw row.refused("id", "comes twice on the account: " + transaction.id());
                }
                transactions.add(transaction);
            }
            return List.copyOf(transactions);
        }));
    }

    private Transaction transaction(Row row, ChartOfAccounts known) {
        var account = MoneyRules.account(row, known);
        Money amount = money.amount(row, account);
        return new Transaction(
                row.required("id"),
                account.id(),
                row.date("date"),
                amount,
                row.shown("reference"),
                row.shown("description"),
                row.shown("category"),
                row.shown("counterparty"),
                new TraitRows(money).of(row, account, amount));
    }

    private ChartOfAccounts chart(Progress progress) {
        var known = chart;
        return known == null ? accounts(progress).value() : known;
    }

    private String path(Call call) {
        return options.text(call.key() + ".path", call.path());
    }

    private HttpRead request(Call call, String what, String... names) {
        var address = path(call);
        for (int at = 0; at < names.length; at += 2) {
            address = address.replace("{" + names[at] + "}", names[at + 1]);
        }
        return HttpRead.of(what, address);
    }

    @Override
    public Optional<FeedbackPort> feedback() {
        return Optional.of(feedback);
    }

    @Override
    public void close() {
        http.close();
    }
}
