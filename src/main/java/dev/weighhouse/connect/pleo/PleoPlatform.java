package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.ExportPort;
import dev.weighhouse.crossing.FeedbackPort;
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
    private final PleoChart chart;
    private final PleoExports exports;
    private final PleoFeedback feedback;
    private @Nullable ChartOfAccounts known;

    PleoPlatform(
            PleoReads reads,
            PleoChartReader charts,
            PleoEntries entries,
            PleoChart chart,
            PleoExports exports,
            PleoFeedback feedback) {
        this.reads = reads;
        this.charts = charts;
        this.entries = entries;
        this.chart = chart;
        this.exports = exports;
        this.feedback = feedback;
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
        var read = known;
        return Optional.of(
                entries.read(period, read == null ? accounts(progress).value() : read, progress));
    }

    @Override
    public Optional<ChartPort> chart() {
        return Optional.of(chart);
    }

    @Override
    public Optional<ExportPort> exports() {
        return Optional.of(exports);
    }

    @Override
    public Optional<FeedbackPort> feedback() {
        return Optional.of(feedback);
    }

    @Override
    public void close() {
        reads.close();
    }
}
