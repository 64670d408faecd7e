package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.PostingCorner.KEY;
import static dev.weighhouse.sandbox.PostingCorner.rent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.sandbox.Faults.Posting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which a ledger's answer can be bad: what the provider makes of it, and what then stands in the books. */
class LedgerGoesWrongTest {

    private final PostingCorner corner = new PostingCorner();

    @AfterEach
    void stop() {
        corner.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Posting.class,
            names = {"COMMIT_AND_CUT", "COMMIT_AND_BREAK", "COMMIT_AND_EMPTY"})
    void anEntryWithoutAnAnswerIsInDoubtAndThenFound(Posting fault) {
        assertThat(post(fault)).isInstanceOf(Answer.Unanswered.class);

        assertThat(hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.entry().lines()).isEqualTo(rent().lines()));
        assertThat(corner.standing()).isOne();
    }

    @Test
    void a500BeforeAnythingWasDoneIsInDoubtAndThenAbsent() {
        assertThat(post(Posting.BREAK)).isInstanceOf(Answer.Unanswered.class);

        assertThat(hits()).isEmpty();
        assertThat(corner.standing()).isZero();
    }

    @Test
    void status200WithAFaultIsARefusal() {
        assertThat(post(Posting.REFUSE_WITH_STATUS_200))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.status()).isEqualTo("200 fault 6190"));
        assertThat(corner.standing()).isZero();
    }

    @Test
    void aThrottledEntryIsNotExecutedAndSaysWhen() {
        assertThat(post(Posting.THROTTLE))
                .isInstanceOfSatisfying(
                        Answer.NotExecuted.class,
                        not -> assertThat(not.retryAt())
                                .isEqualTo(corner.time.instant().plusSeconds(1)));
        assertThat(corner.standing()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Posting.class,
            names = {"WRONG_COMPANY", "SIGN_OUT"})
    void theWrongCompanyAndAnExpiredTokenTakeNothing(Posting fault) {
        assertThat(post(fault))
                .isInstanceOfSatisfying(
                        Answer.NotExecuted.class,
                        not -> assertThat(not.failure()).isInstanceOf(Failure.SignInNeeded.class));
        assertThat(corner.standing()).isZero();
    }

    @Test
    void aKeyThatTheLedgerCutIsSeenInTheReplyAndInTheBooks() {
        var answer = post(Posting.CUT_KEY);

        assertThat(storedKey(answer)).isEqualTo(KEY.brief().substring(0, 10));
        assertThat(hits())
                .extracting(Hit::storedKey)
                .containsExactly(KEY.brief().substring(0, 10));
    }

    @Test
    void aKeyInAnotherCaseIsSeenInTheReplyAndInTheBooks() {
        var small = KEY.brief().toLowerCase(Locale.ROOT);

        assertThat(storedKey(post(Posting.LOWER_KEY))).isEqualTo(small);
        assertThat(hits()).extracting(Hit::storedKey).containsExactly(small);
    }

    @Test
    void aKeyThatTheLedgerDroppedLeavesAnEntryThatLooksTheSame() {
        assertThat(storedKey(post(Posting.DROP_KEY))).isEmpty();
        assertThat(hits()).singleElement().satisfies(hit -> {
            assertThat(hit.storedKey()).isEmpty();
            assertThat(hit.entry().lines()).isEqualTo(rent().lines());
        });
    }

    @Test
    void twoEntriesForOneKeyAreBothShown() {
        post(Posting.COMMIT_TWICE);

        assertThat(hits()).hasSize(2).extracting(Hit::ledgerId).doesNotHaveDuplicates();
    }

    @Test
    void otherAmountsAreSeenInTheReplyAndInTheBooks() {
        assertThat(post(Posting.CHANGE_AMOUNT))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.asStored())
                                .satisfies(hit -> assertThat(amounts(hit)).containsExactly("30.01", "-30.01")));
        assertThat(hits())
                .singleElement()
                .satisfies(hit -> assertThat(amounts(hit)).containsExactly("30.01", "-30.01"));
    }

    @Test
    void aLateEntryIsAbsentAtFirstAndThereWithinTheSettleTime() {
        corner.sandbox.faults().lateBy(Duration.ofSeconds(90));
        assertThat(post(Posting.COMMIT_LATE)).isInstanceOf(Answer.Unanswered.class);
        assertThat(hits()).isEmpty();

        corner.time.sleep(corner.port().capabilities().settleTime());

        assertThat(hits()).hasSize(1);
        assertThat(corner.standing()).isOne();
    }

    @Test
    void aForgottenRequestIdPostsTwiceWhichIsWhyNothingReliesOnIt() {
        corner.post();

        assertThat(post(Posting.FORGET_REQUEST_ID)).isInstanceOf(Answer.Accepted.class);

        assertThat(hits()).hasSize(2);
        assertThat(corner.port().capabilities().nativeKey()).isEmpty();
    }

    @Test
    void aFaultIsForOnePosting() {
        post(Posting.BREAK);

        assertThat(corner.post()).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void aBrokenLookUpProvesNothing() {
        corner.post();
        corner.sandbox.faults().next(Faults.Kind.REFUSED_WITH_STATUS_200);

        assertThat(corner.find()).isInstanceOf(Lookup.Unanswered.class);
    }

    private Answer post(Posting fault) {
        corner.sandbox.faults().nextPosting(fault);
        return corner.post();
    }

    private List<Hit> hits() {
        var lookup = corner.find();
        assertThat(lookup).isInstanceOf(Lookup.Answered.class);
        return ((Lookup.Answered) lookup).hits();
    }

    private static String storedKey(Answer answer) {
        return answer instanceof Answer.Accepted(var _, Hit hit, var _) ? hit.storedKey() : "not accepted: " + answer;
    }

    private static List<String> amounts(Hit hit) {
        return hit.entry().lines().stream().map(line -> line.amount().plain()).toList();
    }
}
