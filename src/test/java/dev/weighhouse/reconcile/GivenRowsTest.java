package dev.weighhouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of rows that a person put together and that do not come to zero. */
class GivenRowsTest {
    private final ExplainCase account = new ExplainCase();

    private static Decisions.Given given(Row... rows) {
        return new Decisions.Given(Stream.of(rows).map(Row::id).toList(), Certainty.MANUAL);
    }

    private void said(Decisions.Given... given) {
        account.said = new Decisions(List.of(given), List.of());
    }

    @Test
    void threeThatDifferAreMissingOnNeitherSide() {
        said(given(
                account.ledger("p1", "10-05", "100.00", "A", null),
                account.platform("t1", "10-05", "60.00", "B", null),
                account.platform("t2", "10-06", "30.00", "C", null)));

        assertThat(account.bars()).containsExactly("-10.00 amount differs: B, A, C");
        assertThat(account.notes())
                .containsExactly("B: matched with A", "A: matched with B and 1 more", "C: matched with A");
    }

    @Test
    void threeOfWhichOneIsOfTheNextMonthAreCutOff() {
        said(given(
                account.ledger("p1", "10-30", "100.00", "A", null),
                account.platform("t1", "10-31", "60.00", "B", null),
                account.platform("t2", "11-02", "30.00", "C", null)));

        assertThat(account.bars()).containsExactly("-30.00 cut-off: A, B", "-10.00 amount differs: A");
    }

    @Test
    void threeThatDifferByACentAreRounded() {
        said(given(
                account.ledger("p1", "10-05", "100.00", "A", null),
                account.platform("t1", "10-05", "60.00", "B", null),
                account.platform("t2", "10-06", "39.99", "C", null)));

        assertThat(account.bars()).containsExactly("-0.01 FX or rounding: B, A, C");
        assertThat(account.notes())
                .containsOnly("A: rounding of 3 rows", "B: rounding of 3 rows", "C: rounding of 3 rows");
    }

    @Test
    void twoOfOneSideAreWhatTheyComeTo() {
        said(given(
                account.ledger("p1", "10-05", "100.00", "A", null),
                account.ledger("p2", "10-06", "-90.00", "B", null)));

        assertThat(account.bars()).containsExactly("-10.00 amount differs: A, B");
        assertThat(account.notes()).containsExactly("A: matched with B", "B: matched with A");
    }

    @Test
    void ofTwoMatchesOfOneRowNoneCounts() {
        var both = account.ledger("p1", "10-05", "100.00", "A", null);
        said(
                given(both, account.platform("t1", "10-05", "60.00", "B", null)),
                given(
                        both,
                        account.platform("t2", "10-06", "30.00", "C", null),
                        account.platform("t3", "10-07", "5.00", "D", null)));

        assertThat(account.bars())
                .containsExactly("95.00 missing in the ledger: B, C, D", "-100.00 missing on the platform: A");
    }

    @Test
    void amountsTooFarApartAreToldSinglyAndAreNoBars() {
        var day = LocalDate.of(2026, 10, 1);
        var least = new Money(-Long.MAX_VALUE, ExplainCase.GBP);
        var most = new Money(Long.MAX_VALUE, ExplainCase.GBP);
        var ours = new Row(
                ExplainCase.LEDGER, new Posting("p1", null, ExplainCase.LEDGER.account(), day, least, "A", null));
        var theirs = new Row(
                ExplainCase.PLATFORM,
                new Transaction("t1", ExplainCase.PLATFORM.account(), day, most, "B", null, null, null));
        said(given(ours, theirs));
        var figures = account.variance();
        account.ledger.add(ours);
        account.platform.add(theirs);

        var explained = account.explained(figures);

        assertThat(explained.waterfall().orElseThrow().causes()).isEmpty();
        assertThat(explained.open())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.cause()).isNull());
    }
}
