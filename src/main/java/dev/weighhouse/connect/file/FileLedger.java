package dev.weighhouse.connect.file;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Optional;

/** A ledger in files: chart of accounts, trial balances, journals. */
final class FileLedger implements Ledger {

    private final FileBooks<Posting> books;

    FileLedger(FileSettings settings, Surroundings surroundings) {
        books = new FileBooks<>(settings, surroundings, FileSettings.kinds(Role.LEDGER), Movements::posting);
    }

    @Override
    public Optional<Quoted<Company>> company(Progress progress) {
        return Optional.empty();
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        return books.accounts(progress);
    }

    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        return books.balances(asOf, progress);
    }

    @Override
    public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
        return books.movements(period, progress);
    }

    @Override
    public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
        return movements(period, progress)
                .map(quoted -> quoted.map(all -> all.stream()
                        .filter(posting -> posting.account().equals(account))
                        .toList()));
    }
}
