package dev.weighhouse.connect.statement;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of bank statements. All files are read once, wholly, when something is first asked for. */
final class StatementPlatform implements Platform {

    private final StatementFiles files;
    private final Clock clock;
    private @Nullable Quoted<Map<AccountId, AccountHistory>> histories;

    StatementPlatform(StatementFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        return read(progress)
                .map(all -> ChartOfAccounts.of(
                        all.values().stream().map(AccountHistory::account).toList()));
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        var all = read(progress);
        var date = asOf.moment() == AsOf.Moment.OPENING ? asOf.date().minusDays(1) : asOf.date();
        var stated = new ArrayList<Balance>();
        all.value()
                .forEach((id, history) -> history.balance(date)
                        .ifPresentOrElse(
                                amount -> stated.add(new Balance(id, amount)),
                                () -> progress.note(
                                        "The statements of %s state no balance at the end of %s: they are of %s."
                                                .formatted(id, date, history.spans()))));
        return stated.isEmpty() ? Optional.empty() : Optional.of(all.map(_ -> List.copyOf(stated)));
    }

    @Override
    public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
        var all = read(progress);
        var booked = new ArrayList<Transaction>();
        var leftOut = new HashSet<AccountId>();
        all.value().forEach((id, history) -> {
            if (history.covers(period)) {
                booked.addAll(history.within(period));
            } else {
                leftOut.add(id);
                progress.note(
                        "The statements of %s do not speak for all of %s, and nothing of it is quoted: they are of %s. Add the missing statement, or pull as of their last day."
                                .formatted(id, period, history.spans()));
            }
        });
        if (leftOut.size() == all.value().size()) {
            return Optional.empty();
        }
        return Optional.of(all.map(_ -> List.copyOf(booked)).leavingOut(leftOut));
    }

    private Quoted<Map<AccountId, AccountHistory>> read(Progress progress) {
        if (histories == null) {
            var raws = files.read(progress);
            var digest = Digest.ofPages(raws.stream().map(Raw::digest).toList());
            var statements = new StatementReader(files, progress).read(raws);
            histories = new Quoted<>(join(statements, progress), clock.instant(), digest);
        }
        return histories;
    }

    private static Map<AccountId, AccountHistory> join(List<Statement> statements, Progress progress) {
        var byAccount = new LinkedHashMap<AccountId, List<Statement>>();
        statements.forEach(statement -> byAccount
                .computeIfAbsent(statement.account().id(), _ -> new ArrayList<>())
                .add(statement));
        var pending = statements.stream().mapToInt(Statement::pending).sum();
        if (pending > 0) {
            progress.note("%d entries that the bank has not booked yet were left out.".formatted(pending));
        }
        var joined = new LinkedHashMap<AccountId, AccountHistory>();
        byAccount.forEach((id, list) -> joined.put(id, AccountHistory.of(list, progress)));
        return joined;
    }
}
