package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static dev.weighhouse.sandbox.PostingCorner.rent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may say of a crossing, and when: no word of theirs makes an entry stand twice, or lets it be forgotten. */
class PersonsWordTest {

    private final PostingCorner corner = new PostingCorner();
    private final MemoryLog log = new MemoryLog();
    private final Crosser here = crosser("laptop-1", true);

    @AfterEach
    void stop() {
        corner.close();
    }

    @Test
    void whatHadNoEffectIsGivenUpAndNeverSent() {
        refusedFor(Posting.THROTTLE);

        var outcome = here.withdraw(RENT, "another amount");

        assertThat(outcome.state()).isEqualTo(CrossingState.REJECTED);
        assertThat(outcome.reason()).isEqualTo("Mara gave it up before anything of it stood: another amount");
        assertThat(here.cross(RENT).state()).isEqualTo(CrossingState.REJECTED);
        assertThat(crosser("laptop-1", true).cross(RENT).state()).isEqualTo(CrossingState.REJECTED);
        assertThat(corner.standing()).isZero();
    }

    @Test
    void anApprovalGivenAfterItWasGivenUpDoesNotReviveIt() {
        refusedFor(Posting.THROTTLE);
        here.withdraw(RENT, "another amount");
        note(Step.APPROVED, "laptop-1");
        note(Step.TAKEN_OVER, "laptop-1");

        assertThat(here.cross(RENT).state()).isEqualTo(CrossingState.REJECTED);
        assertThat(corner.standing()).isZero();
    }

    @Test
    void theLedgerIsReadBeforeItIsGivenUp() {
        refusedFor(Posting.THROTTLE);
        var looks = looks();

        here.withdraw(RENT, "another amount");

        assertThat(looks()).isEqualTo(looks + 1);
    }

