package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.DueWork;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Lease;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.store.ChildProcess;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real {@code weighhouse run FILE} in processes of its own, and a window in this one, on one workspace. Where the lock file is
 * taken from under them, as in a folder where locks of files do not hold, the lease alone keeps them apart.
 */
class TwoRunsTest {
    private static final List<ConnectionId> TILLS =
            List.of(new ConnectionId("north"), new ConnectionId("south"), new ConnectionId("west"));
    private static final int REQUESTS_OF_A_TILL = 2;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private AskedBy platform;
    private Path file;

    /** A process that came to its end. */
    private record Ended(long process, int exit, List<JsonNode> lines) {
        JsonNode last() {
            return lines.getLast();
        }

        List<String> read() {
            return lines.stream()
                    .filter(line -> line.path("step").asString().equals("pull"))
                    .map(line -> line.path("connection").asString() + " "
                            + line.path("outcome").asString())
                    .toList();
        }
    }

    @BeforeEach
    void make() throws IOException {
        platform = new AskedBy();
        file = folder.resolve("tills.weighhouse");
        try (var workspace =
                Workspace.create(file, "Tills", Currency.getInstance("GBP"), Set.of(), Clock.systemUTC())) {
            TILLS.forEach(till -> workspace
                    .connections()
                    .add(new Connection(
                            till,
                            Role.PLATFORM,
                            "rest",
                            till.value(),
                            Map.of("base-url", platform.address(), "balances.path", "none"))));
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
        platform.close();
    }

    private Process run(String who) throws IOException {
        var builder = ChildProcess.prepared(
                        List.of("-XX:TieredStopAtLevel=1", "-Duser.home=" + folder), Main.class, "run", file.toString())
                .redirectError(folder.resolve(who + ".err").toFile())
                .redirectOutput(folder.resolve(who + ".out").toFile());
        var environment = builder.environment();
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        TILLS.forEach(
                till -> environment.put("WEIGHHOUSE_SECRET_" + till.value().toUpperCase(Locale.ROOT), who));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Ended ended(Process process, String who) throws IOException, InterruptedException {
        var exit = process.waitFor();
        var lines = Files.readAllLines(folder.resolve(who + ".out"), StandardCharsets.UTF_8);
        return new Ended(
                process.pid(),
                exit,
                lines.stream().map(JsonMapper.shared()::readTree).toList());
    }

    private String complaints(String who) throws IOException {
        return Files.readString(folder.resolve(who + ".err"));
    }

    private void takeTheLockAway() throws IOException {
        Files.delete(folder.resolve("tills.weighhouse-lock"));
    }

    private void eachWasReadOnce() {
        try (var workspace = Workspace.open(file, Clock.systemUTC())) {
            for (var till : TILLS) {
                assertThat(workspace.schedule().runs(StepId.pull(till), 9))
                        .as("%s", till)
                        .extracting(StepRun::outcome)
                        .containsOnlyOnce(Outcome.DONE)
                        .doesNotContain(Outcome.FAILED, Outcome.STOPPED);
            }
        }
        assertThat(platform.overlaps()).isEmpty();
        assertThat(platform.turns()).doesNotHaveDuplicates();
    }

    private void leftToTheOther(Ended second, long first) {
        assertThat(second.exit()).isZero();
        assertThat(second.lines()).hasSize(1);
        assertThat(second.last().path("outcome").asString()).isEqualTo("held");
        assertThat(second.last().path("reason").asString()).contains("process " + first, "who does what is due.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theSecondLeavesItToTheFirstWhereverThatIs(long seed) throws IOException, InterruptedException {
        var stop = platform.stop("first", 1 + new Random(seed).nextInt(TILLS.size() * REQUESTS_OF_A_TILL));
        var first = run("first");
        stop.await();
        if (seed % 2 == 0) {
            takeTheLockAway();
        }
        leftToTheOther(ended(run("second"), "second"), first.pid());
        stop.release();

        var end = ended(first, "first");
        assertThat(end.exit()).as(complaints("first")).isZero();
        assertThat(end.read()).containsExactly("north done", "south done", "west done");
        assertThat(end.last().path("outcome").asString()).isEqualTo("done");
        eachWasReadOnce();
    }

    @Test
    void theSecondDoesWhatAKilledOneLeft() throws IOException, InterruptedException {
        var stop = platform.stop("first", 1 + new Random(3).nextInt(TILLS.size() * REQUESTS_OF_A_TILL));
        var first = run("first");
        stop.await();
        first.destroyForcibly();
        var killed = ended(first, "first");
        platform.gone("first");
        assertThat(killed.exit()).isNotZero();

        var second = ended(run("second"), "second");

        assertThat(second.exit()).as(complaints("second")).isZero();
        assertThat(killed.read().size() + second.read().size()).isEqualTo(TILLS.size());
        assertThat(second.last().path("outcome").asString()).isEqualTo("done");
        eachWasReadOnce();
    }

    @Test
    void ofTwoThatAreStartedTogetherOneDoesIt() throws IOException, InterruptedException {
        var processes = List.of(run("one"), run("other"));
        var one = ended(processes.getFirst(), "one");
        var other = ended(processes.getLast(), "other");

        assertThat(List.of(one, other)).allSatisfy(each -> {
            assertThat(each.exit()).isZero();
            assertThat(each.last().path("step").asString()).isEqualTo("run");
            assertThat(each.last().path("outcome").asString()).isIn("done", "held", "nothing-due");
        });
        assertThat(one.read().size() + other.read().size()).isEqualTo(TILLS.size());
        eachWasReadOnce();
    }

    @Test
    void theWindowThatIsAtItIsNotDisturbed() throws IOException, InterruptedException, ExecutionException {
        var stop = platform.stop("window", 2);
        var clock = Clock.system(ZoneId.systemDefault());
        var vault = new SessionVault();
        TILLS.forEach(till -> vault.keep(till, "window"));
        try (var window = new Opened(
                Workspace.open(file, clock),
                vault,
                new Wiring(clock, () -> "Ada").providers(),
                clock,
                () -> "Ada",
                new InstallationFolder(folder.resolve("config/weighhouse/installation")),
                () -> {})) {
            var round = CompletableFuture.supplyAsync(() -> new DueWork(window, DueWork.Waiting.NEVER, false)
                    .run(Progress.inBackground(Progress.NONE), _ -> {}));
            stop.await();
            takeTheLockAway();
            leftToTheOther(
                    ended(run("second"), "second"), ProcessHandle.current().pid());
            stop.release();

            assertThat(round.get())
                    .isInstanceOfSatisfying(
                            RoundEnd.Done.class,
                            end -> assertThat(end.steps())
                                    .extracting(StepRun::step, StepRun::outcome)
                                    .containsExactlyElementsOf(TILLS.stream()
                                            .map(till -> tuple(StepId.pull(till), Outcome.DONE))
                                            .toList()));
        }
        eachWasReadOnce();
    }

    @Test
    void takesOverWhatAnotherComputerLeftBehindAndNothingSooner() throws IOException, InterruptedException {
        var now = Instant.now();
        holds(now.minus(Duration.ofMinutes(1)));
        var early = ended(run("early"), "early");
        assertThat(early.exit()).isZero();
        assertThat(early.last().path("outcome").asString()).isEqualTo("held");
        assertThat(early.last().path("reason").asString()).contains("ben on another computer");

        holds(now.minus(Lease.TERM_BY_THE_WALL).minusSeconds(1));
        var late = ended(run("late"), "late");
        assertThat(late.read()).containsExactly("north done", "south done", "west done");
        eachWasReadOnce();
    }

    /** Another computer did what is due, showed that it lives at this moment, and nothing since. */
    private void holds(Instant at) {
        try (var workspace = Workspace.open(file, Clock.systemUTC())) {
            var seen = workspace.leases().current().orElse(null);
            var lease = new Lease("another holder", "another computer", 12, null, "ben", 1, at, false);
            assertThat(workspace.leases().replace(seen, lease)).isTrue();
        }
    }
}
