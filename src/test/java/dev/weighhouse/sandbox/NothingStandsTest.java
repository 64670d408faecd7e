package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static dev.weighhouse.sandbox.PostingCorner.rent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person may say that nothing of a crossing stands: a second entry is drafted on the strength of that word. */
class NothingStandsTest extends WordCorner {
    @Test
    void onlyWhatWaitsForAPersonIsSaidToStandNowhere() {
        refusedFor(Posting.CUT_KEY);
        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
        corner.sandbox.remove(corner.sandbox.ids().getLast());
        settle();

        var outcome = here.nothingStands(RENT, "removed by hand");

        assertThat(outcome.state()).isEqualTo(CrossingState.REJECTED);
        assertThat(here.cross(RENT).state()).isEqualTo(CrossingState.REJECTED);
    }

    /** The word would bring a new revision, with a key of its own, beside the two. */
    @Test
    void nobodyCanSayThatNothingStandsWhereTheLedgerShowsTheKey() {
        corner.port().post(corner.parcel(rent(), 1));
        corner.port().post(corner.parcel(rent(), 2));
        note(Step.APPROVED, "laptop-1");
        here.cross(RENT);
        var looks = looks();

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip"))
                .hasMessageContaining("shows it still: 2 entries in the ledger carry this key");

        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(looks()).isEqualTo(looks + 1);
    }

    @Test
    void nobodyCanSayThatNothingStandsWhereTheLedgerShowsADamagedKey() {
        refusedFor(Posting.CUT_KEY);

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip")).hasMessageContaining("shows it still");

        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    @Test
    void nobodyCanSayThatNothingStandsOfALedgerThatCannotBeRead() {
        refusedFor(Posting.CUT_KEY);
        corner.sandbox.close();

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip")).hasMessageContaining("could not be read");

        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    /** The answer showed it, and a list may show it only later: what was sent may still come to be seen. */
    @Test
    void nobodyCanSayThatNothingStandsBeforeWhatWasAnsweredHasSettled() {
        refusedFor(Posting.CUT_KEY);
        corner.sandbox.remove(corner.sandbox.ids().getLast());

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip"))
                .hasMessageContaining("may still be writing")
                .satisfies(refused ->
                        assertThat(((FailureException) refused).failure()).isInstanceOf(Failure.TooEarly.class));
    }

    /** No key is left to look for, but the ledger gave the entry a number of its own. */
    @Test
    void nobodyCanSayThatNothingStandsWhileTheEntryThatTheAnswerNamedIsThere() {
        refusedFor(Posting.DROP_KEY);
        var id = corner.sandbox.ids().getLast();
        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
        settle();

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip"))
                .hasMessageContaining("is there, and the ledger named it when it answered");
        corner.sandbox.remove(id);
        assertThatThrownBy(() -> crosser("laptop-1", true).nothingStands(RENT, "removed"))
                .hasMessageContaining("may still be writing");

        assertThat(here.nothingStands(RENT, "removed").state()).isEqualTo(CrossingState.REJECTED);
    }

    /** Whatever the clock on the wall says, and whoever set it: the time that this process saw pass counts. */
    @ParameterizedTest
    @ValueSource(longs = {-3600, 0, 3600})
    void aClockThatSomebodySetsIsNotBelieved(long off) {
        refusedFor(Posting.CUT_KEY);
        corner.sandbox.remove(corner.sandbox.ids().getLast());
        var restarted = new Crosser(log, corner.port(), setBy(Duration.ofSeconds(off)), "laptop-1", true);

        assertThatThrownBy(() -> restarted.nothingStands(RENT, "a slip")).hasMessageContaining("may still be writing");
        settle();

        assertThat(restarted.nothingStands(RENT, "removed").state()).isEqualTo(CrossingState.REJECTED);
    }

    private Pace setBy(Duration off) {
        return new Pace() {
            @Override
            public Instant now() {
                return corner.pace().now().plus(off);
            }

            @Override
            public Duration elapsed() {
                return corner.pace().elapsed();
            }
        };
    }

    /** Somebody removed another entry with the key, and ours was on its way all the time. */
    @Test
    void nobodyCanSayThatNothingStandsBeforeTheLedgerSettled() {
        refusedFor(Posting.COMMIT_LATE);
        corner.port()
                .post(corner.parcel(
                        PostingCorner.entry(PostingCorner.line("5", "31.00"), PostingCorner.line("2", "-31.00")), 2));
        assertThat(here.resolve(RENT).state()).isEqualTo(CrossingState.NEEDS_PERSON);
        corner.sandbox.remove(corner.sandbox.ids().getLast());
        var restarted = crosser("laptop-1", true);

        assertThatThrownBy(() -> here.nothingStands(RENT, "a slip")).hasMessageContaining("may still be writing");
        assertThatThrownBy(() -> restarted.nothingStands(RENT, "a slip")).hasMessageContaining("may still be writing");
        settle();

        assertThatThrownBy(() -> restarted.nothingStands(RENT, "removed")).hasMessageContaining("shows it still");
        assertThat(here.resolve(RENT).state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(corner.standing()).isOne();
    }
}
