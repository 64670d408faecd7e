package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One company at Tryton. It keeps what it read of the company, its accounts and its balances while it is open. */
final class TrytonLedger implements Ledger {

    private final TrytonReads reads;
    private final TrytonSettings settings;
    private final Surroundings surroundings;
    private final JournalPort journals;
    private @Nullable Quoted<Books> books;
    private @Nullable Quoted<ChartOfAccounts> chart;
    private @Nullable BalanceReader balances;

    TrytonLedger(TrytonReads reads, JournalPort journals, TrytonSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.journals = journals;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public Optional<Quoted<Company>> company(Progress progress) {
        return Optional.of(books(progress).map(Books::company));
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        if (chart == null) {
            chart = new ChartReader(reads, books(progress).value(), new Kinds(settings.kinds()), progress).read();
        }
        return chart;
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        if (balances == null) {
            balances = new BalanceReader(
                    reads, books(progress).value(), accounts(progress).value());
        }
        return Optional.of(balances.read(asOf, books(progress), progress));
    }

    @Override
    public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
        var posted = lines(progress).read(period, Optional.empty());
        new StrayDrafts(reads, books(progress).value()).tell(period, posted.value(), progress);
        return Optional.of(posted);
    }

    @Override
    public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
        return Optional.of(lines(progress).read(period, Optional.of(known(account, progress))));
    }

    @Override
    public Optional<JournalPort> journals() {
        return Optional.of(journals);
    }

    private Account known(AccountId account, Progress progress) {
        return accounts(progress)
                .value()
                .find(account)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s has no account with the number %s.".formatted(reads.title(), account),
                        "Pull the accounts again.")));
    }

    private MoveLines lines(Progress progress) {
        return new MoveLines(reads, books(progress).value(), accounts(progress).value(), progress);
    }

    private Quoted<Books> books(Progress progress) {
        if (books == null) {
            books = new BooksReader(reads, surroundings, progress).read(settings.company());
        }
        return books;
    }

    @Override
    public void close() {
        reads.close();
    }
}
