package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.matching.Criterion;
import dev.weighhouse.matching.Near;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why the row a person stands on is not matched: found out for one row at a time, and forgotten with its account. */
class NearnessTest {
    private OneAccount account;
    private Nearness nearness;

    @BeforeEach
    void attach() {
        account = new OneAccount();
        nearness = new Nearness(account.bench, account.detail);
    }

    private Nearness.Answer answer() {
        return Objects.requireNonNull(nearness.answerProperty().get());
    }

    private void answering(Function<Row, List<Near>> whyNot) {
        var known = account.accounted();
        account.monthEnd.accounting = _ -> new Accounted(
                known.waterfall(), known.matched(), known.open(), known.diagnoses(), known.refusals(), whyNot);
        account.detail.readAgain();
    }

    @Test
    void findsTheNearestAndWalksThroughThemAroundTheEnds() {
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(answer().count()).isEqualTo(2);
        assertThat(answer().near())
                .hasValueSatisfying(near -> assertThat(near.words()).contains("96.20"));
        nearness.step(1);
        assertThat(answer().near())
                .hasValueSatisfying(near -> assertThat(near.words()).contains("3 days"));
        nearness.step(1);
        assertThat(answer().at()).isZero();
        nearness.step(-1);
        assertThat(answer().at()).isEqualTo(1);
    }

    @Test
    void tellsTheRefusalsTheRowStandsInAndNoOthers() {
        nearness.ask(LarkfieldRows.LOST);
        assertThat(answer().refusals()).hasSize(1);
        assertThat(answer().near()).isEmpty();
        nearness.step(1);
        assertThat(answer().at()).isZero();
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(answer().refusals()).isEmpty();
    }

    @Test
    void asksOnceForTheSameRowAndLooksOnWhereItWas() {
        var asked = new ArrayList<Row>();
        answering(row -> {
            asked.add(row);
            return List.of();
        });
        nearness.ask(LarkfieldRows.REFUND);
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(asked).containsExactly(LarkfieldRows.REFUND);
        nearness.ask(null);
        assertThat(nearness.answerProperty().get()).isNull();
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(asked).hasSize(2);
    }

    @Test
    void saysThatItIsBeingFoundOutAndHearsOnlyTheLatestAnswer() {
        account.desk.hold();
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(answer().nearest()).isNull();
        assertThat(answer().count()).isZero();
        nearness.ask(LarkfieldRows.LOST);
        account.desk.letGo();
        assertThat(answer().row()).isEqualTo(LarkfieldRows.LOST);
        assertThat(answer().nearest()).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheAccountWasLeftIsDropped() {
        account.desk.hold();
        nearness.ask(LarkfieldRows.REFUND);
        account.turnTo("1120");
        account.desk.letGo();
        assertThat(nearness.answerProperty().get()).isNull();
        assertThat(account.detail.failureProperty().get()).isNull();
    }

    @Test
    void showsWhyItCouldNotBeFoundOut() {
        var gone = new Failure.Offline("The file is gone.");
        answering(_ -> {
            throw new FailureException(gone);
        });
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(nearness.answerProperty().get()).isNull();
        assertThat(account.detail.failureProperty().get()).isEqualTo(gone);
    }

    @Test
    void givesTheOpenRowsOfAMatchWithTheCandidate() {
        assertThat(nearness.candidates()).as("nothing asked").isEmpty();
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(nearness.candidates()).containsExactly(LarkfieldRows.ADJ);
        answering(_ -> List.of(near(LarkfieldRows.ADJ, LarkfieldRows.LOST)));
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(nearness.candidates()).containsExactly(LarkfieldRows.ADJ, LarkfieldRows.LOST);
    }

    @Test
    void givesNoneWhereOneOfThemIsNotOpen() {
        var gone = LarkfieldRows.ledger("2026-10-01", "J-1", "Takings", "1.00");
        answering(_ -> List.of(near(LarkfieldRows.ADJ, gone)));
        nearness.ask(LarkfieldRows.REFUND);
        assertThat(nearness.candidates()).isEmpty();
    }

    private static Near near(Row candidate, Row together) {
        return new Near(
                LarkfieldRows.item(candidate),
                List.of(LarkfieldRows.item(together)),
                Criterion.AMOUNT,
                0,
                "They come near together.",
                "No rule does.",
                0);
    }
}
