package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PleoSignInTest {
    private static final String TOKEN = "token-canary-3";

    private final PleoDesk desk = new PleoDesk();

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        desk.close();
    }

    private SignInPlan plan(Map<String, String> more) {
        var settings = new HashMap<>(Map.of("client-id", "app"));
        settings.putAll(more);
        return new PleoProvider(setup -> setup.with(desk.time.surround())).signIn(settings, desk.time);
    }

    private List<Company> companies(Map<String, String> more) {
        desk.sandbox.lets(TOKEN::equals);
        var settings = new HashMap<>(Map.of("base-url", desk.sandbox.address()));
        settings.putAll(more);
        return plan(settings).companies().of(TOKEN, Map.of());
    }

    private static Failure failure(ThrowingCallable doing) {
        return catchThrowableOfType(FailureException.class, doing).failure();
    }

    @ParameterizedTest
    @CsvSource({"production, auth.pleo.io", "staging, auth.staging.pleo.io", "'', auth.pleo.io"})
    void eachEnvironmentHasAServerOfItsOwn(String environment, String host) {
        var server = plan(Map.of("environment", environment)).server();

        assertThat(server.authorize()).hasToString("https://" + host + "/oauth/authorize");
        assertThat(server.token()).hasToString("https://" + host + "/oauth/token");
        assertThat(server.revoke()).isNull();
    }

    @Test
    void theAppProvesItselfAndAsksForWhatIsReadAndSent() {
        var plan = plan(Map.of());

        assertThat(plan.server().secretNeeded()).isTrue();
        assertThat(plan.server().scopes())
                .contains(
                        "companies:read", "accounts:read", "accounts:write", "export-jobs:write", "export-items:read");
        assertThat(plan.company()).isNull();
        assertThat(plan(Map.of("company-id", " " + PleoDesk.COMPANY)).company()).isEqualTo(PleoDesk.COMPANY);
    }

    @Test
    void anotherEnvironmentIsRefusedByItsName() {
        var failure = failure(() -> plan(Map.of("environment", "test")));

        assertThat(failure.words()).contains("environment", "test");
        assertThat(failure.nextStep()).contains("production, staging");
    }

    @Test
    void theCompaniesAreThoseThatTheTokenReaches() {
        assertThat(companies(Map.of())).containsExactly(new Company(PleoDesk.COMPANY, "Larkfield Coffee"));
    }

    @Test
    void aCompanyInOtherLettersIsTheSame() {
        var upper = PleoDesk.COMPANY.toUpperCase(Locale.ROOT);

        assertThat(companies(Map.of("company-id", upper))).containsExactly(new Company(upper, "Larkfield Coffee"));
    }

    @Test
    void ofAnAppThatMayNotListCompaniesTheNamedOneIsTaken() {
        desk.sandbox.forbid("companies:read");

        assertThat(companies(Map.of("company-id", PleoDesk.COMPANY)))
                .containsExactly(new Company(PleoDesk.COMPANY, PleoDesk.COMPANY));
        var failure = failure(() -> companies(Map.of()));
        assertThat(failure.words()).contains("to the sign-in").doesNotContain(TOKEN);
        assertThat(failure.nextStep()).contains("the scope companies:read");
    }

    @Test
    void aTokenThatPleoDoesNotKnowIsNoKey() {
        var plan = plan(Map.of("base-url", desk.sandbox.address()));

        var failure = failure(() -> plan.companies().of(TOKEN, Map.of()));

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).contains("does not accept the sign-in").doesNotContain(TOKEN);
    }
}
