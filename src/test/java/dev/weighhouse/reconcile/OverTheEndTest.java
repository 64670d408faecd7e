package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Criterion;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Lag;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Pool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of two months: when the other one's month is the cause, and when nothing is known. */
class OverTheEndTest {
    private final ExplainCase account = new ExplainCase();

    @Test
    void anAmountAloneIsNoCauseWhereTheTextsHaveNothingInCommon() {
        var row = account.platform("t1", "10-30", "49.00", null, "Flat white beans");
        account.ledger("p1", "11-02", "49.00", "CHQ-12", "Taxi to the airport");

        assertThat(account.bars()).containsExactly("49.00 unexplained");
        assertThat(account.notes()).containsExactly("t1: same amount on 2 Nov: CHQ-12");
        assertThat(account.diagnoses())
                .containsExactly(
                        "MAY_BE_CUT_OFF t1 of 49.00 GBP may be cut-off: CHQ-12 of 2 Nov has the same amount, and too"
                                + " little else says that they are one.");
        assertThat(account.explained().matched()).isEmpty();
        assertThat(account.explained().whyNot().apply(row)).singleElement().satisfies(near -> {
            assertThat(near.candidate().name()).isEqualTo("CHQ-12");
            assertThat(near.criterion()).isEqualTo(Criterion.REFERENCE);
        });
    }

    @Test
    void anAmountWithTwoReferencesThatContradictIsNoCause() {
        account.platform("t1", "10-30", "49.00", "TX-8", null);
        account.ledger("p1", "11-02", "49.00", "CHQ-12", null);

        assertThat(account.bars()).containsExactly("49.00 unexplained");
    }

    @Test
    void anAmountWithACommonWordIsCutOff() {
        account.platform("t1", "10-30", "49.00", "TX-8", "Beans from Larch");
        account.ledger("p1", "11-02", "49.00", "JV-1", "LARCH, October");

        assertThat(account.bars()).containsExactly("49.00 cut-off: TX-8");
        assertThat(account.notes()).containsExactly("TX-8: 2 Nov");
    }

    @Test
    void aCommonWordThatIsWeeksAwayIsNoCause() {
        account.platform("t1", "10-02", "49.00", "TX-8", "Beans from Larch");
        account.ledger("p1", "11-02", "49.00", "JV-1", "LARCH, October");

        assertThat(account.bars()).containsExactly("49.00 unexplained");
    }

    @Test
    void anAmountThatNobodyElseHasAndNothingContradictsIsCutOffAndSaysByWhat() {
        account.platform("t1", "10-30", "49.00", null, "Beans");
        account.ledger("p1", "11-02", "49.00", "CHQ-12", null);

        assertThat(account.bars()).containsExactly("49.00 cut-off: t1");
        assertThat(account.notes()).containsExactly("t1: 2 Nov, by its amount alone");
    }

    @ParameterizedTest
    @CsvSource({"10-20, X-1", "11-15, X-1"})
    void anAmountThatAnotherMatchedRowHasNearbyIsNoCause(String day, String reference) {
        account.platform("t1", "10-30", "49.00", null, "Beans");
        account.ledger("p1", "11-02", "49.00", "CHQ-12", null);
        account.platform("t2", day, "49.00", reference, null);
        account.ledger("p2", day, "49.00", reference, null);

        assertThat(account.bars()).containsExactly("49.00 unexplained");
    }

    @Test
    void anAmountAloneThatIsMoreThanAWeekAwayIsNoCause() {
        account.platform("t1", "10-24", "49.00", null, null);
        account.ledger("p1", "11-02", "49.00", null, null);

        assertThat(account.bars()).containsExactly("49.00 unexplained");
    }

    @Test
    void anAmountWithTheLagOfTheAccountsConfirmedMatchesIsCutOff() {
        account.platform("t1", "10-24", "49.00", "TX-8", "Beans");
        account.ledger("p1", "11-02", "49.00", "CHQ-12", "Taxi");
        var learnt = MatchRules.USUAL.withLearnt(Map.of(new Pool("1", ""), new Lag(-10, -8, 6)));
        var around = Around.of(account.ledger, account.platform);
        var plain = Evidence.of(account.variance(), around);
        var evidence = new Evidence(
                plain.variance(), around, List.of(), List.of(), List.of(), List.of(), Decisions.NONE, learnt);

        assertThat(Explanation.of(evidence).open()).extracting(OpenRow::cause).containsExactly(Cause.Kind.CUT_OFF);
        assertThat(Explanation.of(plain).open()).extracting(OpenRow::cause).containsOnlyNulls();
    }

