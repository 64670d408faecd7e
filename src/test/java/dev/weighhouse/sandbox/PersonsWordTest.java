package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.RENT;
import static dev.weighhouse.sandbox.PostingCorner.rent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person may say of a crossing, and when: no word of theirs makes an entry stand twice, or lets it be forgotten. */
class PersonsWordTest extends WordCorner {

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
        assertThat(looks()).as("that one, and what else may carry the key").isEqualTo(looks + 2);
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
}
