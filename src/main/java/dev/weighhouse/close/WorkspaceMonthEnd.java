package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Pull;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Reviewer;
import dev.weighhouse.reconcile.SideQuotes;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work of a month-end over the ports of one open workspace. */
public final class WorkspaceMonthEnd implements MonthEnd {
    private final Desk desk;
    private final @Nullable PullLog log;
    private final LedgerPulled afterwards;
    private final Deciding deciding;

    /** Work whose pulls are logged nowhere. */
    public WorkspaceMonthEnd(Desk desk) {
        this(desk, null);
    }

    /** Work whose pulls are logged. */
    public WorkspaceMonthEnd(Desk desk, @Nullable PullLog log) {
        this(desk, log, (_, _) -> {});
    }

    /** Work whose pulls are logged, and followed by something where the ledger was read. */
    public WorkspaceMonthEnd(Desk desk, @Nullable PullLog log, LedgerPulled afterwards) {
        this.desk = desk;
        this.log = log;
        this.afterwards = afterwards;
        this.deciding = new Deciding(desk);
    }

    @Override
    public List<Connection> connections() {
        return desk.connections().all();
    }

    @Override
    public List<PullResult> pull(List<ConnectionId> only, List<Period> months, Progress progress) {
        var wanted = connections().stream()
                .filter(connection -> only.isEmpty() || only.contains(connection.id()))
                .toList();
        var results = new ArrayList<PullResult>();
        for (var connection : wanted) {
            results.add(pull(connection, months, progress));
        }
        var told = deciding.byExternalId(results);
        if (results.stream()
                .anyMatch(result -> result instanceof PullResult.Done done
                        && done.connection().role() == Role.LEDGER)) {
            afterwards.of(months, progress);
        }
        return told;
    }

    private PullResult pull(Connection connection, List<Period> months, Progress progress) {
        if (progress.cancelled()) {
            return new PullResult.Failed(connection, new Failure.Cancelled("Stopped before it was asked."));
        }
        try (var source = desk.opener().open(connection)) {
            var result =
                    new Pull(desk.quotes(), desk.currencies().get(), log).run(connection, source, months, progress);
            if (source instanceof Ledger ledger && result instanceof PullResult.Done) {
                askForLock(ledger, progress);
            }
            return result;
        } catch (FailureException e) {
            if (log != null) {
                log.notReceived(connection, months, e.failure(), desk.clock().instant());
            }
            return new PullResult.Failed(connection, e.failure());
        }
    }

    /** What was pulled is kept already; where the ledger does not answer now, what it said before is what is known. */
    private void askForLock(Ledger ledger, Progress progress) {
        try {
            afterwards.told(ledger.lock(progress));
        } catch (FailureException e) {
            progress.note(e.failure().words());
        }
    }

    @Override
    public List<Period> months() {
        return connections().stream()
                .flatMap(connection -> desk.quotes().months(connection.id()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    @Override
    public List<Period> months(ConnectionId connection) {
        return desk.quotes().months(connection).stream().sorted().toList();
    }

    @Override
    public Review review(Period period) {
        return review(period, on(period.to()));
    }

    /** The review as it would be by other decisions than those that were made. */
    public Review review(Period period, Mappings mappings) {
        var sides = desk.quotes().together(() -> sides(period));
        try {
            return new Reviewer(mappings, desk.tolerances().current(), desk.freshness())
                    .review(period, sides.ledger(), sides.platforms());
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The amounts quoted for %s are too large to be added.".formatted(period),
                            "Look for an amount at the source that cannot be right, then pull again."),
                    e);
        }
    }

    private record Sides(Optional<SideQuotes> ledger, List<SideQuotes> platforms) {}

    private Sides sides(Period period) {
        var reader = new SideReader(desk.quotes());
        return new Sides(
                ledger().flatMap(connection -> reader.read(connection.id(), period)),
                platforms()
                        .flatMap(connection -> reader.read(connection.id(), period).stream())
                        .toList());
    }

    @Override
    public Function<Variance, Around> around(Period period) {
        return new PeriodRows(desk.quotes(), compared(period), period)::around;
    }

    private Compared compared(Period period) {
        var mappings = on(period.to());
        var chart = ledgerChart().orElse(ChartOfAccounts.of(List.of()));
        return new Compared(
                ledger().map(Connection::id),
                platforms().map(Connection::id).toList(),
                account -> mappings.ledgerOf(account).filter(chart::contains).isPresent());
    }

    @Override
    public Map<ConnectionId, Quote> latestQuotes() {
        var latest = new LinkedHashMap<ConnectionId, Quote>();
        for (var connection : connections()) {
            desk.quotes()
                    .accounts(connection.id())
                    .ifPresent(accounts -> latest.put(connection.id(), accounts.quote()));
        }
        return latest;
    }

    @Override
    public Map<AccountKey, List<Suggestion>> suggestions() {
        var suggestions = new Suggestions(ledgerChart().orElse(ChartOfAccounts.of(List.of())));
        var mappings = current();
        var all = new TreeMap<AccountKey, List<Suggestion>>();
        platformAccounts().forEach((key, account) -> {
            if (account.active() && mappings.of(key).isEmpty()) {
                all.put(key, suggestions.of(key, account));
            }
        });
        return all;
    }

    private static FailureException unknown(String words) {
        return new FailureException(
                new Failure.BadInput(words, "Pull both sides, or correct the id. Nothing was changed."));
    }

    @Override
    public List<Mapping> mappings() {
        return current().all().stream()
                .filter(mapping -> mapping.slot().when().isNone())
                .filter(mapping ->
                        mapping.item().account().isPresent() && mapping.ledger().isPresent())
                .toList();
    }

    @Override
    public void tolerate(@Nullable AccountId ledgerAccount, Money limit) {
        if (ledgerAccount != null
                && !ledgerChart().map(chart -> chart.contains(ledgerAccount)).orElse(false)) {
            throw unknown("There is no ledger account %s to set a tolerance for.".formatted(ledgerAccount));
        }
        var currency = limit.currency();
        if (!desk.currencies().get().contains(currency)) {
            throw new FailureException(new Failure.BadInput(
                    "This workspace does not take amounts in %s.".formatted(currency),
                    "Allow it in Settings, or with weighhouse currency FILE --add %s.".formatted(currency)));
        }
        desk.tolerances()
                .set(ledgerAccount, limit, desk.author().get(), desk.clock().instant());
    }

    private Mappings current() {
        return on(LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone()));
    }

    private Mappings on(LocalDate day) {
        return new History(desk.history().all()).on(day);
    }

    private Optional<Connection> ledger() {
        return connections().stream().filter(c -> c.role() == Role.LEDGER).findFirst();
    }

    private Stream<Connection> platforms() {
        return connections().stream().filter(c -> c.role() == Role.PLATFORM);
    }

    private Optional<ChartOfAccounts> ledgerChart() {
        return ledger().flatMap(connection -> desk.quotes().accounts(connection.id()))
                .map(Stored::value);
    }

    private Map<AccountKey, Account> platformAccounts() {
        var accounts = new TreeMap<AccountKey, Account>();
        platforms()
                .forEach(connection -> desk.quotes()
                        .accounts(connection.id())
                        .ifPresent(chart -> chart.value()
                                .all()
                                .forEach(account ->
                                        accounts.put(new AccountKey(connection.id(), account.id()), account))));
        return accounts;
    }
}
