package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Currency;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples that Xero publishes beside its OpenAPI file, read as a customer's own replies would be. */
class PublishedSamplesTest {

    private static final AsOf DAY = AsOf.closingOf(LocalDate.of(2019, 4, 24));

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void samples() {
        assumeTrue(Contract.API.isHere(), "../shared/specs/xero absent");
        tenant.json("Organisation", sample("Organisation.get.200.response.json"));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void readsTheAccounts() {
        tenant.json("Accounts", sample("Accounts.get.200.response.json"));

        try (var ledger = tenant.open()) {
            assertThat(ledger.accounts(tenant.notes).value().all())
                    .extracting(account -> account.label() + " " + account.type())
                    .containsExactly("091 Business Savings Account ASSET", "200 Sales INCOME");
        }
    }

    @Test
    void readsTheOrganisation() {
        try (var ledger = tenant.open()) {
            var company = ledger.company(tenant.notes).orElseThrow().value();

            assertThat(company.name()).isEqualTo("Dev Evangelist - Sid Test 3 (NZ-2016-02)");
            assertThat(company.homeCurrency()).isEqualTo(Currency.getInstance("NZD"));
            assertThat(company.closedUntil()).isEqualTo(LocalDate.of(2018, 12, 31));
        }
    }

    @Test
    void readsTheTrialBalanceToTheCent() {
        var report = sample("Reports_TrialBalance.get.200.response.json");
        tenant.json("Reports/TrialBalance", report).accounts(everyAccountIn(report));

        try (var ledger = tenant.open()) {
            var balances = ledger.balances(DAY, tenant.notes).orElseThrow().value();

            assertThat(balances)
                    .hasSize(19)
                    .anySatisfy(balance -> {
                        assertThat(balance.account()).isEqualTo(new AccountId("6ef53919-b47d-4341-b11a-735a3f8a6515"));
                        assertThat(balance.amount()).isEqualTo(Money.of("-30871.69", "NZD"));
                    })
                    .anySatisfy(balance -> {
                        assertThat(balance.account()).isEqualTo(new AccountId("5ec2f302-cd60-4f8b-a915-9229dd45e6fa"));
                        assertThat(balance.amount()).isEqualTo(Money.of("41.00", "NZD"));
                    });
            assertThat(balances.stream()
                            .mapToLong(balance -> balance.amount().minor())
                            .sum())
                    .isZero();
        }
    }

    @Test
    void readsTheJournals() {
        var journals = sample("Journals.get.200.response.json");
        tenant.json("Journals", journals).accounts(everyAccountIn(journals));

        try (var ledger = tenant.open()) {
            assertThat(ledger.movements(
                                    new Period(LocalDate.of(2018, 10, 20), LocalDate.of(2018, 10, 20)), tenant.notes)
                            .orElseThrow()
                            .value())
                    .extracting(Posting::reference)
                    .containsOnly("Red Fish, Blue Fish")
                    .hasSize(4);
        }
    }

    @Test
    void aJournalWithAWarningAndAnErrorIsNotTakenForPosted() {
        tenant.accounts(Accrual.accounts()).json("ManualJournals", sample("ManualJournals.put.200.response.json"));

        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();

            assertThat(port.post(Accrual.parcel(port)))
                    .isInstanceOfSatisfying(
                            Answer.Unanswered.class,
                            unanswered -> assertThat(unanswered.words())
                                    .contains("The total debits (100.00) must equal total credits (-10.00)"));
        }
    }

    @Test
    void readsTheManualJournalsOfOthers() {
        tenant.accounts(Accrual.accounts()).json("ManualJournals", sample("ManualJournals.get.200.response.json"));

        try (var ledger = tenant.open()) {
            var port = ledger.journals().orElseThrow();

            assertThat(port.find(Accrual.parcel(port))).isInstanceOfSatisfying(Lookup.Answered.class, answered -> {
                assertThat(answered.hits()).isEmpty();
                assertThat(answered.evidence().scanned()).isEqualTo(6);
            });
        }
    }

    @Test
    void readsTheTaxRates() {
        tenant.accounts(Accrual.accounts()).json("TaxRates", sample("TaxRates.get.200.response.json"));

        try (var ledger = tenant.open()) {
            assertThat(ledger.journals()
                            .orElseThrow()
                            .standing(tenant.notes)
                            .taxCodes()
                            .orElseThrow())
                    .contains("INPUT2", "OUTPUT2");
        }
    }

    @Test
    void understandsTheRefusals() {
        tenant.answer("Accounts", _ -> Replies.json(400, sample("Accounts.put.400.response.json")));

        var failure = tenant.failure(ledger -> ledger.accounts(tenant.notes));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("Please enter a unique Name.");
    }

    private static String[] everyAccountIn(String text) {
        var ids = new TreeSet<String>();
        var found =
                Pattern.compile("\"(?:Value|AccountID)\": \"([0-9a-f-]{36})\"").matcher(text);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids.stream()
                .map(id -> "{\"AccountID\":\"%s\",\"Name\":\"Account %s\",\"Type\":\"CURRENT\"}".formatted(id, id))
                .toArray(String[]::new);
    }

    static String sample(String name) {
        try {
            return Files.readString(Contract.SPECS.resolve("samples").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
