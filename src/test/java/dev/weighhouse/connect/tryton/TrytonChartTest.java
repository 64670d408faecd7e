package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.Charts.account;
import static dev.weighhouse.connect.tryton.Charts.heading;
import static dev.weighhouse.connect.tryton.Charts.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrytonChartTest {

    private final FakeTryton tryton = new FakeTryton();

    @AfterEach
    void stop() {
        tryton.close();
    }

    @Test
    void readsTheKindsThatTrytonTells() {
        var chart = chart(
                account(1, "1110", "Bank", 0, Charts.ASSET),
                account(2, "2100", "Creditors", 0, Charts.PAYABLE),
                account(3, "2500", "Loan", 0, Charts.LOAN),
                account(4, "3100", "Share capital", 0, Charts.EQUITY),
                account(5, "4100", "Sales", 0, Charts.REVENUE),
                account(6, "5200", "Rent", 0, Charts.EXPENSE));

        assertThat(chart.all())
                .extracting(Account::type)
                .containsExactly(
                        AccountType.ASSET,
                        AccountType.LIABILITY,
                        AccountType.LIABILITY,
                        AccountType.EQUITY,
                        AccountType.INCOME,
                        AccountType.EXPENSE);
        assertThat(find(chart, 1).label()).isEqualTo("1110 Bank");
        assertThat(find(chart, 1).subType()).isEqualTo("Cash");
    }

    @Test
    void letsASettingSayTheKindOfATypeAndThoseBelowIt() {
        tryton.with("types", "Off-Balance=liability,Loan=equity");

        var chart = chart(
                account(1, "9000", "Guarantees", 0, type("Given", "Chart\\\\Off-Balance\\\\Given", "off-balance", "")),
                account(2, "2500", "Loan", 0, Charts.LOAN));

        assertThat(find(chart, 1).type()).isEqualTo(AccountType.LIABILITY);
        assertThat(find(chart, 2).type()).isEqualTo(AccountType.EQUITY);
    }

    @Test
    void refusesAnAccountOfWhichNothingTellsTheKind() {
        tryton.records(
                "account.account", account(1, "9000", "Guarantees", 0, type("Given", "Given", "off-balance", "")));

        var failure = tryton.failure(ledger -> ledger.accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("9000 Guarantees (number 1)", "its type is Given");
        assertThat(failure.nextStep()).contains("types=");
    }

    @Test
    void aHeadingIsOfTheKindOfAllBelowItAndElseLeftOut() {
        var chart = chart(
                heading(1, "Everything", 0),
                heading(2, "Assets", 1),
                heading(3, "Bank", 2),
                account(4, "1110", "Current", 3, Charts.ASSET),
                account(5, "4100", "Sales", 1, Charts.REVENUE),
                heading(6, "Nothing", 1));

        assertThat(chart.inHierarchy())
                .extracting(account -> account.id().value())
                .containsExactly("5", "2", "3", "4");
        assertThat(find(chart, 2).parent()).isNull();
        assertThat(find(chart, 4).parent()).isEqualTo(new AccountId("3"));
        assertThat(find(chart, 3).active())
                .as("nothing can be posted to a heading")
                .isFalse();
        assertThat(tryton.notes.notes()).singleElement().asString().startsWith("2 headings of Our Tryton are left out");
    }

    @Test
    void readsClosedAndExpiredAccountsAsArchived() {
        var chart = chart(
                account(1, "1110", "Open", 0, Charts.ASSET, "\"closed\":false,\"active\":true"),
                account(2, "1111", "Closed", 0, Charts.ASSET, "\"closed\":1,\"active\":true"),
                account(3, "1112", "Expired", 0, Charts.ASSET, "\"closed\":0,\"active\":false"));

        assertThat(chart.all()).extracting(Account::active).containsExactly(true, false, false);
        assertThat(tryton.calls("model.account.account.search_read")
                        .getFirst()
                        .params()
                        .path(0)
                        .path(1))
                .hasToString("[\"active\",\"in\",[true,false]]");
    }

    @Test
    void anAccountWithASecondCurrencyIsKeptInIt() {
        var chart = chart(
                account(1, "1121", "Euro", 0, Charts.ASSET, "\"active\":true,\"second_currency.\":{\"code\":\"EUR\"}"));

        assertThat(find(chart, 1).currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void readsACodelessAccountWithWhenItWasMadeAndChanged() {
        var chart = chart(
                account(
                        7,
                        "",
                        "Main Cash",
                        0,
                        Charts.ASSET,
                        "\"active\":true,\"note\":\"For small\\nthings\",\"create_date\":{\"__class__\":\"datetime\",\"year\":2026,\"month\":11,\"day\":20,\"hour\":21,\"minute\":30,\"second\":5,\"microsecond\":9}"));

        assertThat(find(chart, 7).number()).isNull();
        assertThat(find(chart, 7).description()).isEqualTo("For small things");
        assertThat(find(chart, 7).created()).isEqualTo("2026-11-20T21:30:05.000009Z");
        assertThat(find(chart, 7).modified()).isNull();
    }

    @Test
    void readsAsManyPagesAsThereAre() {
        var rows = new ArrayList<String>();
        for (var id = 1; id <= 1_001; id++) {
            rows.add(account(id, Integer.toString(id), "Account", 0, Charts.ASSET));
        }

        assertThat(chart(rows.toArray(String[]::new)).size()).isEqualTo(1_001);
        assertThat(tryton.calls("model.account.account.search_read")).hasSize(2);
    }

    @Test
    void refusesPagesThatShiftedWhileTheyWereRead() {
        var rows = new ArrayList<String>();
        for (var id = 1; id <= 1_000; id++) {
            rows.add(account(id, Integer.toString(id), "Account", 0, Charts.ASSET));
        }
        rows.add(rows.getFirst());
        tryton.records("account.account", rows.toArray(String[]::new));

        assertThat(tryton.failure(ledger -> ledger.accounts(Progress.NONE))).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void refusesAccountsThatGoRoundInALoopOrNameAnUnknownCurrency() {
        tryton.records("account.account", account(1, "1", "A", 2, Charts.ASSET), account(2, "2", "B", 1, Charts.ASSET));
        assertThat(tryton.failure(ledger -> ledger.accounts(Progress.NONE)).words())
                .contains("a part of itself");

        tryton.records(
                "account.account", account(1, "1", "A", 0, Charts.ASSET, "\"second_currency.\":{\"code\":\"BEER\"}"));
        assertThat(tryton.failure(ledger -> ledger.accounts(Progress.NONE)).words())
                .contains("second_currency", "record 1", "BEER");
    }

    private ChartOfAccounts chart(String... rows) {
        tryton.records("account.account", rows);
        try (var ledger = tryton.open()) {
            return ledger.accounts(tryton.notes).value();
        }
    }

    private static Account find(ChartOfAccounts chart, int id) {
        return chart.find(new AccountId(Integer.toString(id))).orElseThrow();
    }
}
