package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One journal behind hledger-web. It is read once, as a whole, and kept while the connection is open. */
final class HledgerLedger implements Ledger {

    private final HledgerReads reads;
    private final HledgerSettings settings;
    private final Surroundings surroundings;
    private final JournalPort journals;
    private @Nullable Read read;

    HledgerLedger(HledgerReads reads, HledgerSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.settings = settings;
        this.surroundings = surroundings;
        this.journals = new HledgerJournals(reads, settings, surroundings);
    }

    /** What was read, and what it means. */
    private record Read(Snapshot snapshot, List<Moved> all, ChartOfAccounts chart) {
        <T> Quoted<T> says(T value) {
            return snapshot.provenance().of(value);
        }
    }

    /** hledger keeps a journal, and does not say whose. */
    @Override
    public Optional<Quoted<Company>> company(Progress progress) {
        return Optional.empty();
    }

    /** It locks no days. */
    @Override
    public Optional<BooksLock> lock(Progress progress) {
        return Optional.of(new BooksLock(null, accounts(progress).fetchedAt()));
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        var known = read(progress);
        return known.says(known.chart());
    }

    /**
     * hledger-web states only what stands on an account now, so the balance of a day is that less everything dated
     * later; the snapshot has made sure that what stands now is the sum of the postings.
     */
    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        var known = read(progress);
        progress.note(
                "%s states no balance of a past day. The balances are what stands on each account now less all postings of later days."
                        .formatted(reads.title()));
        var last =
                asOf.moment() == AsOf.Moment.CLOSING ? asOf.date() : asOf.date().minusDays(1);
        var sums = new LinkedHashMap<AccountId, Map<Currency, Money>>();
        for (var account : known.chart().all()) {
            put(sums, account.id(), Money.zero(account.currency()));
        }
        for (var moved : known.all()) {
            var counts = !moved.line().date().isAfter(last);
            put(
                    sums,
                    moved.account(),
                    counts ? moved.amount() : Money.zero(moved.amount().currency()));
        }
        var balances = new ArrayList<Balance>();
        sums.forEach((account, own) -> own.values().forEach(sum -> balances.add(new Balance(account, sum))));
        return Optional.of(known.says(List.copyOf(balances)));
    }

    private static void put(Map<AccountId, Map<Currency, Money>> sums, AccountId account, Money amount) {
        sums.computeIfAbsent(account, _ -> new LinkedHashMap<>()).merge(amount.currency(), amount, Money::plus);
    }

    @Override
    public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
        return Optional.of(postings(period, _ -> true, progress));
    }

    @Override
    public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
        if (!read(progress).chart().contains(account)) {
            throw new FailureException(new Failure.BadInput(
                    "%s has no account named %s.".formatted(reads.title(), account), "Pull the accounts again."));
        }
        return Optional.of(postings(period, account::equals, progress));
    }

    private Quoted<List<Posting>> postings(Period period, Predicate<AccountId> which, Progress progress) {
        var known = read(progress);
        return known.says(known.all().stream()
                .filter(moved -> period.contains(moved.line().date()) && which.test(moved.account()))
                .filter(moved -> !moved.amount().isZero())
                .map(Moved::posting)
                .toList());
    }

    @Override
    public Optional<JournalPort> journals() {
        return Optional.of(journals);
    }

    private Read read(Progress progress) {
        if (read == null) {
            var snapshot = reads.snapshot(progress);
            var all = Moved.of(snapshot.journal(), settings.commodities(), progress);
            read = new Read(snapshot, all, new ChartReader(snapshot, all, settings, surroundings.home()).read());
        }
        return read;
    }

    @Override
    public void close() {
        reads.close();
    }
}
