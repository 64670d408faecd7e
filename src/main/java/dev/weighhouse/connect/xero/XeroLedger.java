package dev.weighhouse.connect.xero;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One organisation at Xero. It keeps what it read of it while it is open. */
final class XeroLedger implements Ledger {

    private final XeroReads reads;
    private final XeroBooks books;
    private final XeroJournals journals;
    private @Nullable BalanceReader balances;
    private boolean journalsRead;
    private @Nullable Quoted<List<Posting>> postings;

    XeroLedger(XeroReads reads, XeroBooks books, XeroJournals journals) {
        this.reads = reads;
        this.books = books;
        this.journals = journals;
    }

    @Override
    public Optional<Quoted<Company>> company(Progress progress) {
        return Optional.of(books.organisation(progress).map(Organisation::company));
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        return books.chart(progress).map(XeroChart::accounts);
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        if (balances == null) {
            balances = new BalanceReader(
                    reads,
                    books.organisation(progress).value(),
                    books.chart(progress).value());
        }
        return Optional.of(balances.read(asOf, progress));
    }

    @Override
    public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
        return postings(posting -> period.contains(posting.date()), progress);
    }

    @Override
    public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
        if (!accounts(progress).value().contains(account)) {
            throw new FailureException(new Failure.BadInput(
                    "%s has no account with the id %s.".formatted(reads.title(), account), "Pull the accounts again."));
        }
        return postings(posting -> posting.account().equals(account) && period.contains(posting.date()), progress);
    }

    @Override
    public Optional<CodeLists> codeLists(Progress progress) {
        return Optional.of(new CodeListReader(reads, progress).read());
    }

    @Override
    public Optional<JournalPort> journals() {
        return Optional.of(journals);
    }

    private Optional<Quoted<List<Posting>>> postings(Predicate<Posting> which, Progress progress) {
        if (!journalsRead) {
            postings = new JournalReader(
                            reads,
                            books.organisation(progress).value(),
                            books.chart(progress).value().accounts(),
                            progress)
                    .read()
                    .orElse(null);
            journalsRead = true;
        }
        return Optional.ofNullable(postings)
                .map(quoted -> quoted.map(all -> all.stream().filter(which).toList()));
    }

    @Override
    public void close() {
        reads.close();
    }
}
