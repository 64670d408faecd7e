package dev.weighhouse.connect.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.oauth.SignsIn.Returned;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** Takes a sign-in back as RFC 7009 has it: the refresh token, and with it what came from it. */
final class Revocation {

    private Revocation() {}

    static Returned of(Supplier<SignInPlan> plan, Connection connection, Secrets secrets) {
        try {
            return secrets.inTurn(
                    connection.id(),
                    () -> secrets.read(connection.id())
                            .filter(Grant::isOne)
                            .map(secret -> revoked(plan.get(), Grant.read(secret, connection.title())))
                            .orElseGet(Returned.Nothing::new));
        } catch (FailureException e) {
            return new Returned.Failed(e.failure().words(), e.failure().nextStep());
        }
    }

    private static Returned revoked(SignInPlan plan, Grant grant) {
        var place = plan.server().revoke();
        if (place == null) {
            return new Returned.Nothing();
        }
        var client = new ClientID(plan.registration().client());
        Token token =
                grant.refresh() == null ? new BearerAccessToken(grant.access()) : new RefreshToken(grant.refresh());
        var request = (grant.clientSecret() == null
                        ? new TokenRevocationRequest(place.place(), client, token)
                        : new TokenRevocationRequest(
                                place.place(), new ClientSecretBasic(client, new Secret(grant.clientSecret())), token))
                .toHTTPRequest();
        if (place.json()) {
            request.setBody(Json.write(Map.of("token", token.getValue())));
        }
        try {
            var status = (place.json() ? Transport.sendJson(request) : Transport.send(request, Progress.NONE))
                    .getStatusCode();
            return status < 300 ? new Returned.Done() : failed(plan, "it answered with status %d".formatted(status));
        } catch (IOException | ParseException e) {
            return failed(plan, "it could not be reached");
        }
    }

    private static Returned failed(SignInPlan plan, String why) {
        var title = plan.server().title();
        return new Returned.Failed(
                "%s did not take the sign-in back: %s.".formatted(title, why),
                "Disconnect Weighhouse there, in the settings of %s.".formatted(title));
    }
}
