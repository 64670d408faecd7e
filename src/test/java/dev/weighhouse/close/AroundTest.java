package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rows are looked at for a difference: those of other months and accounts only where they may tell something. */
class AroundTest extends MonthEndCase {
    private static final Period JULY = Period.month("2026-07");
    private static final Period AUGUST = Period.month("2026-08");
    private static final Period SEPTEMBER = Period.month("2026-09");
    private static final Period NOVEMBER = Period.month("2026-11");
    private static final AccountKey PROMO = AccountKey.of("square", "promo");
    private static final AccountKey CARDS = AccountKey.of("square", "cards");

    @BeforeEach
    void tillAgreesSinceJuly() {
        square.accounts.add(account("promo", "Promotions").build());
        square.accounts.add(account("cards", "Cards").build());
        map(TILL, "L1");
        map(CARDS, "L2");
        for (var month : List.of(JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER)) {
            balances(month, "100.00", "100.00");
        }
    }

    /** At the start of a month. */
    private void balances(Period month, String ours, String theirs) {
        ledger.balances.put(month.opening(), List.of(balance("L1", ours), balance("L2", "7.00")));
        square.balances.put(month.opening(), List.of(balance("till", theirs)));
    }

    private void booked(String id, String account, LocalDate date, String amount, String reference) {
        ledger.movements.add(new Posting(id, null, new AccountId(account), date, pounds(amount), reference, null));
    }

    private void sold(String id, String account, LocalDate date, String amount, String reference) {
        square.movements.add(
                new Transaction(id, new AccountId(account), date, pounds(amount), reference, null, null, null));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private Around around(Period... months) {
        work.pull(List.of(), List.of(months), Progress.NONE);
        var till = work.review(OCTOBER).variances().getFirst();
        return work.around(OCTOBER).apply(till);
    }

    private void pullOnly(String connection, Period period) {
        work.pull(List.of(new ConnectionId(connection)), List.of(period), Progress.NONE);
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> row.movement().id()).toList();
    }

    @Test
    void noOtherMonthIsLookedAtWhereEveryRowHasItsPartner() {
        booked("p9", "L1", day(9, 30), "5.00", "A");
        booked("p10", "L1", day(10, 3), "8.00", "B");
        sold("t10", "till", day(10, 2), "8.00", "B");
        sold("u10", "promo", day(10, 2), "8.00", "B");

        var around = around(SEPTEMBER, OCTOBER, NOVEMBER);

        assertThat(ids(around.ledger())).containsExactly("p10");
        assertThat(ids(around.platform())).containsExactly("t10");
        assertThat(around.unmapped()).isEmpty();
    }

    @Test
    void theMonthsBeforeAndAfterAreLookedAtWhereARowIsOpen() {
        booked("p8", "L1", day(8, 30), "5.00", "Z");
        booked("p9", "L1", day(9, 30), "5.00", "A");
        sold("t10", "till", day(10, 31), "8.00", "B");
        booked("p11", "L1", day(11, 2), "8.00", "B");

        var around = around(AUGUST, SEPTEMBER, OCTOBER, NOVEMBER);

        assertThat(ids(around.ledger())).containsExactly("p9", "p11");
        assertThat(ids(around.platform())).containsExactly("t10");
    }

    @Test
    void whatHasItsPartnerInAnotherMonthIsThereOnlyWhereItLooksLikeSomethingOpenHere() {
        booked("p9", "L1", day(9, 9), "5.00", "A");
        sold("t9", "till", day(9, 9), "5.00", "A");
        booked("q9", "L1", day(9, 9), "8.00", "B");
        sold("u9", "till", day(9, 9), "8.00", "B");
        booked("p10", "L1", day(10, 9), "8.00", "B");

        var around = around(SEPTEMBER, OCTOBER);

        assertThat(ids(around.ledger())).containsExactlyInAnyOrder("p10", "q9");
        assertThat(ids(around.platform())).containsExactly("u9");
    }

    @Test
    void balancesThatDifferedWhenTheMonthBeganAreFollowedBackToWhereTheyDidNot() {
        square.balances.put(NOVEMBER.closing(), List.of(balance("till", "90.00")));
        balances(OCTOBER, "100.00", "90.00");
        balances(SEPTEMBER, "100.00", "95.00");
        booked("p7", "L1", day(7, 9), "1.00", "J");
        booked("p8", "L1", day(8, 9), "5.00", "K");
        booked("p9", "L1", day(9, 9), "5.00", "L");

        var around = around(JULY, AUGUST, SEPTEMBER, OCTOBER);

        assertThat(ids(around.ledger())).containsExactlyInAnyOrder("p8", "p9");
    }

