package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.faults.Fault;
import dev.weighhouse.faults.FaultPlan;
import dev.weighhouse.faults.FaultProxy;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entries pushed to a ledger that really runs and has no keys of its own, through a proxy that brings sendings twice, at once or
 * long after they were answered. What stands twice in the ledger's own books then is told of, every one with both its ids; all
 * others stand once.
 */
@Tag("real-server")
class DoubledSendingsTest {
    private static final int ENTRIES = Integer.getInteger("doubled.entries", 60);
    private static final int PERCENT = 20;
    private static final int MOST_PUSHES = 400;
    private static final Duration LATE = Duration.ofMillis(700);
    private static final EnumSet<JournalState> OVER = EnumSet.of(JournalState.POSTED, JournalState.NEEDS_PERSON);

    @TempDir
    Path folder;

    @Test
    void whatStandsTwiceInHledgerIsToldOf() {
        var standing = tells(RealServer.hledger().on("expenses:depreciation", "assets:fixed:depreciation"), 31);

        assertThat(standing).as("entries that truly stand twice").isPositive();
    }

    @Test
    void whatStandsTwiceInTrytonIsToldOf() {
        tells(RealServer.tryton().on("5300", "1520"), 32);
    }

    /** Returns how many stood twice. */
    private int tells(RealServer server, long seed) {
        var file = folder.resolve("doubled.weighhouse");
        var plan = FaultPlan.doubling(seed, PERCENT)
                .withSends(EnumSet.of(Fault.DUPLICATE, Fault.ARRIVES_AGAIN, Fault.CUT_AFTER, Fault.ARRIVES_LATE))
                .withReads(EnumSet.of(Fault.DUPLICATE, Fault.CUT_AFTER))
                .withDelay(LATE);
        try (var proxy = FaultProxy.start(server.address(), plan)) {
            server.prepare(file, ENTRIES, proxy.address());
            pushAll(file, server);
            proxy.awaitArrivals();
            assertThat(proxy.counts().keySet()).as("sendings came twice").anyMatch(Fault::doubles);
        }
        return judged(pulled(file, server), server);
    }

    private static void pushAll(Path file, RealServer server) {
        try (var workspace = PushUntilKilled.open(file, server.secret())) {
            var desk = workspace.journals();
            for (int pushes = 0;
                    pushes < MOST_PUSHES
                            && desk.journals().stream().anyMatch(journal -> !OVER.contains(journal.state()));
                    pushes++) {
                try {
                    desk.push(Progress.NONE);
                } catch (FailureException e) {
                    // the proxy broke the first request; the next push begins anew
                    assertThat(e.failure().nextStep()).isNotBlank();
                }
                approveAgain(desk);
            }
        }
    }

    /** What arrived twice moved balances, and approvals that rest on them lapse. */
    private static void approveAgain(JournalDesk desk) {
        var lapsed = desk.journals().stream()
                .filter(journal -> journal.state() == JournalState.OUT_OF_DATE)
                .map(Journal::id)
                .toList();
        if (!lapsed.isEmpty()) {
            assertThat(desk.approve(desk.grounds(lapsed), "Priya Nair")).isEmpty();
        }
    }

    /** The next pull, by a program that knows nothing but the file. */
    private static List<Journal> pulled(Path file, RealServer server) {
        try (var workspace = PushUntilKilled.open(file, server.secret())) {
            workspace.change(server.at(server.address().toString()));
            assertThat(workspace.monthEnd().pull(List.of(), List.of(RealServer.MONTH), Progress.NONE))
                    .allMatch(PullResult.Done.class::isInstance);
            assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok())
                    .isTrue();
            return workspace.journals().journals();
        }
    }

    private static int judged(List<Journal> journals, RealServer server) {
        var standing = server.standing();
        var twice = new ArrayList<Journal>();
        assertThat(journals).hasSize(ENTRIES);
        for (var journal : journals) {
            var brief = Objects.requireNonNull(journal.key()).brief();
            var ids = standing.getOrDefault(brief, Set.of());
            if (ids.size() > 1) {
                twice.add(journal);
                assertThat(journal.state()).as("%s stands as %s", brief, ids).isEqualTo(JournalState.NEEDS_PERSON);
                assertThat(journal.reason()).contains(ids);
                assertThat(journal.nextStep()).isEqualTo(Doubling.nextStep());
            } else {
                assertThat(ids).as("%s, which is %s", brief, journal.state()).hasSize(1);
            }
        }
        System.out.printf(
                "%s: %d entries, %d stand twice, %d were brought to a person%n",
                server.provider(),
                journals.size(),
                twice.size(),
                journals.stream()
                        .filter(journal -> journal.state() == JournalState.NEEDS_PERSON)
                        .count());
        return twice.size();
    }
}
