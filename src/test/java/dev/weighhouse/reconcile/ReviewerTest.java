package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.OCTOBER;
import static dev.weighhouse.reconcile.Sides.asset;
import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.mapping.Mappings;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewerTest extends ReviewCase {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void comparesClosingBalancesWhereThePlatformQuotesThem() {
        ledger.accounts("1110").closing("1110", "100.00");
        square.accounts("a").closing("a", "130.00");
        map("a", "1110");

        var variance = only();

        assertThat(variance.basis()).isEqualTo(Basis.CLOSING);
        assertThat(variance.status()).isEqualTo(Status.DIFFERS);
        assertThat(variance.difference()).contains(money("30.00"));
        assertThat(variance.findings()).isEmpty();
    }

    @Test
    void comparesActivityWhereThePlatformQuotesNoBalance() {
        ledger.accounts("4000").opening("4000", "-900.00").closing("4000", "-1000.00");
        square.accounts("sales").movement("sales", "-60.00").movement("sales", "-40.00");
        map("sales", "4000");

        var variance = only();

        assertThat(variance.basis()).isEqualTo(Basis.ACTIVITY);
        assertThat(variance.status()).isEqualTo(Status.AGREES);
        assertThat(variance.ledgerAmount()).contains(money("-100.00"));
        assertThat(variance.platformAmount()).contains(money("-100.00"));
    }

    @Test
    void countsNoRowAmongQuotedMovementsAsNoActivity() {
        ledger.accounts("4000").opening("4000", "5.00").closing("4000", "5.00");
        square.accounts("sales").quotesMovements();
        map("sales", "4000");

        assertThat(only().status()).isEqualTo(Status.AGREES);
        assertThat(only().platformAmount()).contains(money("0.00"));
    }

    @Test
    void takesAnAccountWhoseMovementsWereLeftOutForNotQuoted() {
        ledger.accounts("4000", "4100").movement("4100", "-7.00").leavesOutMovementsOf("4000");
        square.accounts("sales", "tips").quotesMovements().movement("tips", "-7.00");
        map("sales", "4000");
        map("tips", "4100");

        var leftOut = review(square).getFirst();

        assertThat(leftOut.status()).isEqualTo(Status.NO_QUOTE);
        assertThat(leftOut.ledgerAmount()).isEmpty();
        assertThat(leftOut.ledger().quotes()).isEmpty();
        assertThat(review(square).getLast().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void takesAPlatformAccountWhoseMovementsWereLeftOutForNotQuoted() {
        ledger.accounts("4000").quotesMovements();
        square.account(asset("sales").active(false)).leavesOutMovementsOf("sales");
        map("sales", "4000");

        assertThat(only().status()).isEqualTo(Status.NO_QUOTE);
        assertThat(only().platformAmount()).isEmpty();
    }

    @Test
    void addsTheAccountsOfSeveralPlatformsThatGoToOneLedgerAccount() {
        ledger.accounts("1110").closing("1110", "100.00");
        square.accounts("a", "b").closing("a", "30.00").closing("b", "20.00");
        var stripe = Sides.of("stripe").accounts("x").closing("x", "50.00");
        map("a", "1110");
        map("b", "1110");
        map("stripe", "x", "1110");

        var variance = review(stripe, square).getFirst();

        assertThat(variance.status()).isEqualTo(Status.AGREES);
        assertThat(variance.platformAmount()).contains(money("100.00"));
        assertThat(variance.platformAccounts().stream().map(a -> a.key().toString()))
                .containsExactly("square/a", "square/b", "stripe/x");
        assertThat(variance.platform().quotes()).hasSize(2);
    }

    @Test
    void doesNotGuessTheBalanceOfAnAccountThatStatesNone() {
        ledger.accounts("1110").opening("1110", "0.00").closing("1110", "100.00");
        square.accounts("a", "b").closing("a", "100.00");
        map("a", "1110");
        map("b", "1110");

        assertThat(only().basis()).isEqualTo(Basis.ACTIVITY);
        assertThat(only().status()).isEqualTo(Status.NO_QUOTE);
    }

    @Test
    void addsActivityStatedByBalancesToActivityStatedByMovements() {
        ledger.accounts("1110").opening("1110", "0.00").closing("1110", "100.00");
        square.accounts("a").opening("a", "10.00").closing("a", "40.00");
        var stripe = Sides.of("stripe").accounts("x").movement("x", "70.00");
        map("a", "1110");
        map("stripe", "x", "1110");

        var variance = review(square, stripe).getFirst();

        assertThat(variance.platformAmount()).contains(money("100.00"));
        assertThat(variance.status()).isEqualTo(Status.AGREES);
    }

    @Test
    void toleratesUpToTheAccountsOwnLimit() {
        ledger.accounts("1", "2", "3").closing("1", "1.00").closing("2", "1.00").closing("3", "1.00");
        square.accounts("a", "b", "c").closing("a", "1.05").closing("b", "0.94").closing("c", "1.06");
        map("a", "1");
        map("b", "2");
        map("c", "3");
        tolerances = new Tolerances(Map.of(GBP, 5L), Map.of(new AccountId("3"), Map.of(GBP, 6L)));

        assertThat(review(square).stream().map(Variance::status))
                .containsExactly(Status.WITHIN_TOLERANCE, Status.DIFFERS, Status.WITHIN_TOLERANCE);
    }

    @Test
    void toleratesInTheCurrencyOfTheToleranceOnly() {
        ledger.account(yen("1")).account(yen("2")).closing("1", "100 JPY").closing("2", "100 JPY");
        square.account(yen("a")).account(yen("b")).closing("a", "105 JPY").closing("b", "105 JPY");
        map("a", "1");
        map("b", "2");
        tolerances = new Tolerances(Map.of(GBP, 50L), Map.of(new AccountId("2"), Map.of(GBP, 50L, JPY, 5L)));

        assertThat(review(square).stream().map(Variance::status))
                .containsExactly(Status.DIFFERS, Status.WITHIN_TOLERANCE);
        assertThat(review(square).getFirst().tolerance()).isEqualTo(money("0 JPY"));
    }

    private static Account.Builder yen(String id) {
        return Account.called(id, "Account " + id, AccountType.ASSET, JPY).number(id);
    }

    @Test
    void saysNoQuoteWhereOneSideIsSilent() {
        ledger.accounts("1110", "1120").closing("1110", "100.00");
        square.accounts("a", "b").closing("b", "3.00");
        map("a", "1110");
        map("b", "1120");

        assertThat(review(square).stream().map(Variance::status)).containsExactly(Status.NO_QUOTE, Status.NO_QUOTE);
    }

    @Test
    void listsWhatIsNotMappedLast() {
        ledger.accounts("1110").closing("1110", "1.00");
        square.accounts("b", "a", "c").closing("a", "1.00").closing("b", "5.00");
        map("a", "1110");

        var variances = review(square);

        assertThat(variances.stream().map(Variance::label))
                .containsExactly("1110 Account 1110", "b Account b", "c Account c");
        assertThat(variances.stream().map(Variance::status))
                .containsExactly(Status.AGREES, Status.UNMAPPED, Status.UNMAPPED);
        assertThat(variances.get(1).platformAmount()).contains(money("5.00"));
        assertThat(variances.get(1).ledgerAmount()).isEmpty();
    }

    @Test
    void reviewsPlatformsBeforeTheLedgerWasEverPulled() {
        square.accounts("a").closing("a", "4.00");
        map("a", "1110");

        var review = new Reviewer(Mappings.after(decisions), tolerances, Freshness.within(LONDON))
                .review(OCTOBER, Optional.empty(), List.of(square.quotes()));

        assertThat(review.ledgerChart().size()).isZero();
        assertThat(review.variances()).singleElement().satisfies(variance -> {
            assertThat(variance.status()).isEqualTo(Status.UNMAPPED);
            assertThat(variance.findings().getFirst().words()).contains("never pulled");
        });
    }

    @Test
    void ordersVariancesByTheLedgersHierarchy() {
        ledger.account(asset("9"))
                .account(asset("1").parent(new AccountId("9")))
                .account(asset("5"))
                .account(asset("3").parent(new AccountId("5")));
        square.accounts("a", "b", "c", "d");
        map("a", "1");
        map("b", "9");
        map("c", "3");
        map("d", "5");

        assertThat(review(square).stream().map(Variance::label))
                .containsExactly("5 Account 5", "3 Account 3", "9 Account 9", "1 Account 1");
    }
}
