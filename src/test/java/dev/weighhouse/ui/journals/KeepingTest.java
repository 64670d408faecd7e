package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What was typed is kept before anything is sent, in its turn, and beside the thread that reads the file. */
class KeepingTest {
    private static final JournalId APPROVED = new JournalId(1050);
    private static final JournalId DRAFT = new JournalId(1056);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean silent;
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk, new Work(Runnable::run, this::away, Runnable::run)).attached();

    KeepingTest() {
        on.me = "Maya Okafor";
        on.model.select(List.of(APPROVED));
        on.model.edit();
        desk.deeds.clear();
    }

    /** While the ledger is silent, nothing that may wait for it comes to an end. */
    private void away(Runnable job) {
        if (silent) {
            waiting.add(job);
        } else {
            job.run();
        }
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        silent = false;
    }

    private EntryEditor editor() {
        return Objects.requireNonNull(on.model.editorProperty().get());
    }

    private void narrate(String words) {
        editor().change("narration", now -> now.narrated(words));
    }

    private String narration(JournalId id) {
        return desk.journal(id).draft().narration();
    }

    private List<String> written() {
        return desk.deeds.stream().filter(deed -> !deed.equals("plan")).toList();
    }

    @Test
    void pushesOnlyAfterWhatWasTypedIsKept() {
        narrate("Corrected");
        silent = true;
        on.flight.push();
        assertThat(written()).as("the keeping has not ended").isEmpty();

        answer();

        assertThat(written()).containsExactly("rewrite J-1050", "push");
        assertThat(narration(APPROVED)).isEqualTo("Corrected");
        assertThat(desk.journal(APPROVED).state()).isEqualTo(JournalState.DRAFT);
    }

    @Test
    void pushesNothingWhereTheKeepingIsRefusedAndPutsBackWhatWasTyped() {
        narrate("Corrected");
        silent = true;
        on.flight.push();
        desk.put(Entries.of(desk.journal(APPROVED)).state(JournalState.POSTED).made());

        answer();

        assertThat(written()).doesNotContain("push");
        assertThat(editor().id()).isEqualTo(APPROVED);
        assertThat(editor().text().narration()).isEqualTo("Corrected");
        assertThat(on.model.failureProperty().get()).isInstanceOf(Failure.BadInput.class);
        assertThat(on.model.unsaved()).isPresent();
    }

    @Test
    void whatIsRefusedAfterAnotherEntryIsLookedAtWaitsForThePerson() {
        narrate("Corrected");
        silent = true;
        on.model.select(List.of(DRAFT));
        desk.put(Entries.of(desk.journal(APPROVED)).state(JournalState.POSTED).made());
        answer();
        assertThat(on.model.currentProperty().get()).extracting("id").isEqualTo(DRAFT);

        on.model.select(List.of(APPROVED));
        assertThat(editor().text().narration()).isEqualTo("Corrected");
        on.model.select(List.of(DRAFT));
        assertThat(written()).as("nobody tries again what cannot be").isEmpty();
        assertThat(on.model.unsaved()).isPresent();
    }

    @Test
    void pushesNothingWhileSomethingHalfTypedWouldBeSentWithoutIt() {
        editor().change("amount", now -> now.row(0, row -> row.debit("12.x")));

        on.flight.push();

        assertThat(written()).isEmpty();
        assertThat(editor().text().rows().getFirst().debit()).isEqualTo("12.x");
        assertThat(on.model.noteProperty().get()).contains("12.x");
        assertThat(desk.journal(APPROVED).state()).isEqualTo(JournalState.APPROVED);
    }

    @Test
    void readsGoOnAndNothingOvertakesWhileTheLedgerDoesNotAnswer() {
        narrate("Corrected");
        silent = true;
        on.model.save();
        on.deeds.writeNew();
        assertThat(on.model.busyProperty().get()).isTrue();

        desk.put(Entries.journal(2000, JournalState.DRAFT, Entries.draft("From elsewhere", "1.00"))
                .made());
        on.bench.refresh();
        assertThat(on.model.loaded().orElseThrow().find(new JournalId(2000)))
                .as("read meanwhile")
                .isPresent();
        assertThat(written()).isEmpty();

        answer();
        assertThat(written()).startsWith("rewrite J-1050").endsWith("write");
        assertThat(on.model.busyProperty().get()).isFalse();
    }

    @Test
    void givingUpAndSendingMayWaitForTheLedgerToo() {
        on.model.select(List.of(DRAFT));
        narrate("Corrected");
        silent = true;
        on.deeds.send();
        assertThat(written()).isEmpty();
        answer();
        assertThat(written()).containsExactly("rewrite J-1056", "send J-1056");

        silent = true;
        on.deeds.discard();
        Objects.requireNonNull(on.model.questionProperty().get()).answer().accept(List.of("Not wanted."));
        assertThat(written()).hasSize(2);
        answer();
        assertThat(written()).endsWith("discard J-1056: Not wanted.");
    }

    @Test
    void duplicatesWhatIsTyped() {
        narrate("Corrected");
        on.deeds.duplicate();

        assertThat(written()).containsExactly("rewrite J-1050", "write");
        assertThat(on.model.currentProperty().get())
                .extracting("draft.narration")
                .isEqualTo("Corrected");
    }
}