    @Test
    void whatIsBookedElsewhereIsNotDoubtful() {
        account.platform("t1", "10-30", "49.00", "TX-8", "Beans");
        account.ledger("p1", "11-02", "49.00", "CHQ-12", "Taxi");
        account.elsewhereLedger.add(
                ExplainCase.posting(AccountKey.of("xero", "9"), "e1", "10-30", "49.00", "TX-8", null));

        assertThat(account.bars()).containsExactly("49.00 wrong account: TX-8");
        assertThat(account.diagnoses()).doesNotContain("MAY_BE_CUT_OFF");
    }

    @Test
    void rowsOfTwoMonthsThatAreBothInTheBalancesAreNoShare() {
        account.platform("t1", "09-30", "49.00", null, "Beans");
        account.ledger("p1", "10-02", "49.00", "CHQ-12", "Taxi");

        assertThat(account.bars()).isEmpty();
        account.basis = Basis.ACTIVITY;
        assertThat(account.bars()).containsExactly("-49.00 unexplained");
    }

    @Test
    void aNumberThatMayComeEveryMonthIsNoCauseThoughItStandsOnceOnEachSide() {
        account.platform("t1", "10-01", "-500.00", "LOAN-4711", null);
        account.ledger("p1", "11-02", "-500.00", "LOAN-4711", null);

        assertThat(account.bars()).containsExactly("-500.00 unexplained");
        assertThat(account.notes()).containsExactly("LOAN-4711: same number on 2 Nov: LOAN-4711");
    }

    @Test
    void aNumberThatMayComeEveryMonthIsNotOneThatDiffers() {
        account.ledger("p1", "09-01", "-500.00", "LOAN-4711", null);
        account.platform("t1", "10-01", "-520.00", "LOAN-4711", null);

        assertThat(account.bars())
                .containsExactlyInAnyOrder(
                        "-520.00 missing in the ledger: LOAN-4711", "500.00 missing on the platform: LOAN-4711");
    }

    @Test
    void aDocumentOfAnotherAmountInTheNextMonthIsCutOffByThatAmountAndDiffersByTheRest() {
        account.platform("t1", "10-30", "100.00", "INV-7", null);
        account.ledger("p1", "11-03", "120.00", "INV-7", null);

        assertThat(account.bars()).containsExactly("120.00 cut-off: INV-7", "-20.00 amount differs: INV-7");
        assertThat(account.notes()).containsExactlyInAnyOrder("INV-7: ", "INV-7: 3 Nov, 120.00 GBP");
    }

    @Test
    void byActivityADocumentOfAnotherAmountDiffersInTheLaterMonthOnly() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "10-30", "100.00", "INV-7", null);
        account.ledger("p1", "11-03", "120.00", "INV-7", null);
        account.platform("t2", "09-29", "90.00", "INV-8", null);
        account.ledger("p2", "10-03", "130.00", "INV-8", null);

        assertThat(account.bars()).containsExactly("10.00 cut-off: INV-8, INV-7", "-40.00 amount differs: INV-8");
    }

    @ParameterizedTest
    @CsvSource({"11-24, 120.00", "11-03, -100.00", "11-03, -120.00"})
    void aDocumentOfAnotherAmountThatIsWeeksLaterOrGoesTheOtherWayIsNoCause(String day, String amount) {
        account.platform("t1", "10-30", "100.00", "INV-7", null);
        account.ledger("p1", day, amount, "INV-7", null);

        assertThat(account.bars()).containsExactly("100.00 unexplained");
        assertThat(account.notes()).singleElement().asString().startsWith("INV-7: same reference on");
    }

    @Test
    void aTextAloneWithAnotherAmountInTheNextMonthIsNoCause() {
        account.platform("t1", "10-31", "100.00", null, "Oat milk");
        account.ledger("p1", "11-01", "120.00", null, "Oat milk");

        assertThat(account.bars()).containsExactly("100.00 unexplained");
        assertThat(account.notes()).containsExactly("t1: same text on 1 Nov: p1");
    }

    @Test
    void whatAPersonPutTogetherIsCutOffAndDiffersHoweverLate() {
        var theirs = account.platform("t1", "10-03", "100.00", null, "Oat milk");
        var ours = account.ledger("p1", "11-28", "120.00", null, "Taxi");
        account.said = new Decisions(
                List.of(new Decisions.Given(List.of(ours.id(), theirs.id()), Certainty.MANUAL)), List.of());

        assertThat(account.bars()).containsExactly("120.00 cut-off: t1", "-20.00 amount differs: t1");
    }

    @Test
    void anEntryThatWasEditedAndMovedIsTheEntrysShareAndCutOff() {
        var row = account.ledger("p1", "11-03", "120.00", "INV-7", null);
        account.platform("t1", "10-30", "100.00", "INV-7", null);
        account.edited.add(new Edited("J-7", row.date(), money("100.00"), List.of(row)));

        assertThat(account.bars()).containsExactly("120.00 cut-off: INV-7", "-20.00 edited after crossing: INV-7");
    }
}
