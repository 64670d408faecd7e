package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Two computers on which the same fact was approved apart push it in the same second to a ledger that has no keys of its own: each
 * looks before the other has posted. Both come to know.
 */
class TwoComputersTest extends AtHledger {

    @Test
    void bothLogsNameWhatBothPosted() throws IOException {
        var id = waiting();
        try (var other = copied()) {
            var there = other.journals(time.pace());
            approve(desk, id);
            approve(there, id);
            pushTogether(there, id);

            assertThat(hledger.codes()).filteredOn(brief(id)::equals).hasSize(2);
            assertThat(there.journal(id).state())
                    .as("it looked before the other had posted")
                    .isEqualTo(JournalState.POSTED);
            assertDoubled(desk, id);
            settle();
            pull(other);
            assertDoubled(other.journals(time.pace()), id);
        }
    }

    @Test
    void bothAreContentWhenOneOfTheTwoIsTakenOut() throws IOException {
        var id = waiting();
        try (var other = copied()) {
            var there = other.journals(time.pace());
            approve(desk, id);
            approve(there, id);
            pushTogether(there, id);
            settle();
            pull(other);
            hledger.takeOut(3);

            assertThat(desk.resolve(Progress.NONE).lines())
                    .extracting(PushReport.Line::state)
                    .containsExactly(CrossingState.CONFIRMED);
            assertThat(other.journals(time.pace()).resolve(Progress.NONE).lines())
                    .extracting(PushReport.Line::state)
                    .containsExactly(CrossingState.CONFIRMED);
        }
    }

    @Test
    void theSecondFindsWhatTheFirstPosted() throws IOException {
        var id = waiting();
        try (var other = copied()) {
            var there = other.journals(time.pace());
            approve(desk, id);
            approve(there, id);
            push();
            there.push(Progress.NONE);

            assertThat(hledger.codes()).containsOnlyOnce(brief(id));
            assertThat(there.journal(id).state()).isEqualTo(JournalState.POSTED);
        }
    }

    /** The other one pushes while the answer to this one's look before its sending is on its way. */
    private void pushTogether(JournalDesk there, JournalId id) {
        var begun = new AtomicBoolean();
        hledger.meanwhile(() -> {
            if (desk.journal(id).state() == JournalState.CROSSING && begun.compareAndSet(false, true)) {
                assertThat(there.push(Progress.NONE).lines())
                        .extracting(PushReport.Line::state)
                        .containsExactly(CrossingState.CONFIRMED);
            }
        });
        push();
        hledger.meanwhile(() -> {});
        assertThat(begun).isTrue();
    }

    private static void assertDoubled(JournalDesk desk, JournalId id) {
        var journal = desk.journal(id);
        assertThat(journal.state()).isEqualTo(JournalState.NEEDS_PERSON);
        assertThat(journal.reason()).isEqualTo("2 entries in the ledger carry this key: 3, 4.");
        assertThat(journal.nextStep()).isEqualTo(Doubling.nextStep());
    }

    /** An entry that waits for approval. */
    private JournalId waiting() {
        var id = desk.write(charge(1000)).id();
        desk.sendForApproval(id);
        return id;
    }

    private static void approve(JournalDesk desk, JournalId id) {
        assertThat(desk.approve(Map.of(id, desk.grounds(id)), "Priya Nair")).isEmpty();
    }

    /** The file as it is now, on another computer. */
    private Opened copied() throws IOException {
        workspace.close();
        var copy = folder.resolve("second.weighhouse");
        Files.copy(workspace.file(), copy);
        workspace = opened("first");
        desk = workspace.journals(time.pace());
        return opened("second");
    }

    private Opened opened(String computer) {
        return new Opened(
                Workspace.open(folder.resolve(computer + ".weighhouse"), time),
                new SessionVault(),
                new Wiring(time, () -> "Maya Okafor").providers(),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve(computer)),
                () -> {});
    }
}
