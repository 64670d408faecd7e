package dev.weighhouse.feedback;

import static dev.weighhouse.feedback.FeedbackBench.J1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FeedbackAnswer;
import dev.weighhouse.crossing.FeedbackLookup;
import dev.weighhouse.crossing.FeedbackParcel;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People who correct an entry in the ledger and approve that its platform is told, a network that loses, doubles and delays, a platform
 * that may or may not be asked, and a program that dies anywhere and comes back on another machine. In the end the platform has what
 * stands in the ledger, each approved correction once, and the log says truthfully why where it has one not.
 */
class FeedbackSimulatorTest {
    private static final int RUNS = 14;
    private static final int UNTIL_QUIET = 12;

    /** The program ends here, whatever it was doing. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Fate {
        private final Random random;
        private boolean quiet;

        Fate(Random random) {
            this.random = random;
        }

        boolean strikes(int oneIn) {
            return !quiet && random.nextInt(oneIn) == 0;
        }

        void kill(int oneIn) {
            if (strikes(oneIn)) {
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
            fate.kill(15);
            var event = super.append(entry);
            fate.kill(15);
            return event;
        }

        @Override
        public CrossingEvent intend(LogEntry entry, Body body) {
            fate.kill(15);
            var event = super.intend(entry, body);
            fate.kill(15);
            return event;
        }
    }

    private static final class FaultyPlatform extends FakeFeedback {
        private final Fate fate;

        FaultyPlatform(Fate fate) {
            this.fate = fate;
            this.canBeAsked = fate.random.nextBoolean();
        }

        @Override
        public FeedbackAnswer send(FeedbackParcel parcel) {
            fate.kill(15);
            faults.clear();
            if (fate.strikes(2)) {
                var all = Fault.values();
                faults.add(all[fate.random.nextInt(all.length)]);
            }
            if (fate.strikes(20)) {
                kept.putIfAbsent(parcel.key(), Body.of("{\"somebody\":\"else\"}"));
            }
            var answer = super.send(parcel);
            fate.kill(15);
            return answer;
        }

        @Override
        public FeedbackLookup find(FeedbackParcel parcel) {
            fate.kill(30);
            readable = !fate.strikes(6);
            return super.find(parcel);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void thePlatformEndsWithWhatStandsInTheLedgerWhateverHappens(int hundred) {
        for (int seed = hundred * 100; seed < hundred * 100 + 25; seed++) {
            new World(seed).live();
        }
    }

    private static final class World {
        private final int seed;
        private final Random random;
        private final Fate fate;
        private final FaultyPlatform platform;
        private final FeedbackBench bench;
        private int edits;

        World(int seed) {
            this.seed = seed;
            // Seeds that lie close to each other begin alike.
            this.random = new Random(seed * 0x9E3779B97F4A7C15L);
            this.fate = new Fate(random);
            this.platform = new FaultyPlatform(fate);
            this.bench = new FeedbackBench(new MortalLog(fate), platform);
        }

        void live() {
            bench.edit("It was edited " + edits++ + ".");
            for (int run = 0; run < RUNS; run++) {
                if (random.nextInt(3) == 0) {
                    people();
                }
                attempt();
                bench.pass(random.nextBoolean() ? FakeFeedback.SETTLE : Duration.ofSeconds(1));
            }
            fate.quiet = true;
            for (int run = 0; run < UNTIL_QUIET; run++) {
                bench.pass(FakeFeedback.SETTLE);
                attempt();
            }
            check();
        }

        /** Somebody changes the entry in the ledger. */
        private void people() {
            switch (random.nextInt(4)) {
                case 0 -> bench.remove();
                case 1 -> bench.edited = null;
                default -> bench.edit("It was edited " + edits++ + ".");
            }
        }

        /** What a person does who follows the next step that is named. */
        private void attempt() {
            try {
                for (var each : bench.desk.corrections()) {
                    assertThat(each.nextStep())
                            .as("seed %d, %s", seed, each.stage())
                            .isNotBlank();
                    if (each.stage().canBeApproved() && (fate.quiet || random.nextBoolean())) {
                        bench.desk.approve(J1, each.fingerprint(), "Priya Nair");
                    } else if (each.stage() == Stage.NEEDS_PERSON && (fate.quiet || random.nextInt(3) == 0)) {
                        settleByHand(each);
                    }
                }
                bench.send();
                if (random.nextInt(4) == 0) {
                    bench.send();
                }
            } catch (Death e) {
                bench.machine = "machine " + random.nextInt(2);
                bench.restarted();
            }
        }

        /** Looks at the platform, as the next step says; what stands there and cannot be asked for is left to the log in words. */
        private void settleByHand(Correction each) {
            var standing = platform.kept.get(each.key());
            var sent = bench.log.body(Objects.requireNonNull(each.key())).orElseThrow();
            if (!Objects.equals(sent, standing)) {
                bench.desk.giveUp(J1, "it holds something else");
            } else if (!platform.canBeAsked) {
                bench.desk.giveUp(J1, "it stands there");
            }
        }

        private void check() {
            var left = bench.desk.corrections();
            if (left.isEmpty()) {
                assertThat(bench.edited).as("seed %d", seed).isNull();
                assertThat(platform.requests).as("seed %d", seed).isEmpty();
                return;
            }
            var last = left.getFirst();
            assertThat(last.stage()).as("seed %d: %s", seed, story()).isEqualTo(Stage.TOLD);
            var key = Objects.requireNonNull(last.key());
            assertThat(platform.kept.get(key))
                    .as("seed %d: %s", seed, story())
                    .isEqualTo(platform.body(key, last.says()));
            theLogIsTrue();
            var requests = platform.requests.size();
            bench.send();
            assertThat(platform.requests)
                    .as("seed %d: sent again, nothing leaves", seed)
                    .hasSize(requests);
        }

        private void theLogIsTrue() {
            var chain = chain();
            for (int revision = 1; revision <= chain.last(); revision++) {
                var key = chain.key(revision);
                var events = bench.log.events(key);
                var intended = bench.log.body(key);
                var standing = platform.kept.get(key);
                var ours =
                        intended.filter(body -> Objects.equals(body, standing)).isPresent();
                var state = CrossingState.of(events).orElseThrow();
                assertThat(state.settled())
                        .as("seed %d, revision %d: %s", seed, revision, story())
                        .isTrue();
                if (state == CrossingState.CONFIRMED) {
                    assertThat(ours).as("seed %d: %s", seed, story()).isTrue();
                } else {
                    var said = events.getLast().entry().detail().words();
                    assertThat(ours).as("seed %d: %s", seed, story()).isEqualTo(said.contains("it stands there"));
                }
                assertThat(events.stream()
                                .filter(event -> event.entry().step() == Step.CONFIRMED)
                                .count())
                        .as("seed %d", seed)
                        .isLessThan(2);
            }
            assertThat(platform.kept.keySet())
                    .as("seed %d", seed)
                    .allSatisfy(key -> assertThat(bench.log.events(key)).isNotEmpty());
        }

        private Chain chain() {
            return new Chain(
                    bench.log,
                    platform.addressee(),
                    FactKind.CORRECTION,
                    bench.only().says().source());
        }

        private String story() {
            var chain = chain();
            var told = new StringBuilder();
            for (int revision = 1; revision <= chain.last(); revision++) {
                for (var event : bench.log.events(chain.key(revision))) {
                    told.append("%n%d %s %s"
                            .formatted(
                                    revision,
                                    event.entry().step(),
                                    event.entry().detail().words()));
                }
            }
            return told.toString();
        }
    }
}
