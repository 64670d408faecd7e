package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One slip each, and the cause it is told as. */
class CausesTest {
    private final ExplainCase account = new ExplainCase();

    @Test
    void aRowPostedInTheNextMonthIsCutOff() {
        account.platform("t1", "10-31", "500.00", "PO-1", null);
        account.ledger("p1", "11-02", "500.00", "PO-1", null);

        assertThat(account.bars()).containsExactly("500.00 cut-off: PO-1");
        assertThat(account.notes()).containsExactly("PO-1: 2 Nov");
        assertThat(account.explained().matched()).hasSize(1);
    }

    @Test
    void twoRowsBeforeTheEndNetToZeroByBalanceAndAreCutOffByActivity() {
        account.platform("t1", "09-30", "500.00", "PO-1", null);
        account.ledger("p1", "10-02", "500.00", "PO-1", null);

        assertThat(account.bars()).isEmpty();
        account.basis = Basis.ACTIVITY;
        assertThat(account.bars()).containsExactly("-500.00 cut-off: PO-1");
    }

    @Test
    void rowsOfEarlierMonthsExplainTheOpeningDifferenceAndNoMoreThanThat() {
        account.platform("t1", "09-10", "500.00", "PO-1", null);

        assertThat(account.bars()).containsExactly("500.00 missing in the ledger: PO-1");
        account.hiddenBefore = "-500.00";
        assertThat(account.bars()).isEmpty();
        assertThat(account.notes()).containsExactly("PO-1: not in the opening difference");
        account.hiddenBefore = "30.00";
        assertThat(account.bars()).containsExactly("500.00 missing in the ledger: PO-1", "30.00 unexplained");
    }

    @Test
    void ofSeveralEarlierRowsThoseAreTakenThatTheOpeningDifferenceHasRoomFor() {
        account.platform("t1", "09-10", "500.00", "PO-1", null);
        account.platform("t2", "09-20", "20.00", "PO-2", null);
        account.hiddenBefore = "-500.00";

        assertThat(account.bars()).containsExactly("20.00 missing in the ledger: PO-2");
    }

    @Test
    void ofEarlierRowsThatLookAlikeNoneIsNamedWhereThereIsRoomForOneOnly() {
        account.platform("t1", "09-10", "500.00", "PO-1", null);
        account.platform("t2", "09-10", "500.00", "PO-2", null);
        account.hiddenBefore = "-400.00";

        assertThat(account.bars()).containsExactly("600.00 unexplained");
        assertThat(account.notes())
                .containsExactly("PO-1: not in the opening difference", "PO-2: not in the opening difference");
    }

    @Test
    void earlierRowsThatContradictTheOpeningDifferenceAreLeftOutRatherThanThoseThatMakeIt() {
        account.ledger("p1", "09-02", "100.00", "A-1", null);
        account.platform("t1", "09-20", "300.00", "A-2", null);
        // The platform has it since the end of August, which was not read.
        account.hiddenBefore = "100.00";

        assertThat(account.bars()).containsExactly("300.00 missing in the ledger: A-2");
        assertThat(account.notes()).containsExactly("A-1: not in the opening difference", "A-2: ");
    }

    @Test
    void earlierRowsOfTheOtherSignAreNothingWhereAllTogetherDoNotMakeTheOpeningDifference() {
        account.ledger("p1", "09-02", "100.00", "A-1", null);
        account.platform("t1", "09-20", "300.00", "A-2", null);
        account.hiddenBefore = "150.00";

        assertThat(account.bars()).containsExactly("300.00 missing in the ledger: A-2", "50.00 unexplained");
    }

    @Test
    void earlierRowsAreNothingWhereActivityIsCompared() {
        account.platform("t1", "09-10", "500.00", "PO-1", null);
        account.basis = Basis.ACTIVITY;

        assertThat(account.bars()).isEmpty();
        assertThat(account.explained().open()).isEmpty();
    }

