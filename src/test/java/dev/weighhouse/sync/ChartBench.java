package dev.weighhouse.sync;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.ChartCrosser;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ledger's accounts, a platform, and a workspace in memory, with time that passes only when told. */
final class ChartBench implements Pace {
    static final ConnectionId PLEO = new ConnectionId("pleo");
    static final Currency GBP = Currency.getInstance("GBP");

    final Map<String, Account> ledger = new LinkedHashMap<>();
    final FakeChart chart;
    final MemoryChartBook book;
    final CrossingLog log;
    CrossingMemory memory = new CrossingMemory(this);
    String machine = "here";
    ArchiveRule rule = ArchiveRule.USUAL;
    private Duration elapsed = Duration.ZERO;

    ChartBench() {
        this(new FakeChart(), new MemoryLog(), new MemoryChartBook());
    }

    ChartBench(FakeChart chart, CrossingLog log, MemoryChartBook book) {
        this.chart = chart;
        this.log = log;
        this.book = book;
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-22T09:00:00Z").plus(elapsed);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    void pass(Duration time) {
        elapsed = elapsed.plus(time);
        while (!chart.late.isEmpty()) {
            chart.late.poll().run();
        }
    }

    static Account account(String id, @Nullable String number, String name, boolean active, @Nullable String taxCode) {
        return Account.called(id, name, AccountType.EXPENSE, GBP)
                .number(number)
                .active(active)
                .taxCode(taxCode)
                .build();
    }

    void has(String id, @Nullable String number, String name, boolean active) {
        ledger.put(id, account(id, number, name, active, null));
    }

    ChartReading reading() {
        return new ChartReading(
                "books",
                ledger.values(),
                Set.of(),
                chart.company(Progress.NONE),
                chart.accounts(Progress.NONE).value(),
                chart.limits());
    }

    ChartMemory memory() {
        return new ChartMemory(
                Optional.empty(),
                book.known(PLEO, "books")::contains,
                RefusedTaxCodes.of(book, log, chart, PLEO, chart.company));
    }

    ChartPlan plan() {
        return ChartPlan.of(reading(), memory(), rule);
    }

    ChartSync sync() {
        var crosser = new ChartCrosser(log, chart, this, machine, memory);
        return new ChartSync(crosser, chart, book, log, PLEO, chart.company, this::now, "Asha");
    }

    /** One whole run: looks for what is in doubt, plans, and carries the plan out. */
    SyncReport run() {
        var sync = sync();
        var settled = sync.settle();
        var plan = plan();
        book.know(new KnownAccounts(
                PLEO, "books", ledger.keySet().stream().sorted().toList(), "", "Asha", now()));
        return sync.apply(plan, plan.guards().isEmpty(), Progress.NONE).after(settled);
    }

    /** As when the program is ended and started again. */
    void restart() {
        memory = new CrossingMemory(this);
    }
}
