package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.OCTOBER;
import static dev.weighhouse.reconcile.Sides.asset;
import static dev.weighhouse.reconcile.Sides.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewerTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Sides ledger = Sides.of("books");
    private final Sides square = Sides.of("square");
    private final List<Mapping> decisions = new ArrayList<>();
    private Tolerances tolerances = Tolerances.NONE;

    private void map(String platformAccount, String ledgerAccount) {
        map("square", platformAccount, ledgerAccount);
    }

    private void map(String connection, String platformAccount, String ledgerAccount) {
        decisions.add(new Mapping(
                AccountKey.of(connection, platformAccount),
                new AccountId(ledgerAccount),
                Mapping.Origin.PERSON,
                "chosen",
                "Ada",
                Instant.EPOCH));
    }

    private List<Variance> review(Sides... platforms) {
        return new Reviewer(Mappings.after(decisions), tolerances, Freshness.within(LONDON))
                .review(
                        OCTOBER,
                        Optional.of(ledger.quotes()),
                        Arrays.stream(platforms).map(Sides::quotes).toList())
                .variances();
    }

    private Variance only() {
        assertThat(review(square)).hasSize(1);
        return review(square).getFirst();
    }

    private static List<Finding.Kind> findings(Variance variance) {
        return variance.findings().stream().map(Finding::kind).toList();
    }

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
        tolerances = new Tolerances(5, Map.of(new AccountId("3"), 6L));

        assertThat(review(square).stream().map(Variance::status))
                .containsExactly(Status.WITHIN_TOLERANCE, Status.DIFFERS, Status.WITHIN_TOLERANCE);
    }

    @Test
    void neverAddsTwoCurrencies() {
        ledger.accounts("1110").closing("1110", "100.00").closing("1110", "7.00 EUR");
        square.accounts("a").closing("a", "100.00").closing("a", "8.00 EUR");
        map("a", "1110");

        var variances = review(square);

        assertThat(variances.stream().map(Variance::currency))
                .containsExactly(Currency.getInstance("EUR"), Currency.getInstance("GBP"));
        assertThat(variances.stream().map(Variance::status)).containsExactly(Status.DIFFERS, Status.AGREES);
        assertThat(variances.getFirst().difference()).contains(money("1.00 EUR"));
    }

    @Test
    void saysWhichCurrencyIsOnOneSideOnly() {
        ledger.accounts("1110").closing("1110", "100.00");
        square.accounts("a").closing("a", "120.00 EUR");
        map("a", "1110");

        var variances = review(square);

        assertThat(variances.stream().map(Variance::status)).containsOnly(Status.NO_QUOTE);
        assertThat(variances).hasSize(2);
        assertThat(variances.getFirst().findings().getFirst().words())
                .isEqualTo("The platform quotes this account in EUR, the ledger only in GBP.");
        assertThat(variances.getLast().findings().getFirst().words())
                .isEqualTo("The ledger quotes this account in GBP, the platform only in EUR.");
    }

    @Test
    void takesNoZeroForGrantedInACurrencyNobodySpokeOf() {
        ledger.accounts("1110").movement("1110", "100.00");
        square.accounts("a").movement("a", "120.00 EUR");
        map("a", "1110");

        assertThat(review(square).stream().map(Variance::status)).containsOnly(Status.NO_QUOTE);
    }

    @Test
    void leavesOutACurrencyThatOneSideQuotesOnlyAtZero() {
        ledger.accounts("1110").closing("1110", "0.00 USD").closing("1110", "3.00");
        square.accounts("a").closing("a", "3.00");
        map("a", "1110");

        assertThat(only().currency().getCurrencyCode()).isEqualTo("GBP");
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
    void isStaleWhereASideWasReadBeforeTheMonthWasOver() {
        ledger.accounts("1110").closing("1110", "100.00").fetchedAt("2026-10-31T23:59:59Z");
        square.accounts("a").closing("a", "100.00").fetchedAt("2026-11-01T00:00:00Z");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);

        ledger.fetchedAt("2026-11-01T00:00:00Z");
        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void isStaleWhereTheSidesWereReadMoreThanADayApart() {
        ledger.accounts("1110").closing("1110", "100.00").fetchedAt("2026-11-03T09:00:00Z");
        square.accounts("a").closing("a", "100.00").fetchedAt("2026-11-04T09:00:01Z");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);

        square.fetchedAt("2026-11-04T09:00:00Z");
        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void judgesFreshnessOnlyByTheQuotesItUses() {
        ledger.accounts("1110")
                .opening("1110", "1.00")
                .closing("1110", "100.00")
                .openingFetchedAt("2026-10-02T08:00:00Z");
        square.accounts("a").closing("a", "100.00");
        map("a", "1110");

        assertThat(only().status()).isEqualTo(Status.AGREES);
    }

    @Test
    void isStaleWhereAnOpeningItUsesWasReadLongBefore() {
        ledger.accounts("4000")
                .opening("4000", "0.00")
                .closing("4000", "9.00")
                .openingFetchedAt("2026-10-02T08:00:00Z");
        square.accounts("a").opening("a", "0.00").closing("a", "9.00").movement("a", "9.00");
        square.accounts("b").movement("b", "0.00");
        map("a", "4000");
        map("b", "4000");

        assertThat(only().basis()).isEqualTo(Basis.ACTIVITY);
        assertThat(only().status()).isEqualTo(Status.STALE_QUOTE);
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
    void leavesOutArchivedPlatformAccountsWithNothingOnThem() {
        ledger.accounts("1110").closing("1110", "1.00");
        square.accounts("a").closing("a", "1.00");
        square.account(asset("old").active(false));
        square.account(asset("zero").active(false)).closing("zero", "0.00");
        square.account(asset("mapped").active(false));
        map("a", "1110");
        map("mapped", "1110");

        var variance = only();

        assertThat(variance.platformAccounts()).hasSize(1);
        assertThat(variance.status()).isEqualTo(Status.AGREES);
    }

    @Test
    void keepsASilentArchivedAccountWhereTheLedgerStillHasABalance() {
        ledger.accounts("1110").closing("1110", "40.00");
        square.account(asset("old").active(false));
        map("old", "1110");

        assertThat(only().status()).isEqualTo(Status.NO_QUOTE);
    }

    @Test
    void findsAnArchivedPlatformAccountThatStillQuotes() {
        ledger.accounts("1110").closing("1110", "4.00");
        square.account(asset("old").active(false)).closing("old", "4.00");
        map("old", "1110");

        assertThat(only().status()).isEqualTo(Status.AGREES);
        assertThat(findings(only())).containsExactly(Finding.Kind.INACTIVE_PLATFORM_ACCOUNT);
    }

    @Test
    void findsAnArchivedLedgerAccount() {
        ledger.account(asset("1110").active(false)).closing("1110", "4.00");
        square.accounts("a").closing("a", "4.00");
        map("a", "1110");

        assertThat(only().findings())
                .containsExactly(
                        new Finding(Finding.Kind.INACTIVE_TARGET, "Ledger account 1110 Account 1110 is archived."));
    }

    @Test
    void callsAnAccountUnmappedWhoseLedgerAccountIsGone() {
        ledger.accounts("1110");
        square.accounts("a").closing("a", "4.00");
        map("a", "9999");

        assertThat(only().status()).isEqualTo(Status.UNMAPPED);
        assertThat(only().ledgerAccount()).isNull();
        assertThat(only().findings().getFirst().words())
                .isEqualTo("It is mapped to ledger account 9999, which is not in the ledger's chart.");
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
    void checksTheRollForwardOfBothSidesToThePenny() {
        ledger.accounts("1110")
                .opening("1110", "10.00")
                .movement("1110", "5.00")
                .closing("1110", "15.01");
        square.accounts("a").opening("a", "10.00").movement("a", "5.01").closing("a", "15.01");
        square.accounts("b").opening("b", "0.00").movement("b", "2.00").closing("b", "0.00");
        map("a", "1110");
        map("b", "1110");

        assertThat(findings(only()))
                .containsExactly(Finding.Kind.PLATFORM_ROLL_FORWARD, Finding.Kind.LEDGER_ROLL_FORWARD);
        assertThat(only().findings().getLast().words())
                .isEqualTo("Ledger account 1110 Account 1110: opening 10.00 and movements 5.00 give 15.00,"
                        + " but the closing balance is 15.01 (+0.01 GBP).");
    }

    @Test
    void findsRollForwardGapsThatCancelWithinAGroup() {
        ledger.accounts("1110").closing("1110", "0.00");
        square.accounts("a", "b");
        square.opening("a", "0.00").movement("a", "1.00").closing("a", "2.00");
        square.opening("b", "0.00").movement("b", "-1.00").closing("b", "-2.00");
        map("a", "1110");
        map("b", "1110");

        assertThat(only().status()).isEqualTo(Status.AGREES);
        assertThat(findings(only()))
                .containsExactly(Finding.Kind.PLATFORM_ROLL_FORWARD, Finding.Kind.PLATFORM_ROLL_FORWARD);
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
