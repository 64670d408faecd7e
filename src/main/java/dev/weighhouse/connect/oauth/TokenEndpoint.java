package dev.weighhouse.connect.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.RetryAfter;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a code or a refresh token into tokens. Each is sent once, because a second time it would count as stolen. */
final class TokenEndpoint {
    private static final Duration LONGEST_LIFE = Duration.ofDays(3660);

    /** What limits by the minute come to, where it is not said for how long none is wanted. */
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final AuthorizationServer server;
    private final Registration registration;
    private final @Nullable String clientSecret;
    private final Clock clock;

    TokenEndpoint(AuthorizationServer server, Registration registration, @Nullable String clientSecret, Clock clock) {
        this.server = server;
        this.registration = registration;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /** @param redirect as it was sent along with the person */
    TokenAnswer exchange(String code, CodeVerifier verifier, URI redirect, Progress progress) {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), redirect, verifier);
        return ask(grant, List.of(code, verifier.getValue()), progress);
    }

    TokenAnswer refresh(String refresh) {
        return ask(new RefreshTokenGrant(new RefreshToken(refresh)), List.of(refresh), Progress.NONE);
    }

    private TokenAnswer ask(AuthorizationGrant grant, List<String> secrets, Progress progress) {
        var redaction = Redaction.of(
                clientSecret == null ? secrets : List.of(secrets.getFirst(), secrets.getLast(), clientSecret));
        try {
            var answer = Transport.send(request(grant).toHTTPRequest(), progress);
            return answer.indicatesSuccess() ? granted(answer) : refused(answer, redaction);
        } catch (Transport.TooLarge e) {
            return unreadable("larger than any such answer is");
        } catch (IOException e) {
            return progress.cancelled()
                    ? new TokenAnswer.NotGranted(false, new Failure.Cancelled("The sign-in was stopped."))
                    : new TokenAnswer.NotGranted(
                            false,
                            new Failure.Offline("%s could not be asked for a token: the connection failed."
                                    .formatted(server.title())));
        } catch (ParseException e) {
            // The cause is left out: its message quotes the answer.
            return unreadable("not what OAuth 2 describes");
        }
    }

    private TokenRequest request(AuthorizationGrant grant) {
        var client = new ClientID(registration.client());
        return clientSecret == null
                ? new TokenRequest.Builder(server.token(), client, grant).build()
                : new TokenRequest.Builder(
                                server.token(), new ClientSecretBasic(client, new Secret(clientSecret)), grant)
                        .build();
    }

    private TokenAnswer granted(HTTPResponse answer) throws ParseException {
        var response = AccessTokenResponse.parse(answer);
        var token = response.getTokens().getAccessToken();
        if (!AccessTokenType.BEARER.equals(token.getType())) {
            return unreadable("a token of a kind other than bearer");
        }
        if (!sendable(token.getValue())) {
            return unreadable("a token with characters that no token has");
        }
        var refresh = response.getTokens().getRefreshToken();
        var identity = response.getCustomParameters().get("id_token");
        return new TokenAnswer.Granted(
                token.getValue(),
                refresh == null ? null : refresh.getValue(),
                lifetime(token.getLifetime()),
                identity instanceof String text ? text : null);
    }

    private static boolean sendable(String token) {
        return !token.isBlank() && token.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** A life of nothing, or of many years, is no life the clock could judge. */
    private static @Nullable Duration lifetime(long seconds) {
        return seconds <= 0 || seconds > LONGEST_LIFE.toSeconds() ? null : Duration.ofSeconds(seconds);
    }

    private TokenAnswer refused(HTTPResponse answer, Redaction redaction) throws ParseException {
        var status = answer.getStatusCode();
        if (status == 429) {
            return new TokenAnswer.NotGranted(
                    false,
                    new Failure.Throttled(
                            "%s wants fewer requests for tokens.".formatted(server.title()), until(answer)));
        }
        if (status >= 500) {
            return new TokenAnswer.NotGranted(
                    false,
                    new Failure.Offline(
                            "%s answered with status %d, when asked for a token.".formatted(server.title(), status)));
        }
        if (status < 400) {
            return unreadable("status %d".formatted(status));
        }
        var error = TokenResponse.parse(answer).toErrorResponse().getErrorObject();
        var code = error.getCode() == null ? "" : error.getCode();
        var words = "%s gives no token: %s."
                .formatted(server.title(), redaction.words(Said.of(error.getCode(), error.getDescription())));
        return switch (code) {
            case "invalid_grant", "invalid_refresh_token" ->
                new TokenAnswer.NotGranted(true, new Failure.SignInNeeded(words));
            case "invalid_client", "unauthorized_client" ->
                new TokenAnswer.NotGranted(
                        false,
                        new Failure.Rejected(
                                words, "Check the client ID and the client secret of the app, and sign in."));
            default ->
                new TokenAnswer.NotGranted(
                        false, new Failure.Rejected(words, "Check how the app is registered, then sign in again."));
        };
    }

    private Instant until(HTTPResponse answer) {
        var asked = RetryAfter.of(answer.getHeaderValue("Retry-After"), answer.getHeaderValue("Date"), clock);
        return clock.instant().plus(asked.filter(Duration::isPositive).orElse(UNTOLD));
    }

    private TokenAnswer unreadable(String why) {
        return new TokenAnswer.NotGranted(
                false,
                new Failure.BadInput(
                        "%s was asked for a token, and its answer is %s.".formatted(server.title(), why),
                        "Check the sign-in address of the connection. A proxy may stand in between."));
    }
}