    /** The log may be an older copy, or another process sent it: what the ledger shows counts. */
    @Test
    void whatStandsAfterAllIsConfirmedInsteadOfGivenUp() {
        refusedFor(Posting.THROTTLE);
        corner.port().post(corner.parcel(rent(), 1));

        assertThat(here.withdraw(RENT, "another amount").state()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(corner.standing()).isOne();
    }

    @Test
    void afterARestartAbsenceCountsOnlyAfterTheSettleTime() {
        refusedFor(Posting.THROTTLE);
        var restarted = crosser("laptop-1", false);

        var early = restarted.withdraw(RENT, "another amount");
        corner.time.sleep(corner.port().capabilities().settleTime());

        assertThat(early.state()).isEqualTo(CrossingState.INTENDED);
        assertThat(early.lookAgain()).isPositive();
        assertThat(restarted.withdraw(RENT, "another amount").state()).isEqualTo(CrossingState.REJECTED);
    }

    @Test
    void aLedgerThatCannotBeReadKeepsItFromBeingGivenUp() {
        refusedFor(Posting.THROTTLE);
        corner.sandbox.close();

        assertThat(here.withdraw(RENT, "another amount").state()).isEqualTo(CrossingState.INTENDED);
    }

    @Test
    void whatIsInDoubtIsNotGivenUpAndNobodyCanSayThatNothingStands() {
        refusedFor(Posting.BREAK);
        assertThat(state()).isEqualTo(CrossingState.IN_DOUBT);

        assertThatThrownBy(() -> here.withdraw(RENT, "another amount")).hasMessageContaining("cannot be given up");
        assertThatThrownBy(() -> here.nothingStands(RENT, "not seen")).hasMessageContaining("a person's word");
        var byHand = byHand(rent());
        settle();
        assertThat(here.standsAs(RENT, byHand, "seen").state()).isEqualTo(CrossingState.CONFIRMED);
    }

    @Test
    void whatAPersonPointsAtIsReadAndWrittenDownWithItsNumber() {
        refusedFor(Posting.CUT_KEY);
        var id = corner.sandbox.ids().getLast();
        var looks = looks();

        var outcome = here.standsAs(RENT, id, "seen");

        assertThat(outcome.ledgerId()).isEqualTo(id);
        assertThat(outcome.ledgerNumber()).isEqualTo(corner.sandbox.numbers().getLast());
        assertThat(looks()).isEqualTo(looks + 1);
    }

    @Test
    void whatIsNotThereCannotBePointedAt() {
        refusedFor(Posting.CUT_KEY);

        refusedToStandAs("17", "The ledger has no entry 17.");
        refusedToStandAs("17' or Id > '0", "The ledger has no entry 17' or Id > '0.");
    }

    @Test
    void whatHasOtherAmountsCannotBePointedAtAndBothAreShown() {
        refusedFor(Posting.CUT_KEY);
        var other = byHand(PostingCorner.entry(PostingCorner.line("5", "31.00"), PostingCorner.line("2", "-31.00")));

        refusedToStandAs(
                other,
                "has other lines: [2 -31.00 GBP, 5 31.00 GBP] stand there, [2 -30.00 GBP, 5 30.00 GBP] were sent.");
    }

    @Test
    void aLedgerThatCannotBeReadNowHearsTheWordLater() {
        refusedFor(Posting.CUT_KEY);
        var id = corner.sandbox.ids().getLast();
        corner.sandbox.close();

        refusedToStandAs(id, "could not be read");
    }

    private void refusedToStandAs(String ledgerId, String words) {
        var rows = log.events(KEY).size();
        assertThatThrownBy(() -> here.standsAs(RENT, ledgerId, "seen"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(words);
        assertThat(log.events(KEY)).hasSize(rows);
        assertThat(state()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    @Test
    void whatCarriesTheKeyOfAnotherFactCannotBePointedAt() {
        refusedFor(Posting.CUT_KEY);

        refusedToStandAs(posted(rent()), "carries the key of another crossing");
    }

    @Test
    void whatHasAnotherDateCannotBePointedAtAndBothAreShown() {
        refusedFor(Posting.CUT_KEY);
        var september = new JournalEntry("J-9", LocalDate.of(2026, 9, 30), "J-9", "Rent", rent().lines());

        refusedToStandAs(byHand(september), "is dated 2026-09-30; 2026-10-31 was sent");
    }

    /** Somebody enters it in the ledger, without a number. */
    private String byHand(JournalEntry entry) {
        corner.sandbox.faults().nextPosting(Posting.DROP_KEY);
        return posted(entry);
    }

    private String posted(JournalEntry entry) {
        var key = CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, "by hand", 1));
        var parcel = new Parcel(key, entry, corner.port().body(entry, key), key.brief());
        var answer = corner.port().post(parcel);
        while (!(answer instanceof Answer.Accepted)) {
            // what was to go wrong with the first sending does so now
            answer = corner.port().post(parcel);
        }
        return ((Answer.Accepted) answer).ledgerId();
    }

    /** A colleague sees nothing, enters it by hand, and ours lands a minute later. */
    @Test
    void whatLacksTheKeyCannotStandForItWhileOursMayStillLand() {
        refusedFor(Posting.COMMIT_LATE);
        var byHand = byHand(rent());

        assertThatThrownBy(() -> here.standsAs(RENT, byHand, "seen")).hasMessageContaining("may not be the only one");
        settle();

        assertThatThrownBy(() -> here.standsAs(RENT, byHand, "seen")).hasMessageContaining("shows it still");
        assertThat(here.resolve(RENT).state()).isEqualTo(CrossingState.CONFIRMED);
    }

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

    @ParameterizedTest
    @EnumSource(
            value = Posting.class,
            names = {"THROTTLE", "BREAK", "CUT_KEY"})
    void anotherMachineHasNoWordBeforeItTookOver(Posting fault) {
        refusedFor(fault);
        var there = crosser("laptop-2", true);

        assertThatThrownBy(() -> there.withdraw(RENT, "mine")).hasMessageContaining("Another machine");
        assertThatThrownBy(() -> there.standsAs(RENT, "17", "mine")).hasMessageContaining("Another machine");
        assertThatThrownBy(() -> there.nothingStands(RENT, "mine")).hasMessageContaining("Another machine");
        there.takeOver(RENT, "laptop-1 is broken");
        assertThatThrownBy(() -> here.standsAs(RENT, "17", "mine")).hasMessageContaining("Another machine");
        settle();
        var named = fault == Posting.CUT_KEY ? corner.sandbox.ids().getLast() : byHand(rent());
        assertThat(there.standsAs(RENT, named, "mine").state()).isEqualTo(CrossingState.CONFIRMED);
    }

    /** The other machine could send it until that moment, so what was waited for before proves nothing. */
    @Test
    void whatIsTakenOverIsInDoubtForTheWholeSettleTimeAgain() {
        refusedFor(Posting.BREAK);
        var there = crosser("laptop-2", true);
        var settles = corner.port().capabilities().settleTime();
        there.resolve(RENT);
        corner.time.sleep(settles);

        there.takeOver(RENT, "laptop-1 is broken");
        var early = there.resolve(RENT);
        corner.time.sleep(settles);

        assertThat(early.state()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(early.lookAgain()).isPositive();
        assertThat(there.resolve(RENT).state()).isEqualTo(CrossingState.INTENDED);
    }

    @Test
    void whatIsOverIsNotTakenOverAndNeitherIsWhatNeverBegan() {
        assertThatThrownBy(() -> here.takeOver(RENT, "mine"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is not on its way");
        note(Step.APPROVED, "laptop-1");
        here.cross(RENT);

        assertThatThrownBy(() -> crosser("laptop-2", true).takeOver(RENT, "mine"))
                .hasMessageContaining("is not on its way");
        assertThatThrownBy(() -> here.withdraw(RENT, "mine")).hasMessageContaining("cannot be given up");
        assertThat(corner.standing()).isOne();
    }

    private void refusedFor(Posting fault) {
        note(Step.APPROVED, "laptop-1");
        corner.sandbox.faults().nextPosting(fault);
        if (fault == Posting.BREAK) {
            // or the second try, under the ledger's own key, would bring it across
            corner.sandbox.faults().nextPosting(fault);
            corner.sandbox.faults().nextPosting(fault);
        }
        here.cross(RENT);
    }

    private void settle() {
        corner.time.sleep(corner.port().capabilities().settleTime());
    }

    private CrossingState state() {
        return CrossingState.of(log.events(KEY)).orElseThrow();
    }

    private long looks() {
        return log.events(KEY).stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == Step.LOOKED_UP)
                .count();
    }

    private void note(Step step, String machine) {
        log.append(new LogEntry(
                KEY, step, corner.time.instant(), "Mara", machine, 0, RENT.subject(), LogEntry.Detail.words("Noted.")));
    }

    private Crosser crosser(String machine, boolean trusted) {
        return new Crosser(log, corner.port(), corner.pace(), machine, trusted);
    }
}
