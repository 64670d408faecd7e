package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSettingsTest {
    private static AuthorizationServer server(boolean loopback) {
        return new AuthorizationServer(
                "Books",
                URI.create("https://books.example/authorize"),
                URI.create("https://books.example/token"),
                null,
                List.of("books"),
                false,
                loopback);
    }

    private static Failure refused(Map<String, String> settings, boolean loopback) {
        var failure = catchThrowableOfType(
                        FailureException.class, () -> SignInSettings.registration(settings, server(loopback)))
                .failure();
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        return failure;
    }

    @Test
    void comesBackToThisComputerWhereNothingElseIsSaid() {
        var registration = SignInSettings.registration(Map.of("client-id", " app "), server(true));

        assertThat(registration.client()).isEqualTo("app");
        assertThat(registration.redirect()).hasToString("http://localhost:8765/callback");
        assertThat(registration.local()).isTrue();
    }

    @Test
    void aPageOfTheFirmIsNotThisComputer() {
        var settings = Map.of("client-id", "app", "redirect", "https://localhost.firm.example/");

        assertThat(SignInSettings.registration(settings, server(false)).local()).isFalse();
    }

    @Test
    void saysHowToGetAnApp() {
        assertThat(refused(Map.of(), true).nextStep()).contains("Register an app with Books", "client-id");
        assertThat(refused(Map.of("client-id", "a b"), true).words()).contains("client-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://localhost:8765/callback", "http://127.0.0.1/", "http://[::1]:80/x"})
    void whereTheServiceRefusesThisComputerItAsksForAPageOfTheFirm(String redirect) {
        var failure = refused(Map.of("client-id", "app", "redirect", redirect), false);

        assertThat(failure.words()).contains("redirect", "Books");
        assertThat(failure.nextStep()).contains("https", "your firm owns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://books.firm.example/",
                "weighhouse://callback",
                "https://firm.example/#top",
                "https://anna@firm.example/",
                "not an address",
                "/callback"
            })
    void anAddressThatIsNeitherHereNorEncryptedIsRefused(String redirect) {
        assertThat(refused(Map.of("client-id", "app", "redirect", redirect), true)
                        .words())
                .contains("redirect");
    }

    @Test
    void anotherServerAndOtherScopesStandInForTheServicesOwn() {
        var other = SignInSettings.server(
                Map.of("sign-in-url", "http://127.0.0.1:9/oauth", "scopes", " a  b "), server(false));

        assertThat(other.token()).hasToString("http://127.0.0.1:9/oauth/token");
        assertThat(other.scopes()).containsExactly("a", "b");
        assertThat(other.loopback()).isTrue();
        assertThat(SignInSettings.server(Map.of(), server(false))).isEqualTo(server(false));
    }

    @Test
    void tokensAreNotAskedForWithoutEncryption() {
        assertThatThrownBy(() -> SignInSettings.server(Map.of("sign-in-url", "http://books.example"), server(true)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("sign-in-url");
    }
}
