package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickBooksProviderTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void describesItself() {
        var provider = new QuickBooksProvider();

        assertThat(provider.id()).isEqualTo("quickbooks");
        assertThat(provider.roles()).containsExactly(Role.LEDGER);
        assertThat(provider.settings(Role.LEDGER))
                .extracting(Setting::key)
                .containsExactly(
                        "company",
                        "environment",
                        "base-url",
                        "accounting-method",
                        "client-id",
                        "redirect",
                        "sign-in-url",
                        "scopes");
        assertThat(provider.settings(Role.PLATFORM)).isEmpty();
        assertThat(QuickBooksProvider.BUDGET).isEqualTo(new RateBudget(500, 10, 10).sharedWithOthers());
    }

    @Test
    void opensWithoutAskingAnybody() {
        company.open().close();

        assertThat(company.asked).isEmpty();
    }

    @Test
    void refusesToOpenWithoutACompany() {
        assertThat(words(Map.of())).contains("company is missing");
        assertThat(words(Map.of("company", "../admin"))).contains("company has to be a number");
    }

    @Test
    void refusesASettingItDoesNotKnow() {
        assertThat(words(Map.of("company", "123", "colour", "red"))).contains("colour");
    }

    @Test
    void refusesValuesThereAreNot() {
        assertThat(words(Map.of("company", "1", "environment", "moon"))).contains("environment");
        assertThat(words(Map.of("company", "1", "accounting-method", "accrual")))
                .contains("accounting-method");
    }

    @Test
    void refusesAnUnencryptedAddressElsewhere() {
        assertThat(words(Map.of("company", "1", "base-url", "http://books.example.com")))
                .contains("base-url", "not encrypted", "books.example.com");
    }

    @Test
    void isNoPlatform() {
        var connection = new Connection(
                new ConnectionId("q"), Role.PLATFORM, "quickbooks", "QuickBooks", Map.of("company", "1"));

        assertThat(failure(connection, company.surroundings("t")).words()).contains("not a platform");
    }

    @Test
    void asksForATokenWhereNoneIsKept() {
        var given = company.surroundings("t");
        var none = new Surroundings(
                _ -> Optional.empty(), given.clock(), given.folder(), given.home(), given.currencies());

        assertThat(failure(Company123.connection(Map.of("company", "1", "environment", "sandbox")), none))
                .isInstanceOf(Failure.SignInNeeded.class);
    }

    @Test
    void asksOnTheCashBasisWhereToldSo() {
        company.accounts().json("reports/TrialBalance", Shapes.trialBalance("0.00", "0.00"));
        var settings = Map.of(
                "company",
                "123",
                "accounting-method",
                "Cash",
                "base-url",
                company.server().address());
        try (var ledger = company.provider().open(Company123.connection(settings), company.surroundings("t"))) {
            ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), company.notes);
        }

        assertThat(company.asked("TrialBalance").getFirst().queryParameter("accounting_method"))
                .isEqualTo("Cash");
    }

    private String words(Map<String, String> settings) {
        var failure = failure(Company123.connection(settings), company.surroundings("t"));
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        return failure.words();
    }

    private static Failure failure(Connection connection, Surroundings surroundings) {
        return catchThrowableOfType(
                        FailureException.class, () -> new QuickBooksProvider().open(connection, surroundings))
                .failure();
    }
}
