package dev.weighhouse.crossing;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.crossing.QuoteBook.PulledBalances;
import dev.weighhouse.crossing.QuoteBook.PulledMovements;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inbound crossing: reads one connection wholly and keeps what it said, or keeps nothing. */
public final class Pull {
    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

    private final QuoteBook book;
    private final Set<Currency> currencies;
    private final @Nullable PullLog log;

    /**
     * A pull that is logged nowhere.
     *
     * @param currencies those the workspace takes; a quote in any other is refused
     */
    public Pull(QuoteBook book, Set<Currency> currencies) {
        this(book, currencies, null);
    }

    /**
     * A pull that is logged.
     *
     * @param currencies those the workspace takes; a quote in any other is refused
     * @param log is told how it ended
     */
    public Pull(QuoteBook book, Set<Currency> currencies, @Nullable PullLog log) {
        this.book = book;
        this.currencies = Set.copyOf(currencies);
        this.log = log;
    }

    /** Reads the accounts, and for each month the balances at its start and end and its movements. */
    public PullResult run(Connection connection, Source source, List<Period> months, Progress progress) {
        if (log == null) {
            return attempt(connection, source, months, progress, book::append);
        }
        var began = log.clock().instant();
        var result = attempt(
                connection,
                source,
                months,
                progress,
                pulled -> book.append(pulled, log.received(connection, pulled, began)));
        if (result instanceof PullResult.Failed(var _, var failure)) {
            log.notReceived(connection, months, failure, began);
        }
        return result;
    }

    private PullResult attempt(
            Connection connection,
            Source source,
            List<Period> months,
            Progress progress,
            Function<Pulled, List<Quote>> keep) {
        var noting = new NotingProgress(progress);
        try {
            var pulled = read(connection, source, months, noting);
            noting.checkpoint();
            return new PullResult.Done(connection, keep.apply(pulled), noting.notes());
        } catch (FailureException e) {
            LOG.info("{} was not pulled: {}", connection.id(), e.failure().words());
            return new PullResult.Failed(connection, e.failure());
        } catch (IllegalChart e) {
            return new PullResult.Failed(
                    connection,
                    new Failure.BadInput(
                            "The chart of accounts of %s cannot be right: %s."
                                    .formatted(connection.title(), e.getMessage()),
                            "Correct it at the source, then pull again."));
        } catch (RuntimeException e) {
            var code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} was not pulled, code {}", connection.id(), code, e);
            return new PullResult.Failed(
                    connection,
                    new Failure.Unexpected(
                            "%s could not be read, for a reason nobody foresaw.".formatted(connection.title()), code));
        }
    }

    private Pulled read(Connection connection, Source source, List<Period> months, Progress progress) {
        var title = connection.title();
        var moments = new LinkedHashSet<AsOf>();
        for (var month : months) {
            moments.add(month.opening());
            moments.add(month.closing());
        }
        var total = 1 + moments.size() + months.size();
        progress.step("Reading %s accounts".formatted(title), 0, total);
        var accounts = source.accounts(progress);
        checkAccounts(connection, accounts.value());
        var balances = new ArrayList<PulledBalances>();
        var done = 1;
        for (var asOf : moments) {
            progress.checkpoint();
            progress.step("Reading %s balances, %s".formatted(title, asOf), done++, total);
            source.balances(asOf, progress).ifPresent(quoted -> {
                checkBalances(connection, accounts.value(), quoted);
                balances.add(new PulledBalances(asOf, quoted));
            });
        }
        var movements = new ArrayList<PulledMovements>();
        for (var month : months) {
            progress.checkpoint();
            progress.step("Reading what moved at %s in %s".formatted(title, month), done++, total);
            source.movements(month, progress).ifPresent(quoted -> {
                checkMovements(connection, accounts.value(), month, quoted);
                movements.add(new PulledMovements(month, quoted));
            });
        }
        return new Pulled(connection.id(), accounts, balances, movements);
    }

    private void checkAccounts(Connection connection, ChartOfAccounts chart) {
        for (var account : chart.all()) {
            checkCurrency(connection, account.id(), account.currency());
        }
    }

    private void checkBalances(Connection connection, ChartOfAccounts chart, Quoted<List<Balance>> quoted) {
        var seen = new HashSet<>();
        for (var balance : quoted.value()) {
            checkAccount(connection, chart, balance.account(), balance.amount());
            if (!seen.add(List.of(balance.account(), balance.amount().currency()))) {
                throw new FailureException(new Failure.BadInput(
                        "%s quotes two balances for account %s in %s."
                                .formatted(
                                        connection.title(),
                                        balance.account(),
                                        balance.amount().currency()),
                        "Correct it at the source, then pull again."));
            }
        }
    }

    private void checkMovements(
            Connection connection,
            ChartOfAccounts chart,
            Period month,
            Quoted<? extends List<? extends Movement>> quoted) {
        var seen = new HashSet<>();
        for (var movement : quoted.value()) {
            checkAccount(connection, chart, movement.account(), movement.amount());
            if (!seen.add(List.of(movement.account(), movement.id()))) {
                throw new FailureException(new Failure.BadInput(
                        "%s gave %s of account %s twice in %s."
                                .formatted(connection.title(), movement.id(), movement.account(), month),
                        "Correct it at the source, then pull again."));
            }
            if (!month.contains(movement.date())) {
                throw new FailureException(new Failure.BadInput(
                        "%s was asked for %s and gave %s of %s."
                                .formatted(connection.title(), month, movement.id(), movement.date()),
                        "Correct it at the source, then pull again."));
            }
        }
    }

    private void checkAccount(Connection connection, ChartOfAccounts chart, AccountId account, Money amount) {
        if (!chart.contains(account)) {
            throw new FailureException(new Failure.BadInput(
                    "%s quotes %s for account %s, which is not in its chart of accounts."
                            .formatted(connection.title(), amount, account),
                    "Add the account to the chart at the source, then pull again."));
        }
        checkCurrency(connection, account, amount.currency());
    }

    private void checkCurrency(Connection connection, AccountId account, Currency currency) {
        if (!currencies.contains(currency)) {
            throw new FailureException(new Failure.BadInput(
                    "%s quotes account %s in %s, which this workspace does not take."
                            .formatted(connection.title(), account, currency.getCurrencyCode()),
                    "Allow it in Settings, or with weighhouse currency FILE --add %s."
                            .formatted(currency.getCurrencyCode())));
        }
    }

    /** Passes everything on and keeps the notes, each once. */
    private static final class NotingProgress implements Progress {
        private final Progress outer;
        private final Set<String> notes = new LinkedHashSet<>();

        NotingProgress(Progress outer) {
            this.outer = outer;
        }

        @Override
        public void step(String doing, int done, int total) {
            outer.step(doing, done, total);
        }

        @Override
        public boolean cancelled() {
            return outer.cancelled();
        }

        @Override
        public Waiting onCancel(Runnable end) {
            return outer.onCancel(end);
        }

        @Override
        public boolean background() {
            return outer.background();
        }

        @Override
        public void note(String words) {
            notes.add(words);
            outer.note(words);
        }

        List<String> notes() {
            return List.copyOf(notes);
        }
    }
}