    @Test
    void theNoteSaysWhatTheDigitsTell() {
        account.platform("t1", "10-03", "340.47", "A-1", null);
        account.ledger("p1", "10-03", "304.47", "A-1", null);
        account.platform("t2", "10-04", "12.00", "A-2", null);
        account.ledger("p2", "10-04", "120.00", "A-2", null);
        account.taxed("t3", "10-05", "120.00", "20.00", "A-3");
        account.ledger("p3", "10-05", "100.00", "A-3", null);
        account.platform("t4", "10-06", "77.10", "A-4", null);
        account.ledger("p4", "10-06", "50.00", "A-4", null);

        assertThat(account.notes())
                .containsExactly("A-1: digits swapped", "A-2: decimal point", "A-3: without tax of 20 %", "A-4: ");
        assertThat(account.bars()).containsExactly("-24.90 amount differs: A-1, A-2, A-3 and 1 more");
    }

    @Test
    void aReferenceInTheTextAndOneTextWithinTheUsualDaysPutUnequalRowsTogether() {
        account.platform("t1", "10-03", "40.00", "INV-77", "beans");
        account.ledger("p1", "10-05", "45.00", "JV-1", "paid INV-77.");
        account.platform("t2", "10-10", "80.00", null, "Rent Mill Lane");
        account.ledger("p2", "10-12", "81.50", null, "rent mill lane");

        assertThat(account.bars()).containsExactly("-6.50 amount differs: INV-77, t2");
    }

    @Test
    void twoOfOneReferenceAndOppositeAmountsAreASign() {
        account.platform("t1", "10-03", "65.00", "W-43", null);
        account.ledger("p1", "10-03", "-65.00", "W-43", null);

        assertThat(account.bars()).containsExactly("130.00 sign: W-43");
    }

    @Test
    void aRowThatStandsOnceMoreThanOnTheOtherSideIsADuplicate() {
        account.platform("t1", "10-03", "65.00", "W-43", null);
        account.ledger("p1", "10-03", "65.00", "W-43", null);
        account.ledger("p2", "10-05", "65.00", "W-43", null);
        account.platform("t3", "10-07", "9.00", null, "tip");
        account.platform("t4", "10-07", "9.00", null, "tip");
        account.ledger("p3", "10-07", "9.00", null, "tip");

        assertThat(account.bars()).containsExactly("-56.00 duplicate: W-43, t4");
    }

    @Test
    void twoGenuineRowsThatAreAlikeAreNobodysDuplicate() {
        for (var id : List.of("1", "2")) {
            account.platform("t" + id, "10-07", "9.00", null, "tip");
            account.ledger("p" + id, "10-07", "9.00", null, "tip");
        }

        assertThat(account.explained().open()).isEmpty();
        assertThat(account.explained().matched()).hasSize(2);
    }

    @Test
    void aRentThatIsMissingOnceIsNoDuplicateOfTheMonthBefore() {
        account.platform("t1", "09-01", "900.00", "RENT", null);
        account.ledger("p1", "09-01", "900.00", "RENT", null);
        account.ledger("p2", "10-01", "900.00", "RENT", null);

        assertThat(account.bars()).containsExactly("-900.00 missing on the platform: RENT");
    }

    @Test
    void whatIsBookedToAnotherAccountSaysToWhich() {
        account.platform("t1", "10-03", "65.00", "W-43", null);
        account.elsewhereLedger.add(
                ExplainCase.posting(AccountKey.of("xero", "9"), "e1", "10-04", "65.00", "W-43", null));
        account.ledger("p2", "10-05", "8.00", "W-44", null);
        account.elsewherePlatform.add(
                ExplainCase.transaction(AccountKey.of("square", "b"), "e2", "10-05", "8.00", "W-44", null));

        assertThat(account.bars()).containsExactly("57.00 wrong account: W-43, W-44");
        assertThat(account.notes()).containsExactly("W-43: booked to 6460 Marketing", "W-44: belongs to b");
    }

