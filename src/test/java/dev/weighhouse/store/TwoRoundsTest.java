package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Lease;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.RoundEnd;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.schedule.ScheduleTime;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on one workspace. The lock file is taken from under them, as in a folder where locks of files do not hold: what
 * keeps them apart then is the lease.
 */
class TwoRoundsTest {
    private static final StepId PULL = StepId.pull(Fixture.PLATFORM);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("shared.weighhouse");
        Fixture.connected(file).close();
    }

    private static BufferedReader said(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private void takeTheLockAway() throws IOException {
        Files.delete(folder.resolve("shared.weighhouse-lock"));
    }

    private static void goOn(Process child) throws IOException {
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
    }

    @Test
    void theSecondWaitsForTheFirstAndForNothingElse() throws IOException, InterruptedException {
        var first = ChildProcess.start(One.class, file.toString());
        try (var heard = said(first)) {
            assertThat(heard.readLine()).isEqualTo("works");
            takeTheLockAway();
            var second = ChildProcess.start(One.class, file.toString());
            assertThat(said(second).readLine())
                    .isEqualTo("held by ada on this computer (process %d)".formatted(first.pid()));
            second.waitFor();
            goOn(first);
            assertThat(heard.readLine()).isEqualTo("done 1");
            first.waitFor();
        } finally {
            first.destroyForcibly().waitFor();
        }
        var third = ChildProcess.start(One.class, file.toString());
        try (var heard = said(third)) {
            goOn(third);
            assertThat(heard.lines()).containsExactly("works", "done 1");
        }
    }

    @Test
    void whereTheFirstIsKilledTheSecondGoesOnAtOnce() throws IOException, InterruptedException {
        var first = ChildProcess.start(One.class, file.toString());
        try (var heard = said(first)) {
            assertThat(heard.readLine()).isEqualTo("works");
            first.destroyForcibly().waitFor();
        }
        var second = ChildProcess.start(One.class, file.toString());
        try (var heard = said(second)) {
            goOn(second);
            assertThat(heard.lines()).containsExactly("works", "done 1");
        }
        try (var workspace = Workspace.open(file, Fixture.CLOCK)) {
            assertThat(workspace.schedule().runs(PULL, 5))
                    .extracting(StepRun::outcome)
                    .containsExactly(Outcome.DONE, Outcome.INTERRUPTED);
        }
    }

    @Test
    void noneOfManyEverOverlapsAnother() throws IOException, InterruptedException {
        var journal = Files.createFile(folder.resolve("worked.txt"));
        var children = new ArrayList<Process>();
        for (int child = 0; child < 4; child++) {
            children.add(ChildProcess.start(Many.class, file.toString(), journal.toString()));
        }
        for (var child : children) {
            assertThat(child.waitFor()).isZero();
        }
        var worked = Files.readAllLines(journal);
        assertThat(worked).hasSizeGreaterThanOrEqualTo(2 * Many.ROUNDS);
        var who = new HashSet<String>();
        for (int at = 0; at < worked.size(); at += 2) {
            var name = worked.get(at).substring(2);
            who.add(name);
            assertThat(worked.subList(at, at + 2)).containsExactly("> " + name, "< " + name);
        }
        assertThat(who).as("more than one had a turn").hasSizeGreaterThan(1);
    }

    private record Working(Supplier<Ended> work) implements Step {
        @Override
        public StepId id() {
            return PULL;
        }

        @Override
        public Ended run(Progress progress) {
            return work.get();
        }
    }

    private static RoundEnd round(Workspace workspace, Supplier<Ended> work) {
        var clock = Clock.systemUTC();
        var schedule = new Schedule(
                workspace.schedule(),
                workspace.leases(),
                new ScheduleTime(Pace.system(clock), ZoneOffset.UTC),
                new Schedule.Here(() -> "this computer", () -> "ada", Lease.Processes.OF_THE_SYSTEM),
                () -> "ada");
        var steps = new ArrayDeque<>(List.<Step>of(new Working(work)));
        return schedule.round(() -> Optional.ofNullable(steps.poll()), Progress.NONE, _ -> {});
    }

    /** Does one step, which says so and goes on when it is told to. */
    static final class One {
        private One() {}

        public static void main(String[] arguments) {
            try (var workspace = Workspace.open(Path.of(arguments[0]), Clock.systemUTC())) {
                var end = round(workspace, () -> {
                    System.out.println("works");
                    try {
                        return Ended.done(System.in.read(), "");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                System.out.println(
                        switch (end) {
                            case RoundEnd.Done(var steps) -> "done " + steps.size();
                            case RoundEnd.Held(var by) -> "held by " + by;
                        });
            }
        }
    }

    /** Tries again and again, with nothing but the lease between it and the others. */
    static final class Many {
        static final int ROUNDS = 12;

        private Many() {}

        public static void main(String[] arguments) throws IOException {
            var file = Path.of(arguments[0]);
            var journal = Path.of(arguments[1]);
            var me = Long.toString(ProcessHandle.current().pid());
            for (int done = 0; done < ROUNDS; ) {
                Files.deleteIfExists(file.resolveSibling("shared.weighhouse-lock"));
                try (var workspace = Workspace.open(file, Clock.systemUTC())) {
                    if (workspace.writtenElsewhere().isEmpty()
                            && round(workspace, () -> {
                                        write(journal, "> " + me);
                                        write(journal, "< " + me);
                                        return Ended.done(1, "");
                                    })
                                    instanceof RoundEnd.Done) {
                        done++;
                    }
                }
            }
        }

        private static void write(Path journal, String line) {
            try {
                Files.writeString(journal, line + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
