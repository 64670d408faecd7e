package dev.weighhouse.feedback;

import static dev.weighhouse.feedback.FeedbackBench.J1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.feedback.FakeFeedback.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What got no answer, what is told twice, and a program that ends between two steps. */
class FeedbackInDoubtTest {
    private final DyingLog log = new DyingLog();
    private final FeedbackBench bench = new FeedbackBench(log);

    /** A log in which the program ends, before or after one of the writes. */
    private static final class DyingLog extends MemoryLog {
        private int left = -1;
        private boolean after;

        void dieAt(int write, boolean afterIt) {
            left = write;
            after = afterIt;
        }

        void live() {
            left = -1;
        }

        @Override
        public CrossingEvent append(LogEntry entry) {
            if (left == 0 && !after) {
                throw new Killed();
            }
            var event = super.append(entry);
            if (left == 0) {
                throw new Killed();
            }
            left--;
            return event;
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void approve() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
    }

    private CrossingState sent() {
        return bench.send().getFirst().state();
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, true", "0, true, true", "1, false, true", "1, true, true", "2, false, true", "2, true, true",
        "0, false, false", "0, true, false", "1, false, false", "1, true, false", "2, false, false", "2, true, false"
    })
    void standsOnceWhereverTheProgramEnds(int write, boolean afterIt, boolean canBeAsked) {
        bench.platform.canBeAsked = canBeAsked;
        log.dieAt(write, afterIt);
        assertThatThrownBy(bench::send).isInstanceOf(Killed.class);
        log.live();
        bench.restarted();

        bench.send();
        bench.pass(FakeFeedback.SETTLE);
        bench.send();

        assertThat(bench.only().stage()).isEqualTo(Stage.TOLD);
        assertThat(bench.platform.kept).hasSize(1);
        assertThat(bench.platform.kept).containsKey(bench.only().key());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ANSWER_LOST", "BREAKS"})
    void whatArrivedAndGotNoAnswerIsFoundAndNotSentAgain(Fault fault) {
        bench.platform.faults.add(fault);

        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(bench.platform.requests).hasSize(1);
    }

    @Test
    void whatNeverArrivedIsSentAgainOnlyAfterTheSettleTime() {
        bench.platform.faults.add(Fault.REQUEST_LOST);
        var first = bench.send().getFirst();
        assertThat(first.state()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(first.lookAgain()).isEqualTo(FakeFeedback.SETTLE);
        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(bench.platform.requests).hasSize(1);

        bench.pass(FakeFeedback.SETTLE);

        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(bench.platform.kept).hasSize(1);
    }

    @Test
    void aPlatformThatCannotBeAskedGetsTheSameBytesAgainUnderTheSameKey() {
        bench.platform.canBeAsked = false;
        bench.platform.faults.add(Fault.ANSWER_LOST);
        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        bench.edit("Its amount is 13.00, not 10.00.");

        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);

        assertThat(bench.platform.requests).hasSize(2);
        assertThat(bench.platform.requests.getFirst()).isEqualTo(bench.platform.requests.getLast());
        assertThat(bench.platform.told()).singleElement().asString().contains("12.00");
        assertThat(bench.only().stage()).as("the later correction").isEqualTo(Stage.OPEN);
    }

    @Test
    void aLookThatProvesNothingSendsNothing() {
        bench.platform.faults.add(Fault.REQUEST_LOST);
        bench.platform.readable = false;
        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        bench.pass(FakeFeedback.SETTLE);

        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(bench.platform.requests).hasSize(1);
    }

    @Test
    void throttledIsNotExecutedAndIsSentLater() {
        bench.platform.faults.add(Fault.THROTTLED);

        assertThat(sent()).isEqualTo(CrossingState.INTENDED);
        assertThat(bench.only().stage()).isEqualTo(Stage.CROSSING);
        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
    }

    @Test
    void throttledTheSecondTimeLeavesTheFirstInDoubt() {
        bench.platform.canBeAsked = false;
        bench.platform.faults.add(Fault.ANSWER_LOST);
        bench.platform.faults.add(Fault.THROTTLED);
        sent();

        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(bench.platform.kept).hasSize(1);
    }

    @Test
    void aRefusalOfTheSecondSendingDoesNotProveThatTheFirstWasNotTaken() {
        bench.platform.canBeAsked = false;
        bench.platform.faults.add(Fault.ANSWER_LOST);
        bench.platform.faults.add(Fault.NOT_THERE);
        sent();

        assertThat(sent()).isEqualTo(CrossingState.NEEDS_PERSON);
    }

    @Test
    void aPlatformThatIsStillAtTheFirstRequestIsAskedAgainLater() {
        bench.platform.canBeAsked = false;
        bench.platform.faults.add(Fault.RUNNING);
        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);

        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(bench.platform.kept).hasSize(1);
    }

    @Test
    void aKeyUnderWhichSomethingElseStandsIsForAPerson() {
        bench.platform.kept.put(bench.only().key(), Body.of("{\"status\":\"somebody else's\"}"));

        assertThat(sent()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(bench.only().stage()).isEqualTo(Stage.NEEDS_PERSON);
        assertThat(sent()).isEqualTo(CrossingState.NEEDS_PERSON);
        assertThat(bench.platform.requests)
                .as("it is looked at, and not sent again")
                .hasSize(1);

        bench.desk.giveUp(J1, "It is a leftover of a trial.");
        assertThat(bench.only().stage()).isEqualTo(Stage.OPEN);
        assertThat(bench.approve().revision()).isEqualTo(2);
        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
    }

    @Test
    void whatMayBeOnItsWayCannotBeGivenUp() {
        bench.platform.canBeAsked = false;
        bench.platform.faults.add(Fault.REQUEST_LOST);
        sent();

        assertThatThrownBy(() -> bench.desk.giveUp(J1, "Enough."))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("cannot be given up");
        assertThat(bench.only().stage()).isEqualTo(Stage.IN_DOUBT);
    }

    @Test
    void whatWasWrittenDownAndChangedBeforeItWasSentIsGivenUp() {
        bench.platform.faults.add(Fault.THROTTLED);
        sent();
        bench.edit("Its amount is 13.00, not 10.00.");

        assertThat(sent()).isEqualTo(CrossingState.REJECTED);
        assertThat(bench.platform.kept).isEmpty();
        assertThat(bench.only().stage()).isEqualTo(Stage.OPEN);
        assertThat(bench.only().revision()).isEqualTo(2);
    }

    @Test
    void anotherMachineLooksFirstForWhatThisOneMayHaveSent() {
        bench.platform.faults.add(Fault.THROTTLED);
        sent();
        bench.machine = "there";
        bench.restarted();

        assertThat(sent()).isEqualTo(CrossingState.IN_DOUBT);
        bench.pass(FakeFeedback.SETTLE);
        assertThat(sent()).isEqualTo(CrossingState.CONFIRMED);
        assertThat(bench.platform.kept).hasSize(1);
    }
}
