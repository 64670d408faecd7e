package dev.weighhouse.connect.file;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Optional;

/** A platform in files: transactions, balances, and a chart where there is one. */
final class FilePlatform implements Platform {

    private final FileBooks<Transaction> books;

    FilePlatform(FileSettings settings, Surroundings surroundings) {
        books = new FileBooks<>(settings, surroundings, FileSettings.kinds(Role.PLATFORM), Movements::transaction);
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
    public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
        return books.movements(period, progress);
    }
}