    @Test
    void theOtherLegOfAPostingAndARowThatHasItsOwnCounterpartAreNoWrongAccount() {
        account.platform("t1", "10-03", "65.00", "W-43", null);
        account.elsewhereLedger.add(
                ExplainCase.posting(AccountKey.of("xero", "9"), "e1", "10-04", "-65.00", "W-43", null));
        account.platform("t2", "10-05", "8.00", "W-44", null);
        account.elsewhereLedger.add(
                ExplainCase.posting(AccountKey.of("xero", "9"), "e2", "10-05", "8.00", "W-44", null));
        account.elsewherePlatform.add(
                ExplainCase.transaction(AccountKey.of("square", "b"), "e3", "10-05", "8.00", "W-44", null));

        assertThat(account.bars()).containsExactly("73.00 missing in the ledger: W-43, W-44");
    }

    @Test
    void aPostingWhoseTransactionIsMappedNowhereIsUnmapped() {
        account.ledger("p1", "10-03", "65.00", "W-43", null);
        account.ledger("p2", "10-05", "7.00", null, "by day");
        account.unmapped.add(
                ExplainCase.transaction(AccountKey.of("square", "promo"), "u1", "10-04", "65.00", "W-43", null));
        account.unmapped.add(
                ExplainCase.transaction(AccountKey.of("square", "promo"), "u2", "10-05", "7.00", null, null));

        assertThat(account.bars()).containsExactly("-72.00 unmapped: W-43, p2");
    }

    @Test
    void whatWasChangedAfterItCrossedIsTheEntrysShare() {
        var row = account.ledger("p1", "10-03", "304.47", "J-1024", null);
        account.platform("t1", "10-02", "340.47", "W-43", null);
        account.edited.add(new Edited("J-1024", LocalDate.of(2026, 10, 3), money("340.47"), List.of(row)));
        account.platform("t2", "10-09", "10.00", "W-44", null);
        account.edited.add(new Edited("J-7", LocalDate.of(2026, 10, 9), money("10.00"), List.of()));

        assertThat(account.bars()).containsExactly("46.00 edited after crossing: W-43, W-44");
        assertThat(account.notes()).containsExactly("W-43: J-1024, digits swapped", "W-44: J-7, taken out");
    }

    @Test
    void anEntryThatNowStandsAsThePlatformHasItIsNoShare() {
        var row = account.ledger("p1", "10-03", "300.00", "W-43", null);
        account.platform("t1", "10-02", "300.00", "W-43", null);
        account.edited.add(new Edited("J-1024", LocalDate.of(2026, 10, 3), money("340.47"), List.of(row)));

        assertThat(account.bars()).isEmpty();
    }

    @Test
    void theRowsAnEntryIsToBringSayWhichEntry() {
        account.platform("t1", "10-03", "40.00", "W-1", null);
        account.platform("t2", "10-03", "60.00", "W-2", null);
        account.ours.add(new Underway("J-9", Cause.Kind.IN_DOUBT, LocalDate.of(2026, 10, 3), money("100.00"), false));
        account.platform("t3", "10-08", "90.00", "W-3", null);
        account.ledger("p3", "10-08", "70.00", "W-3", null);
        account.ours.add(new Underway("J-10", Cause.Kind.IN_FLIGHT, LocalDate.of(2026, 10, 9), money("20.00"), false));

        assertThat(account.bars()).containsExactly("20.00 in flight: J-10", "100.00 in doubt: J-9");
        assertThat(account.notes()).containsExactly("W-1: J-9", "W-2: J-9", "W-3: J-10");
    }

    @Test
    void aWaiverTakesWhatIsLeftAndNoMoreAndNeverTheOtherWay() {
        account.hidden = "70.00";
        account.waived.add(new Waived("W-1", money("50.00")));
        assertThat(account.bars()).containsExactly("50.00 waived: W-1", "20.00 unexplained");

        account.waived.add(new Waived("W-2", money("50.00")));
        account.waived.add(new Waived("W-3", money("-5.00")));
        assertThat(account.bars()).containsExactly("70.00 waived: W-1, W-2");
        assertThat(account.explained().waterfall().orElseThrow().adjustable()).isEqualTo(money("0.00"));
    }

