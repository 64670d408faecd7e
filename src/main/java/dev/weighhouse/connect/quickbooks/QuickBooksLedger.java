package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One company at QuickBooks Online. It keeps what it read of the company, its accounts and its balances while it is open. */
final class QuickBooksLedger implements Ledger {

    private final QuickBooksReads reads;
    private final Surroundings surroundings;
    private final QuickBooksJournals journals;
    private @Nullable Quoted<Books> books;
    private @Nullable Quoted<ChartOfAccounts> chart;
    private @Nullable BalanceReader balances;

    QuickBooksLedger(QuickBooksReads reads, Surroundings surroundings) {
        this.reads = reads;
        this.surroundings = surroundings;
        this.journals = new QuickBooksJournals(reads, surroundings);
    }

    @Override
    public Optional<Quoted<Company>> company(Progress progress) {
        return Optional.of(books(progress).map(Books::company));
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        if (chart == null) {
            chart = new ChartReader(reads, books(progress).value(), surroundings.currencies(), progress).read();
        }
        return chart;
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        if (balances == null) {
            balances = new BalanceReader(
                    reads, books(progress).value(), accounts(progress).value());
        }
        return Optional.of(balances.read(asOf, progress));
    }

    @Override
    public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
        return Optional.of(read(period, List.of(), progress));
    }

    @Override
    public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
        var known = accounts(progress)
                .value()
                .find(account)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s has no account with the id %s.".formatted(reads.title(), account),
                        "Pull the accounts again.")));
        return Optional.of(read(period, List.of(known), progress));
    }

    @Override
    public Optional<CodeLists> codeLists(Progress progress) {
        return Optional.of(new CodeListReader(reads, progress).read());
    }

    @Override
    public Optional<JournalPort> journals() {
        return Optional.of(journals);
    }

    private Quoted<List<Posting>> read(Period period, List<Account> which, Progress progress) {
        var accounts = accounts(progress).value();
        var provenance = new Provenance();
        var lines =
                new LedgerReader(reads, books(progress).value(), accounts, provenance, progress).read(period, which);
        return new Postings(accounts, progress).of(lines, provenance);
    }

    private Quoted<Books> books(Progress progress) {
        if (books == null) {
            progress.step("Reading the company at " + reads.title(), 0, 0);
            var provenance = new Provenance();
            var info = reads.companyInfo(progress);
            provenance.add(info.reply());
            var preferences = reads.preferences(progress);
            provenance.add(preferences.reply());
            var reader = new BooksReader(reads.title(), reads.company(), surroundings, progress);
            books = provenance.of(reader.read(info.json(), preferences.json()));
        }
        return books;
    }

    @Override
    public void close() {
        reads.close();
    }
}
