package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.account;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.list;
import static dev.weighhouse.connect.xero.Shapes.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Company;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XeroAccountsTest {

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void readsEveryFieldThatXeroStates() {
        tenant.accounts(account(
                90,
                "Savings",
                "ASSET",
                "BANK",
                "\"Status\":\"ACTIVE\"",
                "\"Description\":\"For rainy days\"",
                "\"TaxType\":\"NONE\"",
                "\"CurrencyCode\":\"USD\"",
                "\"BankAccountNumber\":\"0209087654321050\"",
                "\"UpdatedDateUTC\":\"/Date(1552595972920+0000)/\""));

        var account = accounts().getFirst();

        assertThat(account.id()).isEqualTo(new AccountId(id(90)));
        assertThat(account.label()).isEqualTo("90 Savings");
        assertThat(account.type()).isEqualTo(AccountType.ASSET);
        assertThat(account.subType()).isEqualTo("BANK");
        assertThat(account.active()).isTrue();
        assertThat(account.description()).isEqualTo("For rainy days");
        assertThat(account.taxCode()).isEqualTo("NONE");
        assertThat(account.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(account.bankDetails()).extracting("accountNumber").isEqualTo("0209087654321050");
        assertThat(account.modified()).isEqualTo(Instant.parse("2019-03-14T20:39:32.920Z"));
        assertThat(account.parent()).isNull();
    }

    @Test
    void readsArchivedAccountsWhetherOrNotTheyAreInThePlainList() {
        tenant.answer(
                "Accounts",
                request -> Replies.json(
                        200,
                        request.getUrl().queryParameter("where") == null
                                ? list(
                                        "Accounts",
                                        account(1, "Cash", "ASSET", "CURRENT"),
                                        account(2, "Old till", "ASSET", "CURRENT", "\"Status\":\"ARCHIVED\""))
                                : list(
                                        "Accounts",
                                        account(2, "Old till", "ASSET", "CURRENT", "\"Status\":\"ARCHIVED\""),
                                        account(3, "Older till", "ASSET", "CURRENT", "\"Status\":\"ARCHIVED\""))));

        assertThat(accounts())
                .extracting(account -> account.label() + " " + account.active())
                .containsExactly("1 Cash true", "2 Old till false", "3 Older till false");
        assertThat(tenant.asked("Accounts").get(1).queryParameter("where")).isEqualTo("Status==\"ARCHIVED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "REVENUE, SALES, INCOME",
        "EXPENSE, DEPRECIATN, EXPENSE",
        "LIABILITY, BANK, LIABILITY",
        "EQUITY, EQUITY, EQUITY"
    })
    void theClassDecidesAboutTheType(String group, String type, AccountType expected) {
        tenant.accounts(account(1, "Any", group, type));

        assertThat(accounts()).extracting(Account::type).containsExactly(expected);
    }

    @Test
    void theTypeDecidesWhereNoClassIsStated() {
        tenant.accounts("{\"AccountID\":\"%s\",\"Name\":\"Loan\",\"Type\":\"TERMLIAB\"}".formatted(id(1)));

        assertThat(accounts()).extracting(Account::type).containsExactly(AccountType.LIABILITY);
        assertThat(accounts().getFirst().number()).isNull();
    }

    @Test
    void asksAsTheTenantWithTheToken() {
        tenant.accounts();
        accounts();

        assertThat(tenant.requests("Accounts")).allSatisfy(request -> {
            assertThat(request.getHeaders().get("xero-tenant-id")).isEqualTo(Tenant.ID);
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Tenant.TOKEN);
        });
    }

    @Test
    void refusesAnAccountWithoutAnId() {
        tenant.accounts("{\"Name\":\"Nobody\",\"Type\":\"CURRENT\"}");

        assertThat(failure().words()).contains("Nobody", "no usable AccountID", "/Accounts");
    }

    @Test
    void refusesAnAccountIdThatComesTwice() {
        tenant.accounts(account(1, "Cash", "ASSET", "CURRENT"), account(1, "Till", "ASSET", "CURRENT"));

        assertThat(failure().words()).contains(id(1), "comes twice", "Till");
    }

    @Test
    void refusesAKindOfAccountItDoesNotKnow() {
        tenant.broken().accounts(account(1, "Cash", "GOLD", "CURRENT"));

        assertThat(failure().words()).contains("Cash", "GOLD", "not among those there are");
    }

    @Test
    void refusesACurrencyTheWorkspaceDoesNotKnow() {
        tenant.accounts(account(1, "Yen", "ASSET", "BANK", "\"CurrencyCode\":\"JPY\""));

        assertThat(failure().words()).contains("JPY", "does not know");
    }

    @Test
    void showsNamesThatSteerTheScreenAsPlainText() {
        tenant.accounts(account(1, "Ca\\u202Esh", "ASSET", "CURRENT"));

        assertThat(accounts()).extracting(Account::name).containsExactly("Ca\uFFFDsh");
    }

    @Test
    void readsTheCompanyAndItsLocks() {
        tenant.json(
                "Organisation",
                organisation(
                        "NZD",
                        31,
                        3,
                        "\"PeriodLockDate\":\"/Date(1546214400000+0000)/\"",
                        "\"EndOfYearLockDate\":\"/Date(1522454400000+0000)/\""));

        assertThat(company())
                .isEqualTo(new Company(
                        id(0),
                        "Larkfield Coffee",
                        tenant.surroundings().home(),
                        Month.APRIL,
                        LocalDate.of(2018, 12, 31)));
    }

    @Test
    void aCompanyWithoutLocksIsOpen() {
        assertThat(company().closedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31, 12, JANUARY", "28, 2, MARCH", "29, 2, MARCH", "31, 6, JULY", "5, 4, APRIL", "0, 0, JANUARY"})
    void aFinancialYearStartsOnTheDayAfterItsEnd(int day, int month, Month first) {
        tenant.json("Organisation", organisation("NZD", day, month));

        assertThat(company().fiscalYearStart()).isEqualTo(first);
        assertThat(tenant.notes.notes()).hasSize(month == 0 ? 1 : 0);
    }

    @Test
    void saysThatALockDateIsNone() {
        tenant.broken().json("Organisation", organisation("NZD", 31, 3, "\"PeriodLockDate\":\"soon\""));

        assertThat(company().closedUntil()).isNull();
        assertThat(tenant.notes.notes()).containsExactly("Xero states a PeriodLockDate that is no date: soon.");
    }

    @Test
    void saysThatTheBooksAreInAnotherCurrencyThanTheWorkspace() {
        tenant.json("Organisation", organisation("USD", 31, 12));

        assertThat(company().homeCurrency().getCurrencyCode()).isEqualTo("USD");
        assertThat(tenant.notes.notes()).containsExactly("Xero keeps its books in USD, the workspace in NZD.");
    }

    @Test
    void refusesBooksInACurrencyTheWorkspaceDoesNotKnow() {
        tenant.json("Organisation", organisation("GBP", 31, 12));

        assertThat(failure().words()).contains("base currency of Xero is GBP");
    }

    @Test
    void refusesAReplyWithoutOneOrganisation() {
        tenant.json("Organisation", list("Organisations"));

        assertThat(failure().words()).contains("gave 0");
    }

    private List<Account> accounts() {
        try (var ledger = tenant.open()) {
            return ledger.accounts(tenant.notes).value().all();
        }
    }

    private Company company() {
        try (var ledger = tenant.open()) {
            return ledger.company(tenant.notes).orElseThrow().value();
        }
    }

    private Failure failure() {
        return tenant.failure(ledger -> ledger.accounts(tenant.notes));
    }
}
