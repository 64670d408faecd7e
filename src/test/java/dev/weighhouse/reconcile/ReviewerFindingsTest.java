package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.asset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import org.junit.jupiter.api.Test;

/** What else a person should know of a compared account. */
class ReviewerFindingsTest extends ReviewCase {

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
    void leavesOutWhatIsBookedToNoneWhereNothingIs() {
        ledger.accounts("1110").closing("1110", "4.00");
        square.accounts("a").movement("a", "4.00");
        square.account(asset("none").subType(Account.BOOKED_TO_NONE));
        map("a", "1110");

        assertThat(review(square)).extracting(Variance::status).doesNotContain(Status.UNMAPPED);

        square.movement("none", "5.00").movement("none", "-5.00");

        assertThat(review(square)).extracting(Variance::status).contains(Status.UNMAPPED);
    }

    @Test
    void showsWhatIsBookedToNoneWhereMovementsWereLeftOut() {
        ledger.accounts("1110").closing("1110", "4.00");
        square.account(asset("none").subType(Account.BOOKED_TO_NONE)).quotesMovements();
        square.leavesOutMovementsOf("none");

        assertThat(only().status()).isEqualTo(Status.UNMAPPED);
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
    void stillComparesAQuotedPlatformAccountThatIsNoLongerThere() {
        ledger.accounts("1110").closing("1110", "4.00");
        square.accounts("a").gone(asset("deleted")).closing("a", "1.00").closing("deleted", "3.00");
        map("a", "1110");
        map("deleted", "1110");

        assertThat(only().status()).isEqualTo(Status.AGREES);
        assertThat(only().findings())
                .containsExactly(
                        new Finding(
                                Finding.Kind.MISSING_PLATFORM_ACCOUNT,
                                "Platform account deleted Account deleted (square/deleted) is no longer in the platform's chart."));
    }

    @Test
    void listsAQuotedAccountThatIsNeitherThereNorMapped() {
        ledger.accounts("1110");
        square.gone(asset("deleted"))
                .gone(asset("empty"))
                .closing("deleted", "3.00")
                .closing("empty", "0.00");

        assertThat(only().label()).isEqualTo("deleted Account deleted");
        assertThat(only().status()).isEqualTo(Status.UNMAPPED);
    }

    @Test
    void stillComparesAQuotedLedgerAccountThatIsNoLongerThere() {
        ledger.accounts("1000")
                .gone(asset("1110").parent(new AccountId("also gone")))
                .closing("1110", "4.00");
        square.accounts("a").closing("a", "5.00");
        map("a", "1110");

        assertThat(only().difference()).contains(Sides.money("1.00"));
        assertThat(findings(only())).containsExactly(Finding.Kind.MISSING_TARGET);
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
}
