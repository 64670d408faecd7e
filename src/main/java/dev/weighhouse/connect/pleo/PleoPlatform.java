package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One company at Pleo. */
final class PleoPlatform implements Platform {
    private final PleoReads reads;
    private final PleoChartReader charts;
    private final PleoEntries entries;
    private @Nullable ChartOfAccounts known;

    PleoPlatform(PleoReads reads, PleoCompany company, PleoSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.charts = new PleoChartReader(new PleoAccounts(reads, company), surroundings.home());
        this.entries = new PleoEntries(reads, company, settings, surroundings);
    }

    @Override
    public Quoted<ChartOfAccounts> accounts(Progress progress) {
        var read = charts.read(progress);
        known = read.value();
        return read;
    }

    /** Pleo publishes none. */
    @Override
    public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        return Optional.empty();
    }

    @Override
    public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
        var chart = known;
        return Optional.of(
                entries.read(period, chart == null ? accounts(progress).value() : chart, progress));
    }

    @Override
    public void close() {
        reads.close();
    }
}
