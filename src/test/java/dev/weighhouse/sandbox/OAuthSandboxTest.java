package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.oauth.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of an authorization server, asked by hand and without the library that the program uses. */
class OAuthSandboxTest {
    private static final String REDIRECT = "http://localhost:8765/callback";
    private static final String VERIFIER = "v".repeat(43);

    private final FakeTime time = new FakeTime();
    private final OAuthSandbox server = OAuthSandbox.start(time)
            .app("app", null, REDIRECT)
            .app("firm", "a secret+", "https://firm.example/page?x=1");

    @AfterEach
    void stop() {
        server.close();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI page(String client, String redirect, String challenge, String method) {
        return URI.create(server.address()
                + "authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect,
                        "state",
                        "s 1",
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        method)));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String code() {
        var landing = Browser.allows(page("app", REDIRECT, challenge(), "S256"));
        return landing.getQuery().replaceFirst(".*code=([^&]*).*", "$1");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "app",
                        "code",
                        code,
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        verifier));
    }

    private HttpResponse<String> refresh(String token) {
        return post("token", Map.of("grant_type", "refresh_token", "client_id", "app", "refresh_token", token));
    }

    private static JsonNode json(HttpResponse<String> reply) {
        return QuickBooksSandbox.JSON.readTree(reply.body());
    }

    private static String text(HttpResponse<String> reply, String field) {
        return json(reply).path(field).asString("");
    }

    @Test
    void sendsNobodyToAnAddressThatIsNotRegistered() {
        assertThat(Browser.get(page("app", "https://thief.example/", challenge(), "S256"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.get(page("nobody", REDIRECT, challenge(), "S256")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void givesNoCodeWithoutAChallengeOfTheOneKindThatHides() {
        for (var page : new URI[] {
            page("app", REDIRECT, challenge(), "plain"), page("app", REDIRECT, "", "S256"),
        }) {
            assertThat(Browser.get(page).headers().firstValue("Location").orElse(""))
                    .contains("error=invalid_request", "state=s+1");
        }
    }

    @Test
    void aCodeWorksOnceAndASecondTimeEndsWhatCameOfIt() {
        var code = code();
        var tokens = exchange(code, VERIFIER);
        assertThat(server.accepts(text(tokens, "access_token"))).isTrue();

        assertThat(text(exchange(code, VERIFIER), "error")).isEqualTo("invalid_grant");

        assertThat(server.accepts(text(tokens, "access_token"))).isFalse();
        assertThat(text(refresh(text(tokens, "refresh_token")), "error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeNeedsItsVerifierAndItsTime() {
        assertThat(exchange(code(), "w".repeat(43)).statusCode()).isEqualTo(400);
        var late = code();
        time.sleep(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(exchange(late, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void refreshTokensRotateAndASpentOneEndsItsFamily() {
        var first = exchange(code(), VERIFIER);
        var second = refresh(text(first, "refresh_token"));
        assertThat(server.accepts(text(second, "access_token"))).isTrue();
        assertThat(server.renewals()).isEqualTo(1);

        assertThat(refresh(text(first, "refresh_token")).statusCode()).isEqualTo(400);

        assertThat(server.stolen()).isEqualTo(1);
        assertThat(server.accepts(text(second, "access_token"))).isFalse();
        assertThat(refresh(text(second, "refresh_token")).statusCode()).isEqualTo(400);
    }

    @Test
    void anAccessTokenEndsInItsTime() {
        var access = text(exchange(code(), VERIFIER), "access_token");
        time.sleep(Duration.ofMinutes(30));

        assertThat(server.accepts(access)).isFalse();
    }

    @Test
    void aRevokedRefreshTokenEndsTheAccessTokenToo() {
        var tokens = exchange(code(), VERIFIER);

        assertThat(post("revoke", Map.of("client_id", "app", "token", text(tokens, "refresh_token")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.accepts(text(tokens, "access_token"))).isFalse();
        assertThat(post("revoke", Map.of("client_id", "app", "token", "never seen"))
                        .statusCode())
                .as("as RFC 7009 has it")
                .isEqualTo(200);
    }

    @Test
    void anAppWithASecretHasToShowIt() {
        var code = Map.of("grant_type", "refresh_token", "refresh_token", "x", "client_id", "firm");
        assertThat(text(post("token", code), "error")).isEqualTo("invalid_client");
        var wrong = Base64.getEncoder().encodeToString("firm:guess".getBytes(StandardCharsets.UTF_8));
        assertThat(text(post("token", code, "Authorization", "Basic " + wrong), "error"))
                .isEqualTo("invalid_client");
        var right = Base64.getEncoder().encodeToString("firm:a+secret%2B".getBytes(StandardCharsets.UTF_8));
        assertThat(text(post("token", code, "Authorization", "Basic " + right), "error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void tellsTheCompaniesToWhoIsLetIn() {
        server.opens(new OAuthSandbox.Opens("t1", "Larkfield"));
        var access = text(exchange(code(), VERIFIER), "access_token");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address() + "connections"))
                    .header("Authorization", "Bearer " + access)
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"tenantId\":\"t1\"", "Larkfield");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Browser.get(URI.create(server.address() + "connections")).statusCode())
                .isEqualTo(401);
    }
}
