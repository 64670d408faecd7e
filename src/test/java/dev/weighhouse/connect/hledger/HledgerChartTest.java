package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HledgerChartTest {

    private final FakeHledger hledger = new FakeHledger();

    @AfterEach
    void stop() {
        hledger.close();
    }

    @Test
    void namesAnAccountByItsFullNameAndHangsItBelowTheOneAbove() {
        hledger.journal.add(
                "2025-01-01", "", "x", Leg.of("assets:bank:current", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        var chart = chart();

        assertThat(chart.inHierarchy())
                .extracting(account -> account.id().value())
                .containsExactly("assets", "assets:bank", "assets:bank:current", "equity");
        var current = account(chart, "assets:bank:current");
        assertThat(current.name()).isEqualTo("current");
        assertThat(current.parent()).isEqualTo(new AccountId("assets:bank"));
        assertThat(current.active()).isTrue();
        assertThat(account(chart, "assets").parent()).isNull();
    }

    @Test
    void takesTheKindFromTheTagAndFromTheNameWhereThereIsNone() {
        hledger.journal.add(
                "2025-01-01",
                "",
                "x",
                Leg.of("Kasse", "£", "1.00", "type:C"),
                Leg.of("Darlehen:Bank", "£", "1.00", "type:Liability"),
                Leg.of("Liabilities:vat", "£", "1.00"),
                Leg.of("income:sales", "£", "-4.00"),
                Leg.of("EXPENSES", "£", "1.00"));

        var chart = chart();

        assertThat(account(chart, "Kasse").type()).isEqualTo(AccountType.ASSET);
        assertThat(account(chart, "Darlehen").type()).isEqualTo(AccountType.LIABILITY);
        assertThat(account(chart, "Liabilities:vat").type()).isEqualTo(AccountType.LIABILITY);
        assertThat(account(chart, "income").type()).isEqualTo(AccountType.INCOME);
        assertThat(account(chart, "EXPENSES").type()).isEqualTo(AccountType.EXPENSE);
    }

    @Test
    void letsASettingSayTheKindOfAnAccountAndItsParts() {
        hledger.with("types", "Aktiva=asset, Aktiva:Wertberichtigung=liability, assets:odd=expense")
                .journal
                .add(
                        "2025-01-01",
                        "",
                        "x",
                        Leg.of("Aktiva:Bank", "£", "1.00"),
                        Leg.of("Aktiva:Wertberichtigung:A", "£", "1.00"),
                        Leg.of("assets:odd", "£", "-2.00", "type:A"));

        var chart = chart();

        assertThat(account(chart, "Aktiva:Bank").type()).isEqualTo(AccountType.ASSET);
        assertThat(account(chart, "Aktiva:Wertberichtigung:A").type()).isEqualTo(AccountType.LIABILITY);
        assertThat(account(chart, "assets:odd").type()).isEqualTo(AccountType.EXPENSE);
    }

    @Test
    void refusesAnAccountOfWhichNothingTellsTheKind() {
        hledger.journal.add("2025-01-01", "", "x", Leg.of("Kasse", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        var failure = hledger.failure(ledger -> ledger.accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("Kasse");
        assertThat(failure.nextStep()).contains("types=Kasse=asset");
    }

    @Test
    void takesTheNumberFromTheTagsOnlyWhereItIsPlainWhoseItIs() {
        hledger.journal
                .add(
                        "2025-01-01",
                        "",
                        "x",
                        Leg.of("assets:bank:current", "£", "1.00", "code:1110", "code:1100", "code:1000"),
                        Leg.of("assets:till", "£", "1.00", "code:1000"),
                        Leg.of("equity", "£", "-2.00", "code:3000"))
                .add("2025-01-02", "", "y", Leg.of("equity", "£", "0.00", "code:3001"));

        var chart = chart();

        assertThat(account(chart, "assets:bank:current").number()).isEqualTo("1110");
        assertThat(account(chart, "assets:bank").number()).isEqualTo("1100");
        assertThat(account(chart, "assets").number()).isEqualTo("1000");
        assertThat(account(chart, "assets:till").number()).isNull();
        assertThat(account(chart, "equity").number()).isNull();
    }

    @Test
    void keepsAnAccountInTheOneCurrencyPostedToItAndElseInTheHomeCurrency() {
        hledger.journal.add(
                "2025-01-01",
                "",
                "x",
                Leg.of("assets:euro", "€", "990.00"),
                Leg.of("assets:both", "€", "1.00"),
                Leg.of("assets:both", "£", "1.00"),
                Leg.of("equity", "£", "-842.50"));

        var chart = chart();

        assertThat(account(chart, "assets:euro").currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(account(chart, "assets:both").currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(account(chart, "assets").currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                          | The reply is not a list of accounts
            [{"aparent_":"root"}]                       | Account without a name of GET
            [{"aname":"assets"}]                        | Account assets of GET
            [{"aname":"a","aparent_":"root"}]           | has no list of amounts
            """)
    void refusesAccountsThatAreNotInTheShapeOfHledger(String body, String words) {
        hledger.answer("/accounts", () -> hledger.shown(body));

        var failure = hledger.failure(ledger -> ledger.accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains(words).contains("/accounts");
    }

    @Test
    void refusesAnAccountWhoseParentIsNotShown() {
        hledger.answer("/accounts", () -> hledger.shown("""
                [{"aname":"assets:bank","aparent_":"assets","aebalance":[]}]"""));

        assertThat(hledger.failure(ledger -> ledger.accounts(Progress.NONE)).words())
                .contains("assets:bank", "parent");
    }

    private ChartOfAccounts chart() {
        try (var ledger = hledger.open()) {
            return ledger.accounts(hledger.notes).value();
        }
    }

    private static Account account(ChartOfAccounts chart, String id) {
        return chart.find(new AccountId(id)).orElseThrow();
    }
}