    @Test
    void aMonthOfWhichOneSideToldNothingEndsTheWayBack() {
        balances(OCTOBER, "100.00", "90.00");
        booked("p9", "L1", day(9, 9), "5.00", "L");
        pullOnly("books", SEPTEMBER);

        assertThat(around(OCTOBER).ledger()).isEmpty();
    }

    @Test
    void ofAnEarlierMonthTheDaysAreThereOfWhichBothSidesTold() {
        balances(OCTOBER, "100.00", "90.00");
        booked("early", "L1", day(9, 9), "1.00", "K");
        booked("late", "L1", day(9, 25), "5.00", "L");
        sold("sold", "till", day(9, 25), "5.00", "L");
        booked("before", "L1", day(8, 25), "5.00", "M");
        pullOnly("square", new Period(day(9, 1), day(9, 20)));
        pullOnly("books", SEPTEMBER);

        assertThat(ids(around(AUGUST, OCTOBER).ledger())).containsExactly("early");
        assertThat(ids(around(AUGUST, OCTOBER).platform())).isEmpty();
    }

    @Test
    void ofTheMonthAfterTheDaysAreThereOfWhichMovementsWereTold() {
        booked("p10", "L1", day(10, 31), "5.00", "L");
        sold("t11", "till", day(11, 2), "5.00", "L");
        pullOnly("square", new Period(day(11, 1), day(11, 5)));
        var longer = new Period(day(11, 1), day(11, 9));
        square.balances.put(longer.closing(), List.of(balance("till", "100.00")));
        square.quotesMovements = false;
        pullOnly("square", longer);
        square.quotesMovements = true;

        assertThat(ids(around(OCTOBER).platform())).containsExactly("t11");
    }

    @Test
    void rowsOfOtherAccountsAreThereThatHaveTheReferenceOrTheAmountOfWhatIsOpen() {
        sold("t1", "till", day(10, 5), "8.00", "B");
        booked("byAmount", "L2", day(10, 6), "-8.00", "other");
        booked("byReference", "L2", day(10, 6), "9.00", "B");
        booked("neither", "L2", day(10, 6), "3.00", "C");
        sold("mapped", "cards", day(10, 6), "8.00", "D");
        sold("unmapped", "promo", day(10, 6), "2.00", "E");

        var around = around(OCTOBER);

        assertThat(ids(around.elsewhereLedger())).containsExactlyInAnyOrder("byAmount", "byReference");
        assertThat(ids(around.elsewherePlatform())).containsExactly("mapped");
        assertThat(ids(around.unmapped())).containsExactly("unmapped");
    }

    @Test
    void ofWhatNobodyMappedTheLedgersRowsOfThatAmountAreThere() {
        sold("gift", "promo", day(10, 5), "75.00", "P");
        booked("there", "L1", day(10, 5), "75.00", "P");
        work.pull(List.of(), List.of(OCTOBER), Progress.NONE);
        var promo = work.review(OCTOBER).variances().getLast();
        assertThat(promo.platformAccounts().getFirst().key()).isEqualTo(PROMO);

        var around = work.around(OCTOBER).apply(promo);

        assertThat(ids(around.platform())).containsExactly("gift");
        assertThat(ids(around.elsewhereLedger())).containsExactly("there");
        assertThat(around.unmapped()).isEmpty();
    }

    @Test
    void eachMonthIsReadOnceForAllDifferences() {
        sold("t1", "till", day(10, 5), "8.00", "B");
        sold("c1", "cards", day(10, 5), "4.00", "C");
        work.pull(List.of(), List.of(SEPTEMBER, OCTOBER, NOVEMBER), Progress.NONE);
        var variances = work.review(OCTOBER).variances();
        var around = work.around(OCTOBER);
        assertThat(around.apply(variances.getFirst()).platform()).hasSize(1);
        var before = workspace.quotes.loads();

        assertThat(around.apply(variances.get(1)).platform()).hasSize(1);

        assertThat(workspace.quotes.loads()).isEqualTo(before);
    }

    @Test
    void receivablesAndPayablesAreNoAccountARowWasBookedToByMistake() {
        ledger.accounts.add(
                account("L8", "Debtors of ours").subType("AccountsReceivable").build());
        ledger.accounts.add(account("L9", "Accounts Payable").build());
        sold("t10", "till", day(10, 2), "8.00", "B");
        for (var other : List.of("L2", "L8", "L9")) {
            booked("p" + other, other, day(10, 2), "8.00", "B");
        }

        assertThat(ids(around(OCTOBER).elsewhereLedger())).containsExactly("pL2");
    }
}
