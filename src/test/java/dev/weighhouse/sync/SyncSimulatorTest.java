package dev.weighhouse.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountLookup;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ledger and a platform that people change, a network that loses, doubles and delays, and a program that dies anywhere. In the end
 * every account stands on the platform as the ledger has it, once, and the log says truthfully what became of each change.
 */
class SyncSimulatorTest {
    private static final int ACCOUNTS = 12;
    private static final int RUNS = 12;

    /** The program ends here, whatever it was doing. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** When the program dies next. */
    private static final class Fate {
        private final Random random;
        private boolean quiet;

        Fate(Random random) {
            this.random = random;
        }

        void strike(int oneIn) {
            if (!quiet && random.nextInt(oneIn) == 0) {
                throw new Death();
            }
        }
    }

    private static final class MortalLog extends MemoryLog {
        private final Fate fate;

        MortalLog(Fate fate) {
            this.fate = fate;
        }

        @Override
        public CrossingEvent append(LogEntry entry) {
            fate.strike(40);
            var event = super.append(entry);
            fate.strike(40);
            return event;
        }

        @Override
        public CrossingEvent intend(LogEntry entry, Body body) {
            fate.strike(40);
            return super.intend(entry, body);
        }
    }

    private static final class MortalBook extends MemoryChartBook {
        private final Fate fate;

        MortalBook(Fate fate) {
            this.fate = fate;
        }

        @Override
        public void append(List<PlannedChange> planned) {
            fate.strike(20);
            super.append(planned);
            fate.strike(20);
        }
    }

    private static final class FaultyChart extends FakeChart {
        private final Random random;
        private final Fate fate;

        FaultyChart(Random random, Fate fate) {
            this.random = random;
            this.fate = fate;
            this.batch = 1 + random.nextInt(5);
        }

        private void draw() {
            faults.clear();
            if (!fate.quiet && random.nextInt(3) == 0) {
                var all = Fault.values();
                faults.add(all[random.nextInt(all.length)]);
            }
        }

        @Override
        public Quoted<List<PlatformAccount>> accounts(Progress progress) {
            drawReading();
            return super.accounts(progress);
        }

        @Override
        public AccountLookup find(String externalId) {
            drawReading();
            return super.find(externalId);
        }

        private void drawReading() {
            fate.strike(60);
            readFaults.clear();
            if (!fate.quiet && random.nextInt(10) == 0) {
                readFaults.add(Fault.THROTTLED);
            }
        }

        @Override
        public List<AccountAnswer> create(List<AccountParcel> parcels) {
            fate.strike(20);
            draw();
            var answers = super.create(parcels);
            fate.strike(20);
            return answers;
        }

        @Override
        public AccountAnswer put(AccountParcel parcel) {
            fate.strike(20);
            draw();
            if (faults.peek() == Fault.SHORT) {
                faults.clear();
            }
            var answer = super.put(parcel);
            fate.strike(20);
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyAccountEndsAsPlannedOnceWhateverHappens(int hundred) {
        for (int seed = hundred * 100; seed < hundred * 100 + 25; seed++) {
            new World(seed).live();
        }
    }

    private static final class World {
        private final int seed;
        private final Random random;
        private final Fate fate;
        private final ChartBench bench;
        private int names;

        World(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.fate = new Fate(random);
            this.bench = new ChartBench(new FaultyChart(random, fate), new MortalLog(fate), new MortalBook(fate));
            bench.rule = new ArchiveRule(100, ACCOUNTS);
        }

        void live() {
            bench.has("cash", "1000", "Cash", true);
            for (int at = 0; at < ACCOUNTS; at++) {
                people();
            }
            for (int run = 0; run < RUNS; run++) {
                if (random.nextBoolean()) {
                    people();
                }
                attempt();
                bench.pass(random.nextBoolean() ? FakeChart.SETTLE : Duration.ofSeconds(1));
            }
            fate.quiet = true;
            for (int run = 0; run < 5; run++) {
                bench.pass(FakeChart.SETTLE);
                attempt();
            }
            check();
        }

        private void attempt() {
            try {
                bench.run();
            } catch (Death e) {
                bench.restart();
                if (random.nextInt(4) == 0) {
                    bench.machine = "machine " + random.nextInt(2);
                }
            } catch (FailureException e) {
                assertThat(e.failure().words()).as("seed %d", seed).isEqualTo("Too many requests.");
            }
        }

        /** Somebody changes something, on either side. */
        private void people() {
            var id = "id" + random.nextInt(ACCOUNTS);
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> bench.has(id, "" + random.nextInt(90), "Name " + names++, random.nextInt(4) > 0);
                case 3 ->
                    bench.ledger.computeIfPresent(
                            id, (_, old) -> ChartBench.account(id, "7", old.name(), !old.active(), null));
                case 4 -> {
                    if (bench.chart.with(id).isEmpty()) {
                        bench.chart.has(id, "8", "Theirs " + names++, random.nextBoolean());
                    }
                }
                default ->
                    bench.chart
                            .with(id)
                            .forEach(account -> bench.chart.change(
                                    account.id(),
                                    new AccountState("9", "Edited " + names++, random.nextBoolean(), null)));
            }
        }

        private void check() {
            for (var account : bench.ledger.values()) {
                var there = bench.chart.with(account.id().value());
                if (account.active()) {
                    assertThat(there)
                            .as(
                                    "seed %d, account %s: %s",
                                    seed, account.id(), story(account.id().value()))
                            .extracting(one -> one.state())
                            .containsExactly(new AccountState(account.number(), account.name(), false, null));
                } else {
                    assertThat(there)
                            .as("seed %d, archived account %s", seed, account.id())
                            .hasSizeLessThan(2)
                            .allMatch(one -> one.state().archived());
                }
            }
            assertThat(bench.sync().unsettled())
                    .as("seed %d: nothing is stuck", seed)
                    .isEmpty();
            theLogIsTrue();
            bench.chart.written();
            var again = bench.sync().apply(bench.plan(), true, Progress.NONE);
            assertThat(again.lines()).as("seed %d: run again, no change", seed).isEmpty();
            assertThat(bench.chart.written()).as("seed %d", seed).isEmpty();
        }

        private void theLogIsTrue() {
            for (int at = 0; at < ACCOUNTS; at++) {
                for (var change : bench.book.changes(ChartBench.PLEO, "id" + at)) {
                    var state = CrossingState.of(bench.log.events(change.key()));
                    var executed = bench.chart.executed.getOrDefault(change.key(), 0);
                    var overwritten = bench.log.events(change.key()).stream()
                            .anyMatch(event -> event.entry().detail().words().contains("somebody else changed"));
                    if (state.filter(CrossingState.REJECTED::equals).isPresent() && !overwritten) {
                        assertThat(executed)
                                .as("seed %d, %s: %s", seed, change.key(), story("id" + at))
                                .isZero();
                    }
                    if (state.isEmpty()) {
                        assertThat(executed)
                                .as("seed %d: nothing leaves that is not in the log", seed)
                                .isZero();
                    }
                }
            }
        }

        private String story(String externalId) {
            return bench.book.changes(ChartBench.PLEO, externalId).stream()
                    .flatMap(change -> bench.log.events(change.key()).stream())
                    .map(event ->
                            event.entry().step() + " " + event.entry().detail().words())
                    .toList()
                    .toString();
        }
    }
}
