package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.sandbox.Faults;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a platform's transactions to an entry in the ledger, to its removal there, and back to the platform. */
class CorrectionToThePlatformTest extends WithAnEntryOfTransactions {

    @BeforeEach
    void postAndRemove() {
        approve();
        workspace.journals().push(Progress.NONE);
        assertThat(workspace.feedback().corrections()).isEmpty();
        sample.ledger()
                .remove(Objects.requireNonNull(workspace.journals().journal(id).ledgerId()));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
    }

    private void namePath() {
        var settings = new TreeMap<>(platform.settings());
        settings.put("acknowledgements.path", "/acknowledgements");
        workspace.change(
                new Connection(platform.id(), platform.role(), platform.provider(), platform.title(), settings));
    }

    private List<Told> send() {
        return workspace.feedback().send(Progress.NONE);
    }

    private void consent() {
        var seen = workspace.feedback().corrections().getFirst();
        workspace.feedback().approve(id, seen.fingerprint(), "Priya Nair");
    }

    @Test
    void isNotOfferedWhereTheConnectionNamesNoPath() {
        assertThat(workspace.feedback().corrections())
                .singleElement()
                .satisfies(each -> assertThat(each.stage()).isEqualTo(Stage.NOT_OFFERED));
    }

    @Test
    void isToldOnceAndStandsInTheLog() {
        namePath();
        consent();

        assertThat(send()).allMatch(Told::isDone).hasSize(1);
        assertThat(send()).isEmpty();

        assertThat(sample.square().acknowledged()).singleElement().satisfies(row -> {
            assertThat(row.path("status").asString()).isEqualTo("removed");
            assertThat(row.path("ledgerId").asString())
                    .isEqualTo(workspace.journals().journal(id).ledgerId());
        });
        var key = Objects.requireNonNull(
                workspace.feedback().corrections().getFirst().key());
        assertThat(workspace.crossings().timeline(key).orElseThrow().row()).satisfies(row -> {
            assertThat(row.subject().kind()).isEqualTo(FactKind.CORRECTION);
            assertThat(row.subject().reference()).isEqualTo(id.toString());
        });
    }

    @Test
    void whatGotNoAnswerIsSentAgainUnderTheSameKeyAndStandsOnce() {
        namePath();
        consent();
        sample.square().faults().nextPosting(Faults.Posting.COMMIT_AND_CUT);

        assertThat(send()).extracting(Told::state).containsExactly(CrossingState.IN_DOUBT);
        assertThat(send()).extracting(Told::state).containsExactly(CrossingState.CONFIRMED);

        assertThat(sample.square().acknowledged()).hasSize(1);
    }

    @Test
    void theChainOfTheLogHoldsWithItIn() {
        namePath();
        consent();
        send();

        assertThat(workspace.crossings().verify(List.of(), Progress.NONE).ok()).isTrue();
    }
}
