package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What numbers tell, and when they tell nothing. */
class DiagnosingTest {
    private final ExplainCase account = new ExplainCase();

    private void matched(String id, String amount) {
        account.platform("t" + id, "10-05", amount, "R-" + id, null);
        account.ledger("p" + id, "10-05", amount, "R-" + id, null);
    }

    @Test
    void twoThatDifferAreSaidWithBothAmounts() {
        account.platform("t1", "10-03", "340.47", "A-1", null);
        account.ledger("p1", "10-03", "304.47", "A-1", null);

        assertThat(account.diagnoses())
                .containsExactly(
                        "DIGITS_TRANSPOSED A-1 is 304.47 GBP in the ledger and 340.47 GBP on the platform: two digits changed places.");
    }

    @Test
    void aDifferenceThatDividesByNineIsNoSwapUnlessTheDigitsAre() {
        account.platform("t1", "10-03", "340.47", "A-1", null);
        account.ledger("p1", "10-03", "304.38", "A-1", null);

        assertThat(account.diagnoses()).isEmpty();
    }

    @Test
    void theOneMissingRowThatIsTheWholeDifferenceIsNamed() {
        matched("1", "10.00");
        account.platform("t2", "10-06", "52.40", "A-2", null);

        assertThat(account.diagnoses())
                .containsExactly(
                        "ROW_MISSING The difference is exactly one row: A-2 of 52.40 GBP is missing in the ledger.");
    }

    @Test
    void aDoubledRowIsNamed() {
        matched("1", "10.00");
        account.ledger("p2", "10-06", "10.00", "R-1", null);

        assertThat(account.diagnoses())
                .containsExactly("ROW_DOUBLED R-1 of 10.00 GBP stands in the ledger once more than on the other side.");
    }

    @Test
    void aRestThatIsTwiceOneRowOrOneRowIsSaidAsWhatMayBe() {
        matched("1", "10.00");
        matched("2", "31.00");
        account.hidden = "62.00";
        assertThat(account.diagnoses())
                .containsExactly(
                        "SIGN_FLIPPED What is left, 62.00 GBP, is twice R-2 of 31.00 GBP: it may be in one of the balances with the wrong sign.");

        account.hidden = "-10.00";
        assertThat(account.diagnoses())
                .containsExactly(
                        "ROW_DOUBLED What is left, -10.00 GBP, is the amount of R-1: it may be in one of the balances twice, or not at all.");
    }

    @Test
    void twoReadingsAreBothGiven() {
        matched("1", "10.00");
        matched("2", "20.00");
        account.hidden = "20.00";

        assertThat(account.diagnoses())
                .hasSize(2)
                .anySatisfy(words -> assertThat(words).startsWith("SIGN_FLIPPED"))
                .anySatisfy(words -> assertThat(words).startsWith("ROW_DOUBLED"));
    }

    @Test
    void aRowOfWhichThereAreSeveralIsNotNamed() {
        matched("1", "10.00");
        matched("2", "10.00");
        account.hidden = "10.00";

        assertThat(account.diagnoses()).isEmpty();
    }

    @Test
    void balancesThatAreOppositeOrSwappedOrShiftedSaySo() {
        account.ledger("p1", "10-01", "120.00", "A-1", null);
        account.platform("t1", "10-01", "120.00", "A-1", null);
        account.hidden = "-240.00";
        assertThat(account.diagnoses())
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("SIGN_FLIPPED It is 120.00 GBP in the ledger and -120.00 GBP on the platform"));

        account.hidden = "90.00";
        assertThat(account.diagnoses())
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("DIGITS_TRANSPOSED"));

        account.hidden = "1080.00";
        assertThat(account.diagnoses())
                .singleElement()
                .satisfies(words -> assertThat(words).startsWith("DECIMAL_SHIFTED"));
    }

    @Test
    void aRestThatIsTheTaxOfAllRowsSaysSo() {
        account.taxed("t1", "10-01", "120.00", "20.00", "A-1");
        account.ledger("p1", "10-01", "120.00", "A-1", null);
        account.taxed("t2", "10-02", "60.00", "10.00", "A-2");
        account.ledger("p2", "10-02", "60.00", "A-2", null);
        account.hidden = "-30.00";

        assertThat(account.diagnoses())
                .anySatisfy(words -> assertThat(words).startsWith("TAX_INCLUDED What is left, -30.00 GBP, is the tax"));
    }
}
