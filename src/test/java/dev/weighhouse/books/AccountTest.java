package dev.weighhouse.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Currency GBP = Currency.getInstance("GBP");

    @Test
    void needsNoMoreThanIdNameTypeAndCurrency() {
        var account = Account.called("42", "Bank", AccountType.LIABILITY, GBP).build();

        assertThat(account.active()).isTrue();
        assertThat(account.normalSide()).isEqualTo(Side.CREDIT);
        assertThat(account.label()).isEqualTo("Bank");
        assertThat(account.number()).isNull();
    }

    @Test
    void keepsEveryFieldASourceStates() {
        var bank = new BankDetails("Bank", "GB33BUKB20201555555555", "BUKBGB22", "55555555", "202015");
        var account = Account.called("42", "Depreciation", AccountType.ASSET, GBP)
                .externalId("x")
                .number("1590")
                .subType("AccumulatedDepreciation")
                .active(false)
                .description("of machines")
                .taxCode("NON")
                .parent(new AccountId("15"))
                .normalSide(Side.CREDIT)
                .created(Instant.EPOCH)
                .modified(Instant.EPOCH.plusSeconds(1))
                .bankDetails(bank)
                .build();

        assertThat(account)
                .isEqualTo(new Account(
                        new AccountId("42"),
                        "x",
                        "Depreciation",
                        "1590",
                        AccountType.ASSET,
                        "AccumulatedDepreciation",
                        false,
                        "of machines",
                        "NON",
                        new AccountId("15"),
                        GBP,
                        Side.CREDIT,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1),
                        bank));
        assertThat(account.label()).isEqualTo("1590 Depreciation");
    }

    @Test
    void whereAPlatformTellsNoTypeNothingIsTakenForGranted() {
        var travel = Account.untold("7100", "Travel", GBP).build();

        assertThat(travel.type()).isNull();
        assertThat(travel.normalSide()).as("amounts are shown as quoted").isEqualTo(Side.DEBIT);
        assertThat(travel.carriesForward()).isFalse();
        assertThat(travel.startsAnew()).isFalse();
        var told = Account.called("7100", "Travel", AccountType.EXPENSE, GBP).build();
        assertThat(told.startsAnew()).isTrue();
        assertThat(Account.called("1", "Bank", AccountType.ASSET, GBP).build().carriesForward())
                .isTrue();
    }

    @Test
    void balanceSheetAccountsCarryForwardAndResultsDoNot() {
        assertThat(AccountType.ASSET.carriesForward()).isTrue();
        assertThat(AccountType.LIABILITY.carriesForward()).isTrue();
        assertThat(AccountType.EQUITY.carriesForward()).isTrue();
        assertThat(AccountType.INCOME.carriesForward()).isFalse();
        assertThat(AccountType.EXPENSE.carriesForward()).isFalse();
        assertThat(AccountType.EXPENSE.normalSide()).isEqualTo(Side.DEBIT);
    }
}
