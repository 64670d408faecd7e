package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What debits and what credits made the sum of the movements. */
class DebitsTest extends ReviewCase {

    private static void assertMoved(SideFigures figures, @Nullable Money debits, @Nullable Money credits) {
        assertThat(figures.debits()).isEqualTo(debits);
        assertThat(figures.credits().orElse(null)).isEqualTo(credits);
    }

    @Test
    void addsEachKindApartAndBothComeToTheMovements() {
        ledger.accounts("1110")
                .movement("1110", "100.00")
                .movement("1110", "-30.01")
                .movement("1110", "0.02");
        square.accounts("a").movement("a", "-5.00").movement("a", "-7.00");
        map("a", "1110");
        assertMoved(only().ledger(), money("100.02"), money("-30.01"));
        assertMoved(only().platform(), money("0.00"), money("-12.00"));
    }

    @Test
    void isNothingWhereRowsAreQuotedAndTheAccountHasNone() {
        ledger.accounts("1110").closing("1110", "0.00").quotesMovements();
        square.accounts("a").closing("a", "0.00");
        map("a", "1110");
        assertMoved(only().ledger(), money("0.00"), money("0.00"));
        assertMoved(only().platform(), null, null);
    }

    @Test
    void isNotKnownWhereMovementsWereLeftOut() {
        ledger.accounts("1110").leavesOutMovementsOf("1110");
        square.accounts("a").movement("a", "1.00");
        map("a", "1110");
        assertMoved(only().ledger(), null, null);
    }

    @Test
    void addsTheAccountsOfSeveralPlatforms() {
        ledger.accounts("1110").movement("1110", "1.00");
        square.accounts("a", "b").movement("a", "30.00").movement("b", "-20.00").movement("b", "5.00");
        map("a", "1110");
        map("b", "1110");
        assertMoved(only().platform(), money("35.00"), money("-20.00"));
    }

    @Test
    void isNotKnownWhereOneOfSeveralStatesItsActivityByBalances() {
        ledger.accounts("1110").opening("1110", "0.00").closing("1110", "100.00");
        square.accounts("a").opening("a", "10.00").closing("a", "40.00").quotesMovements();
        var stripe = Sides.of("stripe").accounts("x").movement("x", "70.00");
        map("a", "1110");
        map("stripe", "x", "1110");
        var platform = review(square, stripe).getFirst().platform();
        assertThat(platform.movements()).isEqualTo(money("100.00"));
        assertMoved(platform, null, null);
    }

    @Test
    void refusesDebitsThatAreNoPartOfTheMovements() {
        assertThatThrownBy(() -> new SideFigures(null, money("5.00"), money("4.00"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SideFigures(null, money("-5.00"), money("-5.00"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SideFigures(null, null, money("4.00"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
