package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.HeldGate;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Step;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person cancels while an entry waits for its turn in the rate: without the end of that wait, none of this ever ends. */
class CancelledAtTheGateTest {
    private final PostingCorner corner = new PostingCorner();
    private final HeldGate gate = new HeldGate();
    private final Pace pace = corner.pace();
    private final CrossingMemory memory = new CrossingMemory(pace);
    private final MemoryLog log = new MemoryLog() {
        @Override
        public CrossingEvent append(LogEntry entry) {
            var row = super.append(entry);
            if (entry.step() == closesAt) {
                gate.hold();
            }
            return row;
        }
    };

    /** The gate closes when this has been written down. */
    private volatile @Nullable Step closesAt;

    @AfterEach
    void stop() {
        corner.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"INTENDED", "SENT"})
    void whatHasNotLeftIsNotExecutedAndCrossesLater(Step step) throws InterruptedException {
        try (var ledger = open()) {
            var port = ledger.journals().orElseThrow();
            port.standing(Progress.NONE);
            closesAt = step;
            var crosser = crosser(port);
            var crossing = CompletableFuture.supplyAsync(
                    () -> crosser.cross(RENT), Executors.newVirtualThreadPerTaskExecutor());
            gate.awaitSomebody();

            port.endWaits();

            var outcome = crossing.join();
            assertThat(outcome.state()).isEqualTo(CrossingState.INTENDED);
            assertThat(outcome.halt()).isTrue();
            assertThat(outcome.reason()).contains("Stopped ");
        }
        assertThat(corner.standing()).isZero();
        assertThat(lastStep()).isEqualTo(step == Step.SENT ? Step.NOT_EXECUTED : Step.LOOKED_UP);

        assertThat(crossedLater().state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(corner.standing()).isOne();
    }

    @Test
    void whatNeedNotWaitGoesOn() {
        try (var ledger = open()) {
            var port = ledger.journals().orElseThrow();
            port.endWaits();

            var outcome = crosser(port).cross(RENT);

            assertThat(outcome.state()).isEqualTo(CrossingState.CONFIRMED);
        }
    }

    private Outcome crossedLater() {
        closesAt = null;
        gate.open();
        try (var ledger = open()) {
            return crosser(ledger.journals().orElseThrow()).cross(RENT);
        }
    }

    private Step lastStep() {
        return log.events(PostingCorner.KEY).stream()
                .map(CrossingEvent::entry)
                .map(LogEntry::step)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Ledger open() {
        var connection = new Connection(
                new ConnectionId("books"), Role.LEDGER, "quickbooks", "QuickBooks", corner.sandbox.settings());
        var surroundings = new Surroundings(
                _ -> Optional.of(PostingCorner.TOKEN), corner.time, Path.of(""), Corner.GBP, Set.of(Corner.GBP));
        return new QuickBooksProvider(setup -> gate.on(setup, corner.time)).open(connection, surroundings);
    }

    /** All in the same process. */
    private Crosser crosser(JournalPort port) {
        return new Crosser(log, port, pace, "laptop-1", true, memory);
    }
}
