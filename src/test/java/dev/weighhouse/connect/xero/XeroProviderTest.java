package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XeroProviderTest {

    private final Tenant tenant = new Tenant();
    private final XeroProvider provider = new XeroProvider();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void isALedgerWithSettingsOfItsOwnAndThoseOfASignIn() {
        assertThat(provider.id()).isEqualTo("xero");
        assertThat(provider.roles()).containsExactly(Role.LEDGER);
        assertThat(provider.settings(Role.PLATFORM)).isEmpty();
        assertThat(provider.settings(Role.LEDGER))
                .extracting(Setting::key)
                .containsExactly(
                        "tenant", "base-url", "payments-only", "client-id", "redirect", "sign-in-url", "scopes");
    }

    @Test
    void goesToXeroWhereNothingElseIsSet() {
        var settings = XeroSettings.of(Tenant.connection(Map.of("tenant", Tenant.ID)));

        assertThat(settings.root()).isEqualTo("https://api.xero.com/api.xro/2.0/");
        assertThat(settings.paymentsOnly()).isFalse();
    }

    @Test
    void refusesSettingsByTheirName() {
        assertThat(failure(Map.of()).words()).isEqualTo("The setting tenant is missing.");
        assertThat(failure(Map.of("tenant", "larkfield")).words()).isEqualTo("The setting tenant is no tenant id.");
        assertThat(failure(Map.of("tenant", Tenant.ID, "payments-only", "perhaps"))
                        .words())
                .contains("payments-only");
        assertThat(failure(Map.of("tenant", Tenant.ID, "base-url", "http://example.com"))
                        .words())
                .contains("base-url", "not encrypted");
        assertThat(failure(Map.of("tenant", Tenant.ID, "realm", "1")).words()).contains("realm");
    }

    @Test
    void refusesToStandOnTheOtherSide() {
        var platform = new Connection(new ConnectionId("xero"), Role.PLATFORM, "xero", "Xero", Map.of());

        assertThat(catchThrowableOfType(FailureException.class, () -> provider.open(platform, tenant.surroundings()))
                        .failure()
                        .words())
                .contains("not a platform");
    }

    @Test
    void asksForATokenWhereNoneIsKept() {
        var all = tenant.surroundings();
        var without = new Surroundings(_ -> Optional.empty(), all.clock(), all.folder(), all.home(), all.currencies());
        var connection = Tenant.connection(Map.of("tenant", Tenant.ID));

        assertThat(catchThrowableOfType(FailureException.class, () -> provider.open(connection, without))
                        .failure())
                .isInstanceOf(Failure.SignInNeeded.class);
    }

    private Failure failure(Map<String, String> settings) {
        return catchThrowableOfType(
                        FailureException.class, () -> provider.open(Tenant.connection(settings), tenant.surroundings()))
                .failure();
    }
}