    @Test
    void rowsOfAnAccountThatIsMappedNowhereSayWhereTheLedgerHasThem() {
        account.platform("t1", "10-03", "65.00", "W-43", null);
        account.elsewhereLedger.add(
                ExplainCase.posting(AccountKey.of("xero", "9"), "e1", "10-04", "65.00", "W-43", null));
        var mapped = account.variance();
        var unmapped = new Variance(
                null,
                mapped.platformAccounts(),
                mapped.currency(),
                mapped.period(),
                mapped.basis(),
                SideFigures.none(),
                mapped.platform(),
                mapped.tolerance(),
                Status.UNMAPPED,
                List.of());

        assertThat(account.explained(unmapped).open()).singleElement().satisfies(row -> {
            assertThat(row.cause()).isNull();
            assertThat(row.note()).isEqualTo("booked to 6460 Marketing");
        });
    }

    @Test
    void whatAPersonTookApartDoesNotOutweighOneAnother() {
        account.ledger("p1", "10-04", "40.00", null, null);
        account.platform("t1", "10-03", "40.00", "A-1", null);
        account.platform("t2", "10-05", "40.00", "A-2", null);
        account.platform("t3", "10-06", "40.00", "A-3", null);
        account.said = new Decisions(List.of(), List.of(new Decisions.Apart("xero/1/p1", "square/a/t1")));

        assertThat(account.bars()).containsExactly("80.00 missing in the ledger: A-1, A-3");
    }

    @Test
    void equalCandidatesStayOpenAndSaySo() {
        account.ledger("p1", "10-04", "40.00", null, null);
        account.platform("t1", "10-03", "40.00", "A-1", null);
        account.platform("t2", "10-05", "40.00", "A-2", null);

        assertThat(account.bars()).containsExactly("40.00 missing in the ledger: A-2");
        assertThat(account.notes()).containsExactly("A-1: 1 candidate", "A-2: 1 candidate");
        assertThat(account.explained().refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.AMBIGUOUS);
    }

    @Test
    void whatAPersonSaidGoesFirst() {
        var ours = account.ledger("p1", "10-04", "45.00", null, "cash");
        var theirs = account.platform("t1", "10-20", "40.00", "A-1", "till");
        account.ledger("p2", "10-05", "8.00", "B-1", null);
        account.platform("t2", "10-05", "8.00", "B-1", null);
        account.said = new Decisions(
                List.of(new Decisions.Given(List.of(ours.id(), theirs.id()), Certainty.MANUAL)),
                List.of(new Decisions.Apart("xero/1/p2", "square/a/t2")));

        assertThat(account.bars())
                .containsExactly(
                        "8.00 missing in the ledger: B-1",
                        "-8.00 missing on the platform: B-1",
                        "-5.00 amount differs: A-1");
    }

    @Test
    void anOpenRowSaysWhyNot() {
        var row = account.platform("t1", "10-03", "40.00", "A-1", null);
        account.ledger("p1", "10-03", "40.10", null, null);

        assertThat(account.explained().whyNot().apply(row))
                .singleElement()
                .satisfies(near -> assertThat(near.words()).isEqualTo("p1 differs by 0.10 GBP."));
        assertThat(account.explained()
                        .whyNot()
                        .apply(ExplainCase.posting(ExplainCase.LEDGER, "x", "10-01", "1.00", null, null)))
                .isEmpty();
    }

    @Test
    void anAmountWithoutAnOppositeStaysOpenAndAmountsBeyondLongAreNoBars() {
        var least = new Money(Long.MIN_VALUE, ExplainCase.GBP);
        account.ledger.add(new Row(
                ExplainCase.LEDGER,
                new Posting("p1", null, ExplainCase.LEDGER.account(), LocalDate.of(2026, 10, 1), least, "A-1", null)));
        account.platform("t1", "10-01", "5.00", "B-1", null);

        assertThat(account.bars()).containsExactly("5.00 missing in the ledger: B-1");
        assertThat(account.notes()).containsExactly("A-1: too large", "B-1: ");
    }

    @Test
    void sharesThatComeToMoreThanAnAmountCanHoldAreNoBars() {
        account.platform("t1", "10-01", "92233720368547758.07", "A-1", "one");
        account.platform("t2", "10-02", "0.02", "A-2", "two");

        assertThat(account.explained().open()).extracting(OpenRow::cause).containsOnlyNulls();
        assertThat(account.explained().waterfall().orElseThrow().causes()).isEmpty();
    }
}
