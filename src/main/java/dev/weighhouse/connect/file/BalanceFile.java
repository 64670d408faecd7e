package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the balances of one or more dates; every date of trial balances has to balance in each currency. */
final class BalanceFile implements DataTarget {

    private record Key(long day, AccountId account, Currency currency) {}

    private record Group(long day, Currency currency) {}

    private final Table table;
    private final Accounts accounts;
    private final Currencies currencies;
    private final AmountColumns amounts;
    private final @Nullable DateReader dates;
    private final long onlyDay;
    private final Map<Key, Long> rows = new HashMap<>();
    private final Map<Group, Money> sums = new HashMap<>();
    private final Map<LocalDate, List<Balance>> byDate = new TreeMap<>();

    private BalanceFile(Table table, ChartOfAccounts chart, Currencies currencies) {
        this.table = table;
        this.currencies = currencies;
        accounts = new Accounts(chart, table.profile());
        amounts = new AmountColumns(table);
        onlyDay = asOf(table.profile());
        dates = onlyDay == DatePattern.NONE ? DateReader.of(table.profile(), table.layout(), Field.PERIOD) : null;
    }

    /** The balances by date, each list complete. */
    static Map<LocalDate, List<Balance>> read(Table table, ChartOfAccounts chart, Currencies currencies) {
        var file = new BalanceFile(table, chart, currencies);
        table.read(file);
        if (file.byDate.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "%s has no balance below row %d, in any column."
                            .formatted(table.file(), table.layout().headerRow()),
                    "Export it again."));
        }
        file.amounts.tell();
        if (file.dates != null) {
            file.dates.tell(table.progress());
        }
        if (table.profile().kind() == FileKind.TRIAL_BALANCE
                && table.profile().choice("must-balance", "yes", "no").equals("yes")) {
            file.checkBalanced();
            file.fillZeros(chart);
        }
        return file.byDate;
    }

    private static long asOf(ColumnProfile profile) {
        var said = profile.option("as-of");
        if (said.isEmpty()) {
            return DatePattern.NONE;
        }
        var day = DatePattern.of("yyyy-MM-dd")
                .day(said.get().toCharArray(), 0, said.get().length());
        if (day == DatePattern.NONE) {
            throw profile.wrong("as-of", "is not a date", "Say it like 2026-10-31.");
        }
        return day;
    }

    @Override
    public void total(Row row) {
        amounts.total(row);
    }

    @Override
    public void title() {
        amounts.title();
    }

    @Override
    public void take(Row row) {
        var layout = table.layout();
        var account = accounts.of(row, layout.column(Field.ACCOUNT));
        var day = dates == null ? onlyDay : dates.read(row, layout.column(Field.PERIOD));
        var currency = currency(row, account);
        var minor = amounts.read(row, currency, account);
        var earlier = rows.putIfAbsent(new Key(day, account.id(), currency), row.number());
        var date = LocalDate.ofEpochDay(day);
        if (earlier != null) {
            throw row.refused(
                    layout.column(Field.ACCOUNT),
                    "account %s has a second balance for %s in %s; the first is in row %d"
                            .formatted(account.id(), date, currency.getCurrencyCode(), earlier),
                    "Leave one balance for each account, date and currency.");
        }
        var amount = new Money(minor, currency);
        try {
            sums.merge(new Group(day, currency), amount, Money::plus);
        } catch (ArithmeticException _) {
            throw row.refused(amounts.column(row), "the amount is too large to be added up", "Correct the amount.");
        }
        byDate.computeIfAbsent(date, _ -> new ArrayList<>()).add(new Balance(account.id(), amount));
    }

    private Currency currency(Row row, Account account) {
        var column = table.layout().column(Field.CURRENCY);
        return column < 0 && table.profile().kind() == FileKind.BALANCES
                ? account.currency()
                : currencies.of(row, column);
    }

    private void checkBalanced() {
        var column = table.layout().has(Field.AMOUNT) ? Field.AMOUNT : Field.DEBIT;
        sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .min(Map.Entry.comparingByKey(Comparator.comparingLong(Group::day)
                        .thenComparing(group -> group.currency().getCurrencyCode())))
                .ifPresent(sum -> {
                    var day = sum.getKey().day();
                    var first = rows.entrySet().stream()
                            .filter(row -> row.getKey().day() == day)
                            .mapToLong(Map.Entry::getValue)
                            .min()
                            .orElse(0);
                    throw new FailureException(new Failure.BadInput(
                            "%s, row %d and those after it, column %s: the trial balance of %s is out by %s."
                                    .formatted(
                                            table.file(),
                                            first,
                                            table.layout()
                                                    .names()
                                                    .get(table.layout().column(column)),
                                            LocalDate.ofEpochDay(day),
                                            sum.getValue()),
                            "Export it again in full, or say trial-balance.must-balance=no."));
                });
    }

    /** A trial balance that balances is complete, so an account that it leaves out stands at nothing. */
    private void fillZeros(ChartOfAccounts chart) {
        byDate.values().forEach(balances -> {
            var stated = new HashSet<AccountId>();
            balances.forEach(balance -> stated.add(balance.account()));
            for (var account : chart.all()) {
                if (!stated.contains(account.id())) {
                    balances.add(new Balance(account.id(), Money.zero(account.currency())));
                }
            }
        });
    }
}
