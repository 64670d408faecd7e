package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Lag;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Pool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that are alike, and too far apart to be one thing. */
class WindowTest {
    private static final AccountKey OTHER = AccountKey.of("xero", "9");

    private final ExplainCase account = new ExplainCase();

    @Test
    void anInvoiceOfTheSameNumberIsNoPaymentBookedToTheWrongAccount() {
        account.platform("t1", "10-20", "100.00", "INV-7", "customer pays");
        account.elsewhereLedger.add(ExplainCase.posting(OTHER, "p1", "09-20", "100.00", "INV-7", "invoice"));

        assertThat(account.bars()).containsExactly("100.00 missing in the ledger: INV-7");
        assertThat(account.notes()).containsExactly("INV-7: 6460 Marketing has the same number");
    }

    @Test
    void theSameWordOnAnotherAccountIsCalledNoNumber() {
        account.platform("t1", "10-20", "100.00", "RENT", null);
        account.elsewhereLedger.add(ExplainCase.posting(OTHER, "p1", "09-20", "100.00", "RENT", null));

        assertThat(account.notes()).containsExactly("RENT: 6460 Marketing has the same reference");
    }

    @Test
    void ofTwoRowsThatAreAlikeOneRowElsewhereExplainsOne() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "10-01", "100.00", "Rent", null);
        account.platform("t2", "10-30", "100.00", "Rent", null);
        account.elsewhereLedger.add(ExplainCase.posting(OTHER, "p1", "10-30", "100.00", "Rent", null));

        assertThat(account.bars())
                .containsExactlyInAnyOrder("100.00 wrong account: Rent", "100.00 missing in the ledger: Rent");
    }

    @Test
    void twoNumbersThatContradictAreNotTheSameUnmappedRow() {
        account.ledger("p1", "10-05", "50.00", "CHQ-12", "cheque");
        account.unmapped.add(
                ExplainCase.transaction(AccountKey.of("square", "promo"), "u1", "10-05", "50.00", "TX-88", "taxi"));

        assertThat(account.bars()).containsExactly("-50.00 missing on the platform: CHQ-12");
    }

    @Test
    void thisMonthsRentIsNotNextMonthsThatThePlatformWasNotReadFor() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "10-01", "-520.00", "RENT", null);
        account.ledger("p1", "11-01", "-520.00", "RENT", null);

        assertThat(account.bars()).containsExactly("-520.00 missing in the ledger: RENT");
        assertThat(account.explained().matched()).isEmpty();
    }

    @Test
    void thisMonthsRentIsNotNextMonthsEvenIfOnlyTheTextSaysSo() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "10-01", "-520.00", null, "Rent Mill Lane");
        account.ledger("p1", "11-01", "-520.00", null, "rent mill lane");

        assertThat(account.bars()).containsExactly("-520.00 missing in the ledger: t1");
    }

    @Test
    void rentsOfOneDayOutweighEachOtherWhateverTheMonthsAroundThemHold() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "09-01", "-520.00", "RENT", null);
        account.platform("t2", "10-01", "-520.00", "RENT", null);
        account.ledger("p1", "10-01", "-520.00", "RENT", null);
        account.ledger("p2", "11-01", "-520.00", "RENT", null);

        assertThat(account.bars()).isEmpty();
    }

    @Test
    void whatAPersonMatchedIsOneThingHoweverFarApart() {
        account.basis = Basis.ACTIVITY;
        var theirs = account.platform("t1", "10-01", "-520.00", "RENT", null);
        var ours = account.ledger("p1", "11-01", "-520.00", "RENT", null);
        account.said = new Decisions(
                List.of(new Decisions.Given(List.of(ours.id(), theirs.id()), Certainty.MANUAL)), List.of());

        assertThat(account.bars()).containsExactly("-520.00 cut-off: RENT");
    }

    @Test
    void anAccountWhoseConfirmedMatchesAreAMonthApartHasItsOwnWindow() {
        var learnt = Map.of(new Pool("1", ""), new Lag(-31, -28, 5));
        var window = Window.of(MatchRules.USUAL.withLearnt(learnt), new Pool("1", ""));
        var theirs = account.platform("t1", "10-01", "-520.00", "RENT", null);
        var ours = account.ledger("p1", "11-01", "-520.00", "RENT", null);

        assertThat(window.overTheEnd(ours, theirs, true)).isTrue();
        assertThat(window.overTheEnd(theirs, ours, true)).isTrue();
        assertThat(Window.of(MatchRules.USUAL, new Pool("1", "")).overTheEnd(ours, theirs, true))
                .isFalse();
    }

    @Test
    void aNumberThatStandsTwiceOnOneSideIsNotOneDocument() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "10-01", "500.00", "LOAN-1", null);
        account.platform("t0", "09-02", "2.00", "LOAN-1", "fee");
        account.ledger("p1", "11-01", "500.00", "LOAN-1", null);

        assertThat(account.bars()).containsExactly("500.00 missing in the ledger: LOAN-1");
    }

    @Test
    void aDocumentNumberThatStandsOnceOnEachSideIsCutOffHoweverLate() {
        account.platform("t1", "10-01", "500.00", "PO-1", null);
        account.ledger("p1", "11-20", "500.00", "PO-1", null);

        assertThat(account.bars()).containsExactly("500.00 cut-off: PO-1");
    }

    @Test
    void aMonthlyPaymentUnderOneMandateNumberIsNoDuplicate() {
        account.ledger("p1", "09-01", "-500.00", "LOAN-4711", null);
        account.platform("t1", "09-01", "-500.00", "LOAN-4711", null);
        account.platform("t2", "10-01", "-500.00", "LOAN-4711", null);

        assertThat(account.bars()).containsExactly("-500.00 missing in the ledger: LOAN-4711");
    }

    @Test
    void rowsThatSayNothingButDayAndAmountAreNotCalledDuplicates() {
        account.platform("t1", "10-05", "3.50", null, null);
        account.platform("t2", "10-05", "3.50", null, null);
        account.ledger("p1", "10-05", "3.50", null, null);

        assertThat(account.bars()).containsExactly("3.50 missing in the ledger: t2");
    }

    @Test
    void rentsOfTwoMonthsAreNotOneThatDiffers() {
        account.ledger("p1", "09-01", "-500.00", "RENT", null);
        account.platform("t1", "10-01", "-520.00", "RENT", null);

        assertThat(account.bars())
                .containsExactlyInAnyOrder(
                        "-520.00 missing in the ledger: RENT", "500.00 missing on the platform: RENT");
    }

    @Test
    void severalRentsAreHeldAgainstThoseOfTheirOwnMonth() {
        account.ledger("p1", "09-01", "-500.00", "RENT", null);
        account.ledger("p2", "10-02", "-510.00", "RENT", null);
        account.platform("t1", "10-01", "-520.00", "RENT", null);

        assertThat(account.bars())
                .containsExactlyInAnyOrder("-10.00 amount differs: RENT", "500.00 missing on the platform: RENT");
    }

    @Test
    void aDocumentThatIsBookedAMonthLateWithAnotherAmountDiffers() {
        account.platform("t1", "09-03", "100.00", "INV-7", null);
        account.ledger("p1", "10-10", "120.00", "INV-7", null);

        assertThat(account.bars()).containsExactly("-20.00 amount differs: INV-7");
    }

    @Test
    void aRefundThatIsNotBookedIsNoWrongSign() {
        account.ledger("p1", "09-03", "100.00", "INV-7", "paid");
        account.platform("t0", "09-03", "100.00", "CH-7", "card payment");
        account.platform("t1", "10-20", "-100.00", "INV-7", "refund");

        assertThat(account.bars()).containsExactly("-100.00 missing in the ledger: INV-7");
    }

    @Test
    void twoPaymentsOfOneCustomerNumberAreNotOneThatDiffers() {
        account.ledger("p1", "10-28", "120.00", "CUST-9", null);
        account.platform("t1", "10-02", "80.00", "CUST-9", null);
        account.ledger("p2", "10-02", "80.00", null, "customer pays");

        assertThat(account.bars()).containsExactly("-120.00 missing on the platform: CUST-9");
    }

    @Test
    void anEntryOnItsWayDoesNotTakeATransactionOfAnyDayThatIsOnlyAsLarge() {
        account.ours.add(new Underway("J-7", Cause.Kind.IN_FLIGHT, LocalDate.of(2026, 10, 30), money("100.00"), false));
        account.platform("t1", "01-05", "100.00", "INV-7", null);

        assertThat(account.explained().open()).extracting(OpenRow::cause).containsExactly(Cause.Kind.MISSING_IN_LEDGER);
    }

    @Test
    void anEntryTakesNoTransactionOfMonthsAgoThatIsTheOnlyOneAsLarge() {
        account.ours.add(new Underway("J-7", Cause.Kind.IN_FLIGHT, LocalDate.of(2026, 10, 30), money("100.00"), false));
        account.platform("t1", "07-05", "100.00", "INV-7", null);

        assertThat(account.explained().open()).extracting(OpenRow::cause).containsExactly(Cause.Kind.MISSING_IN_LEDGER);
    }

    @Test
    void anEntryTakenOutIsMeasuredFromItsOwnDate() {
        account.edited.add(new Edited("J-7", LocalDate.of(2026, 6, 3), money("100.00"), List.of()));
        account.platform("t1", "06-04", "100.00", "INV-7", null);
        account.platform("t2", "10-20", "100.00", "INV-8", null);

        assertThat(account.explained().open())
                .extracting(row -> row.row().name() + " " + row.cause())
                .containsExactly("INV-7 EDITED", "INV-8 MISSING_IN_LEDGER");
    }

    @Test
    void anEntryTakenOutIsNotAnyRowThatIsOnlyAsLarge() {
        account.edited.add(new Edited("J-7", LocalDate.of(2026, 10, 31), money("100.00"), List.of()));
        account.platform("t1", "01-05", "100.00", "INV-7", "something else");

        assertThat(account.bars()).containsExactly("100.00 missing in the ledger: INV-7");
    }
}
