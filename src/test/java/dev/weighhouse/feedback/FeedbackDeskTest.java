package dev.weighhouse.feedback;

import static dev.weighhouse.feedback.FeedbackBench.J1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.feedback.FakeFeedback.Fault;
import dev.weighhouse.journal.Origin;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeedbackDeskTest {
    private final FeedbackBench bench = new FeedbackBench();

    @Test
    void anEntryThatStandsAsItWasPostedIsNothingToTell() {
        assertThat(bench.desk.corrections()).isEmpty();
        assertThat(bench.send()).isEmpty();
    }

    @Test
    void anEntryThatCameFromNoPlatformIsNothingToTell() {
        bench.origin = new Origin.Imported("FEE-7");
        bench.edit("Its amount is 12.00, not 10.00.");

        assertThat(bench.desk.corrections()).isEmpty();
    }

    @Test
    void tellsThePlatformOnceAfterAPersonApproved() {
        bench.edit("Its amount is 12.00, not 10.00.");
        assertThat(bench.only().stage()).isEqualTo(Stage.OPEN);
        assertThat(bench.send()).isEmpty();
        assertThat(bench.platform.requests).as("nobody approved").isEmpty();

        assertThat(bench.approve().stage()).isEqualTo(Stage.APPROVED);
        assertThat(bench.only().approvedBy()).isEqualTo("Priya Nair");
        assertThat(bench.send()).singleElement().satisfies(told -> {
            assertThat(told.state()).isEqualTo(CrossingState.CONFIRMED);
            assertThat(told.platformId()).isEqualTo("id-1");
        });
        assertThat(bench.send()).isEmpty();

        assertThat(bench.only().stage()).isEqualTo(Stage.TOLD);
        assertThat(bench.platform.told())
                .singleElement()
                .asString()
                .contains("\"sourceId\":\"tx-7\"", "\"ledgerId\":\"184\"", "\"status\":\"corrected\"")
                .contains("\"ledgerUrl\":\"https://books.example/entry/184\"")
                .contains("\"reason\":\"Its amount is 12.00, not 10.00.\"")
                .contains("\"key\":\"%s\""
                        .formatted(
                                bench.platform.kept.keySet().iterator().next().brief()));
    }

    @Test
    void theLogTellsEachStepInItsOrder() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.send();

        var events = bench.log.events(Objects.requireNonNull(bench.only().key()));
        assertThat(events.stream().map(event -> event.entry().step()))
                .containsExactly(Step.APPROVED, Step.INTENDED, Step.SENT, Step.CONFIRMED);
        assertThat(events.getFirst().entry().subject().kind()).isEqualTo(FactKind.CORRECTION);
        assertThat(events.get(1).entry().detail().approval())
                .isEqualTo(bench.only().fingerprint());
    }

    @Test
    void whatWasChangedAfterTheApprovalIsNotSentBeforeItIsApprovedAgain() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.edit("Its amount is 13.00, not 10.00.");

        assertThat(bench.only().stage()).isEqualTo(Stage.OUT_OF_DATE);
        assertThat(bench.send()).singleElement().satisfies(told -> {
            assertThat(told.isDone()).isFalse();
            assertThat(told.nextStep()).contains("Approve it again");
        });
        assertThat(bench.platform.requests).isEmpty();

        assertThat(bench.approve().revision()).isOne();
        assertThat(bench.send()).allMatch(Told::isDone);
        assertThat(bench.platform.told()).singleElement().asString().contains("13.00");
    }

    @Test
    void anApprovalOfWhatNobodySawIsRefused() {
        bench.edit("Its amount is 12.00, not 10.00.");
        var seen = bench.only().fingerprint();
        bench.edit("Its amount is 13.00, not 10.00.");

        assertThatThrownBy(() -> bench.desk.approve(J1, seen, "Priya Nair"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("not as it was when it was looked at");
        assertThat(bench.log.head()).isEmpty();
    }

    @Test
    void anApprovalInNobodysNameIsRefused() {
        bench.edit("Its amount is 12.00, not 10.00.");
        var seen = bench.only().fingerprint();

        assertThatThrownBy(() -> bench.desk.approve(J1, seen, "  ")).isInstanceOf(FailureException.class);
        assertThat(bench.log.head()).isEmpty();
    }

    @Test
    void whatIsCorrectedAgainIsTheNextRevision() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.send();
        bench.remove();

        assertThat(bench.only().stage()).isEqualTo(Stage.OPEN);
        assertThat(bench.only().revision()).isEqualTo(2);
        bench.approve();
        bench.send();

        assertThat(bench.platform.told()).hasSize(2);
        assertThat(bench.platform.told().getLast()).contains("\"status\":\"removed\"");
    }

    @Test
    void whatStandsAgainAsItWasPostedIsToldWhereThePlatformKnowsOtherwise() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.send();
        bench.edited = null;

        bench.approve();
        bench.send();

        assertThat(bench.platform.told().getLast()).contains("\"status\":\"posted\"");
        assertThat(bench.only().stage()).isEqualTo(Stage.TOLD);
    }

    @Test
    void whatWasNeverSentIsNothingToTellOnceItStandsAgainAsItWasPosted() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.edited = null;

        assertThat(bench.desk.corrections()).isEmpty();
        assertThat(bench.send()).isEmpty();
        assertThat(bench.platform.requests).isEmpty();
    }

    @Test
    void aPlatformThatDoesNotTakeItIsSaidAndNothingIsSent() {
        bench.platform.taken.clear();
        bench.edit("Its amount is 12.00, not 10.00.");

        assertThat(bench.only().stage()).isEqualTo(Stage.NOT_OFFERED);
        assertThat(bench.only().words()).isEqualTo("POS takes no word of what became of its items.");
        var seen = bench.only().fingerprint();
        assertThatThrownBy(() -> bench.desk.approve(J1, seen, "Priya Nair")).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> bench.results("0.00"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("POS takes no word of reconciled months.");
        assertThat(bench.send()).isEmpty();
        assertThat(bench.log.head()).isEmpty();
    }

    @Test
    void anAddressThatIsNotThereIsARefusalAndCanBeApprovedAgain() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.platform.faults.add(Fault.NOT_THERE);

        assertThat(bench.send()).extracting(Told::state).containsExactly(CrossingState.REJECTED);
        assertThat(bench.only().stage()).isEqualTo(Stage.REFUSED);
        assertThat(bench.send()).isEmpty();

        assertThat(bench.approve().revision()).isEqualTo(2);
        assertThat(bench.send()).allMatch(Told::isDone);
        assertThat(bench.platform.kept).hasSize(1);
    }

    @Test
    void whileAnotherProgramTellsThePlatformNothingIsSent() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.takenElsewhere = true;

        assertThatThrownBy(bench::send).isInstanceOf(FailureException.class).hasMessageContaining("another window");
        assertThat(bench.platform.requests).isEmpty();
    }

    @Test
    void anotherServiceAtAnotherAddressWasNeverTold() {
        bench.edit("Its amount is 12.00, not 10.00.");
        bench.approve();
        bench.send();
        bench.platform.addressee = "https://elsewhere.example/";

        assertThat(bench.only().stage()).isEqualTo(Stage.OPEN);
        assertThat(bench.only().revision()).isOne();
    }

    @Test
    void namesWhoTakesResults() {
        bench.hasLedger = true;
        assertThat(bench.desk.takersOfResults()).containsExactly(FeedbackBench.POS);
        bench.platform.taken.remove(FactKind.RESULTS);
        assertThat(bench.desk.takersOfResults()).isEmpty();
    }

    @Test
    void theSameResultsAreSentOnce() {
        assertThat(bench.results("0.00").isDone()).isTrue();
        var again = bench.results("0.00");

        assertThat(again.isDone()).isTrue();
        assertThat(again.nextStep()).contains("not sent again");
        assertThat(bench.platform.requests).hasSize(1);
        assertThat(bench.platform.told())
                .singleElement()
                .asString()
                .contains("\"company\":\"books\"", "\"from\":\"2026-10-01\"", "\"difference\":\"0.00\"");
    }

    @Test
    void resultsAreOfTheSameCompanyBeforeAndAfterTheFirstEntryIsPosted() {
        bench.posted = false;
        bench.hasLedger = true;
        bench.results("0.00");

        bench.posted = true;
        bench.results("0.00");

        assertThat(bench.platform.told()).singleElement().asString().contains("\"company\":\"books\"");
    }

    @Test
    void resultsOfALedgerThatNamesNoCompanyAreOfTheCompanyAsItIsCalledHere() {
        bench.posted = false;
        bench.results("0.00");

        assertThat(bench.platform.told()).singleElement().asString().contains("\"company\":\"Larkfield Coffee\"");
    }

    @Test
    void resultsThatMayBeOfAnyCompanyAreNotSent() {
        bench.posted = false;
        bench.hasLedger = true;
        bench.ledgerAnswers = false;

        assertThatThrownBy(() -> bench.results("0.00")).isInstanceOf(FailureException.class);

        assertThat(bench.platform.requests).isEmpty();
    }

    @Test
    void otherResultsOfTheSameMonthAreAFactOfTheirOwn() {
        bench.results("5.00");
        bench.results("0.00");
        bench.results("5.00");

        assertThat(bench.platform.told()).hasSize(3);
        assertThat(bench.platform.kept.keySet()).doesNotHaveDuplicates();
    }

    @Test
    void resultsThatGotNoAnswerAreLookedForBeforeOthersAreSent() {
        bench.platform.faults.addAll(List.of(Fault.REQUEST_LOST));
        assertThat(bench.results("5.00").state()).isEqualTo(CrossingState.IN_DOUBT);

        assertThat(bench.results("0.00").state()).isEqualTo(CrossingState.IN_DOUBT);
        assertThat(bench.platform.requests).hasSize(1);
        bench.pass(FakeFeedback.SETTLE);

        assertThat(bench.results("0.00").isDone()).isTrue();
        assertThat(bench.platform.told()).singleElement().asString().contains("0.00");
    }
}
