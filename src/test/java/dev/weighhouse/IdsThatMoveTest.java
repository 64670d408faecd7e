package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.hledger.HledgerOnLoopback.Arrival;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An id of hledger is a place in its file: an entry that somebody puts in above moves every one below. */
class IdsThatMoveTest extends AtHledger {

    @Test
    void anEntryThatOnlyMovedDiffersInNothing() {
        var ids = List.of(approved(1000), approved(2000), approved(1000));
        push();
        hledger.insertOnTop();

        pull();

        assertThat(ids).allSatisfy(id -> {
            assertThat(journal(id).state()).isEqualTo(JournalState.POSTED);
            assertThat(journal(id).editedSince()).isNull();
        });
        assertThat(again(ids.getFirst()).finding()).isEqualTo(Reperformed.Finding.UNCHANGED);
    }

    @Test
    void aPullAfterItMovedAsksNoMoreThanOneBefore() {
        approved(1000);
        approved(2000);
        push();
        var quiet = askedByAPull();
        hledger.insertOnTop();

        assertThat(askedByAPull()).isEqualTo(quiet);
        assertThat(askedByAPull()).isEqualTo(quiet);
    }

    @Test
    void whatIsGoneIsSeenAlthoughAnotherEntryCameToItsPlace() {
        var first = approved(1000);
        var second = approved(1000);
        push();
        hledger.takeOut(3);

        pull();

        assertThat(Objects.requireNonNull(journal(first).editedSince()).gone()).isTrue();
        assertThat(journal(second).editedSince()).isNull();
    }

    @Test
    void anEntryWithAnotherCodeIsKnownByItsTag() {
        var id = approved(1000);
        push();
        hledger.recode(3);
        hledger.insertOnTop();

        pull();

        assertThat(journal(id).editedSince()).isNull();
    }

    @Test
    void noEntryIsRefusedBecauseOfAPlaceThatMeansAnotherOneNow() {
        var first = withoutKey();
        var second = withoutKey();
        time.passes(Duration.ofMinutes(5));
        desk.standsAs(first, "3", "the first of the two");
        hledger.takeOut(1);

        assertThat(desk.standsAs(second, "3", "the second").state()).isEqualTo(JournalState.POSTED);
    }

    @Test
    void noEntryStandsForTwoAfterItMoved() {
        var first = withoutKey();
        var second = withoutKey();
        time.passes(Duration.ofMinutes(5));
        desk.standsAs(first, "3", "the first of the two");
        hledger.takeOut(4);
        hledger.insertOnTop();

        assertThatThrownBy(() -> desk.standsAs(second, "4", "looks like it"))
                .hasMessageContaining(
                        "The ledger has 1 entry of this date and these lines without a key, and %s stands as that one already."
                                .formatted(first));
        assertThat(journal(second).state()).isEqualTo(JournalState.NEEDS_PERSON);
    }

    @Test
    void anEntryThatCarriesItsOwnKeyTakesNoOtherAway() {
        var first = approved(1000);
        hledger.next(Arrival.TWICE);
        push();
        desk.standsAs(first, "3", "4 was reversed");
        var second = withoutKey();
        time.passes(Duration.ofMinutes(5));

        assertThat(desk.standsAs(second, "5", "it is there").state()).isEqualTo(JournalState.POSTED);
    }

    /** An entry that reached the journal without anything that tells its key. */
    private JournalId withoutKey() {
        var id = approved(1000);
        hledger.next(Arrival.WITHOUT_KEY);
        push();
        assertThat(journal(id).state()).isEqualTo(JournalState.NEEDS_PERSON);
        return id;
    }

    private Reperformed again(JournalId id) {
        return desk.reperform(Objects.requireNonNull(desk.journal(id).key()), Progress.NONE);
    }
}
