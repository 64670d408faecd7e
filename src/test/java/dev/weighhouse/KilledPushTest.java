package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.faults.FaultPlan;
import dev.weighhouse.faults.FaultProxy;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.store.ChildProcess;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred entries pushed to a ledger that really runs, through a proxy that drops, delays and cuts, by a program that is
 * killed fifty times with SIGKILL. Then the ledger's own books are counted: each entry stands there once, and both accounts have moved by the sum of the
 * amounts and no more, which an entry without its key would show.
 */
@Tag("real-server")
class KilledPushTest {
    private static final int ENTRIES = Integer.getInteger("killed.entries", 200);
    private static final int KILLS = Integer.getInteger("killed.kills", 50);
    private static final int PERCENT = 8;

    /** Late enough that some kills come in the midst of a sending, and early enough that some come before the first. */
    private static final int LATEST_KILL = 2500;

    @TempDir
    Path folder;

    @Test
    void eachEntryStandsOnceInHledger() throws Exception {
        survives(RealServer.hledger());
    }

    @Test
    void eachEntryStandsOnceInTryton() throws Exception {
        survives(RealServer.tryton());
    }

    private void survives(RealServer server) throws Exception {
        var file = folder.resolve("killed.weighhouse");
        var before = server.balances();
        try (var proxy = FaultProxy.start(server.address(), FaultPlan.of(7, PERCENT))) {
            server.prepare(file, ENTRIES, proxy.address());
            pushThroughKills(file, server.secret());
        }
        var wanted = stories(file, server.secret());
        var standing = server.standing();
        assertThat(wanted.values()).allMatch(journal -> journal.state() == JournalState.POSTED);
        assertThat(wanted).hasSize(ENTRIES);
        wanted.keySet()
                .forEach(key -> assertThat(standing.getOrDefault(key.brief(), Set.of()))
                        .as("entries in the ledger's own books with key %s", key)
                        .hasSize(1));
        assertThat(server.balances())
                .as("what stands there twice under no key of ours, or not at all, shows in the sum")
                .isEqualTo(before.after(sum(wanted.values())));
    }

    private static Money sum(Collection<Journal> journals) {
        return journals.stream()
                .map(journal -> journal.draft().lines().getFirst().amount())
                .map(Objects::requireNonNull)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** Kills the program at moments drawn from a seed, and then lets it run to its end. */
    private static void pushThroughKills(Path file, String secret) throws Exception {
        var random = new Random(11);
        var kills = 0;
        while (true) {
            var child = ChildProcess.start(PushUntilKilled.class, file.toString(), secret);
            try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("started");
                if (kills < KILLS) {
                    Thread.sleep(random.nextInt(LATEST_KILL));
                    if (child.isAlive()) {
                        child.toHandle().destroyForcibly();
                        kills++;
                    }
                    child.waitFor();
                    continue;
                }
                assertThat(said.readLine()).isEqualTo("done");
                assertThat(child.waitFor()).isZero();
                return;
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private static Map<CrossingKey, Journal> stories(Path file, String secret) {
        try (var workspace = PushUntilKilled.open(file, secret)) {
            assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok())
                    .isTrue();
            return workspace.journals().journals().stream()
                    .collect(Collectors.toMap(journal -> Objects.requireNonNull(journal.key()), journal -> journal));
        }
    }
}
