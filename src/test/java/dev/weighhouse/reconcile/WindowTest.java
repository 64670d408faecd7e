package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.matching.Decisions;
import java.util.List;
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
    void whatAPersonTookApartIsNotPutTogetherForBeingNear() {
        account.basis = Basis.ACTIVITY;
        account.platform("t1", "09-01", "-520.00", "RENT", null);
        var theirs = account.platform("t2", "10-01", "-520.00", "RENT", null);
        var ours = account.ledger("p1", "10-01", "-520.00", "RENT", null);
        account.ledger("p2", "11-01", "-520.00", "RENT", null);
        account.said = new Decisions(List.of(), List.of(new Decisions.Apart(ours.id(), theirs.id())));

        assertThat(account.explained().matched()).isEmpty();
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
}
