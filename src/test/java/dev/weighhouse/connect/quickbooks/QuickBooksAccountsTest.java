package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.account;
import static dev.weighhouse.connect.quickbooks.Shapes.bank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickBooksAccountsTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void readsTheCompanyAndItsPreferences() {
        company.preferences("USD", false, "April");

        var read = company.open().company(company.notes).orElseThrow().value();

        assertThat(read.name()).isEqualTo("Larkfield Coffee");
        assertThat(read.id()).isEqualTo("123");
        assertThat(read.fiscalYearStart()).isEqualTo(Month.APRIL);
        assertThat(read.closedUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void mapsEveryFieldOfAnAccount() {
        company.accounts(
                bank("1", "Cash"),
                account(
                        "2",
                        "Owner draws",
                        "Equity",
                        "Equity",
                        "\"AcctNum\":\"3100\",\"AccountSubType\":\"OwnersDraws\",\"Active\":false,\"Description\":\"what is taken out\"",
                        "\"TaxCodeRef\":{\"value\":\"7\"},\"SubAccount\":true,\"ParentRef\":{\"value\":\"1\"}",
                        "\"CurrencyRef\":{\"value\":\"EUR\"}",
                        "\"MetaData\":{\"CreateTime\":\"2026-01-05T09:00:00-08:00\",\"LastUpdatedTime\":\"2026-02-01T10:30:00-08:00\"}"));

        var account = company.open()
                .accounts(company.notes)
                .value()
                .find(new AccountId("2"))
                .orElseThrow();

        assertThat(account.number()).isEqualTo("3100");
        assertThat(account.type()).isEqualTo(AccountType.EQUITY);
        assertThat(account.subType()).isEqualTo("OwnersDraws");
        assertThat(account.normalSide()).isEqualTo(Side.DEBIT);
        assertThat(account.active()).isFalse();
        assertThat(account.description()).isEqualTo("what is taken out");
        assertThat(account.taxCode()).isEqualTo("7");
        assertThat(account.parent()).isEqualTo(new AccountId("1"));
        assertThat(account.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(account.created()).isEqualTo(Instant.parse("2026-01-05T17:00:00Z"));
        assertThat(account.modified()).isEqualTo(Instant.parse("2026-02-01T18:30:00Z"));
    }

    @Test
    void asksForInactiveAccountsToo() {
        company.accounts(bank("1", "Cash"));

        var quoted = company.open().accounts(company.notes);

        var asked = company.asked("query").getFirst();
        assertThat(asked.queryParameter("query"))
                .isEqualTo(
                        "select * from Account where Active IN (true, false) orderby Id startposition 1 maxresults 1000");
        assertThat(asked.queryParameter("minorversion")).isEqualTo("75");
        assertThat(quoted.digest())
                .isEqualTo(Digest.of(("{\"QueryResponse\":{\"Account\":[" + bank("1", "Cash") + "]}}")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsPageAfterPageUntilOneIsNotFull() {
        company.answer("query", url -> {
            var query = String.valueOf(url.queryParameter("query"));
            var from = query.contains("startposition 1 ") ? 0 : 1000;
            var page = IntStream.range(from, from == 0 ? 1000 : 1001)
                    .mapToObj(i -> bank("a" + i, "Account " + i))
                    .toList();
            return Replies.json(200, "{\"QueryResponse\":{\"Account\":[" + String.join(",", page) + "]}}");
        });

        assertThat(company.open().accounts(company.notes).value().size()).isEqualTo(1001);
        assertThat(company.notes.steps()).contains("Reading QuickBooks accounts, page 2");
    }

    @Test
    void understandsAnEmptyPage() {
        company.json("query", "{\"QueryResponse\":{},\"time\":\"2026-11-02T09:00:00Z\"}");

        assertThat(company.open().accounts(company.notes).value().size()).isZero();
    }

    @Test
    void aReplyToSomethingElseIsNotAnEmptyChart() {
        company.json("query", "{}");
        assertThat(failure().words()).contains("not a list of accounts", "query");

        company.json("query", "{\"QueryResponse\":{\"Account\":{\"Id\":\"1\"}}}");
        assertThat(failure()).isInstanceOf(Failure.BadInput.class);
    }

    @Test
    void valuesOfTheWrongKindAreTakenAsMissing() {
        company.accounts(
                "{\"Id\":7,\"Name\":{\"a\":1},\"Classification\":\"Asset\",\"Active\":\"false\",\"MetaData\":[1]}");

        var account = company.open().accounts(company.notes).value().all().getFirst();

        assertThat(account.id()).isEqualTo(new AccountId("7"));
        assertThat(account.name()).contains("has no name");
        assertThat(account.created()).isNull();
    }

    @Test
    void leavesOutAccountsOnWhichNothingIsPostedAndSaysSo() {
        company.accounts(bank("1", "Cash"), "{\"Id\":\"9\",\"Name\":\"Estimates\",\"AccountType\":\"Non-Posting\"}");

        assertThat(company.open().accounts(company.notes).value().size()).isEqualTo(1);
        assertThat(company.notes.notes()).singleElement().asString().contains("9", "nothing is ever posted");
    }

    @Test
    void takesTheTypeWhereThereIsNoClassification() {
        company.accounts("{\"Id\":\"1\",\"Name\":\"Card\",\"AccountType\":\"Credit Card\"}");

        assertThat(company.open()
                        .accounts(company.notes)
                        .value()
                        .all()
                        .getFirst()
                        .type())
                .isEqualTo(AccountType.LIABILITY);
    }

    @Test
    void refusesAClassificationThereIsNot() {
        company.accounts(account("1", "Cash", "Treasure", "Bank"));

        assertThat(failure()).isInstanceOf(Failure.BadInput.class);
        assertThat(failure().words()).contains("Cash", "Treasure", "id 1");
    }

    @Test
    void refusesACurrencyTheWorkspaceDoesNotKnow() {
        company.accounts(bank("1", "Yen account", "\"CurrencyRef\":{\"value\":\"JPY\"}"));

        assertThat(failure()).isInstanceOf(Failure.BadInput.class);
        assertThat(failure().words()).contains("Yen account", "JPY");
    }

    @Test
    void refusesAHomeCurrencyTheWorkspaceDoesNotKnow() {
        company.preferences("CAD", false, "January");

        assertThat(failure().words()).contains("CAD");
    }

    @Test
    void saysWhatItHadToAssumeOfTheCompany() {
        company.json("preferences", """
                {"QueryResponse":{"Preferences":[{"CurrencyPrefs":{"HomeCurrency":{"value":"EUR"}},
                 "AccountingInfoPrefs":{"BookCloseDate":"soon"}}]}}""");

        var read = company.open().company(company.notes).orElseThrow().value();

        assertThat(read.fiscalYearStart()).isEqualTo(Month.JANUARY);
        assertThat(read.closedUntil()).isNull();
        assertThat(company.notes.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("books in EUR"))
                .anyMatch(note -> note.contains("January is assumed"))
                .anyMatch(note -> note.contains("soon"));
    }

    @Test
    void refusesAHomeCurrencyThatIsNotStated() {
        company.json("preferences", "{\"Preferences\":{}}");

        assertThat(failure().words()).contains("state no home currency");
    }

    @Test
    void refusesAnIdThatComesTwice() {
        company.accounts(bank("1", "Cash"), bank("1", "Till"));

        assertThat(failure()).isInstanceOf(Failure.BadInput.class);
        assertThat(failure().words()).contains("id 1 comes twice", "Cash", "Till");
    }

    @Test
    void refusesAnAccountWithoutAnId() {
        company.accounts("{\"Name\":\"Cash\",\"Classification\":\"Asset\"}");

        assertThat(failure().words()).contains("Cash", "no usable Id");
    }

    @Test
    void readsTheAccountsOnlyOnceWhileItIsOpen() {
        company.accounts(bank("1", "Cash"));
        var ledger = company.open();

        assertThat(List.of(ledger.accounts(company.notes), ledger.accounts(company.notes)))
                .hasSize(2);

        assertThat(company.asked("query")).hasSize(1);
    }

    private Failure failure() {
        return company.failure(ledger -> ledger.accounts(company.notes));
    }
}
