package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.HeldGate;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.store.InstallationFolder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A person stops a push while an entry waits for its turn in the rate: without that, this push never ends. */
class CancelledPushTest extends AtLarkfield {
    private final HeldGate gate = new HeldGate();
    private final Cancellation cancellation = new Cancellation();

    /** Closes the gate as soon as the first entry is begun. */
    private final Progress progress = new Progress() {
        @Override
        public void step(String doing, int done, int total) {
            if (doing.startsWith("Sending ")) {
                gate.hold();
            }
        }

        @Override
        public boolean cancelled() {
            return cancellation.cancelled();
        }

        @Override
        public Waiting onCancel(Runnable end) {
            return cancellation.onCancel(end);
        }
    };

    @Test
    void endsAtOnceSendsNothingAndTheNextPushGoesOn() throws InterruptedException {
        List<Provider> providers = List.of(new QuickBooksProvider(setup -> gate.on(setup, time)));
        var opened = new Opened(
                sample.workspace(),
                sample.vault(),
                providers,
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                () -> {});
        approved();
        desk = opened.journals(time.pace());
        var push =
                CompletableFuture.supplyAsync(() -> desk.push(progress), Executors.newVirtualThreadPerTaskExecutor());
        gate.awaitSomebody();

        cancellation.cancel();

        assertThat(push.join().stopped()).contains("Stopped");
        assertThat(posted()).isEmpty();
        gate.open();
        assertThat(states(desk.push(Progress.NONE))).containsExactly(CrossingState.CONFIRMED);
        assertThat(posted()).hasSize(1);
    }
}
