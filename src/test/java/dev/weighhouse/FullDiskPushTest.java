package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.store.Room;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The disk runs full at one write after another while a push runs, against the ledger over the wire. Counted in the ledger's own
 * books, each entry stands there once or not at all, and the log never says otherwise.
 */
class FullDiskPushTest extends AtLarkfield {
    private static final int ROUNDS = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private final List<JournalId> all = new ArrayList<>();
    private final Set<JournalState> met = EnumSet.noneOf(JournalState.class);
    private int full;

    @Test
    void eachEntryStandsOnceOrNotAtAllWhereverTheDiskIsFull() {
        for (int round = 0; round < ROUNDS; round++) {
            all.add(approvedRent(round));
            all.add(approvedRent(round));
            Room.pages(sample.workspace(), round % 4);
            pushIntoTheFullDisk();
            Room.plenty(sample.workspace());
            all.forEach(this::agrees);
        }
        time.passes(Duration.ofMinutes(5));
        push();

        assertThat(all).allSatisfy(id -> {
            assertThat(anotherProgram().journal(id).state()).isEqualTo(JournalState.POSTED);
            assertThat(standing(id)).isEqualTo(1);
        });
        assertThat(posted()).as("and nothing else stands there").hasSize(all.size());
        assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok()).isTrue();
        assertThat(full).as("pushes that met a full disk").isGreaterThan(ROUNDS / 2);
        assertThat(met)
                .as("the disk was full before an intent, before a sending and before an answer was written down")
                .contains(JournalState.APPROVED, JournalState.IN_DOUBT, JournalState.POSTED);
    }

    private void pushIntoTheFullDisk() {
        try {
            var report = push();
            if (Objects.toString(report.stopped()).contains("disk is full")) {
                full++;
            }
        } catch (FailureException e) {
            assertThat(e).hasMessageContaining("the disk is full");
            full++;
        }
    }

    /** Asked of a desk that knows nothing but what the file says. */
    private void agrees(JournalId id) {
        var state = anotherProgram().journal(id).state();
        met.add(state);
        switch (state) {
            case POSTED -> assertThat(standing(id)).as("%s, posted", id).isEqualTo(1);
            case IN_DOUBT -> assertThat(standing(id)).as("%s, in doubt", id).isLessThanOrEqualTo(1);
            default -> assertThat(standing(id)).as("%s, %s", id, state).isZero();
        }
    }

    private int standing(JournalId id) {
        var key = anotherProgram().journal(id).key();
        return key == null ? 0 : Collections.frequency(sample.ledger().numbers(), key.brief());
    }

    /** Of so many words that its events soon need another page. */
    private JournalId approvedRent(int round) {
        var amount = new Money(50_000 + round, workspace.home());
        var account = other().id();
        var journal = desk.write(new Draft(
                DAY,
                "Rent ".repeat(120 + 40 * (round % 3)).strip(),
                null,
                List.of(
                        new Draft.Line(account, amount, "", null, Map.of()),
                        new Draft.Line(account, amount.negated(), "", null, Map.of())),
                null));
        desk.sendForApproval(journal.id());
        approve(journal.id());
        return journal.id();
    }
}
