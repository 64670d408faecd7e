package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.crossing.FailureException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickBooksSignInTest {

    @Test
    void keysForDevelopmentComeBackToThisComputer() {
        var plan = QuickBooksSignIn.plan(Map.of("client-id", "app", "environment", "sandbox", "company", "42"));

        assertThat(plan.registration().redirect().getHost()).isEqualTo("localhost");
        assertThat(plan.server().authorize().getHost()).isEqualTo("appcenter.intuit.com");
        assertThat(plan.server().secretNeeded()).isTrue();
        assertThat(plan.company()).isEqualTo("42");
    }

    @Test
    void keysForProductionNeedAPageOfTheFirm() {
        assertThatThrownBy(() -> QuickBooksSignIn.plan(Map.of("client-id", "app")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().nextStep()).contains("https", "your firm owns"));

        var plan = QuickBooksSignIn.plan(Map.of("client-id", "app", "redirect", "https://firm.example/"));
        assertThat(plan.company()).isNull();
    }

    @Test
    void theCompanyIsTheRealmOfTheRedirect() {
        var plan = QuickBooksSignIn.plan(Map.of("client-id", "app", "redirect", "https://firm.example/"));

        assertThat(plan.companies().of("token", Map.of("realmId", "4620816365")))
                .containsExactly(new Company("4620816365", "4620816365"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../admin", "1234567890123456789012345678901"})
    void aRedirectWithoutACompanyOpensNone(String realm) {
        var plan = QuickBooksSignIn.plan(Map.of("client-id", "app", "redirect", "https://firm.example/"));

        assertThatThrownBy(() -> plan.companies().of("token", Map.of("realmId", realm)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("did not say");
    }
}
