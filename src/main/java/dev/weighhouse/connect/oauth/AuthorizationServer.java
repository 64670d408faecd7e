package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.BaseUrl;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one service signs people in.
 *
 * @param title as people know the service, such as {@code Xero}
 * @param authorize the page for the browser
 * @param token where a code or a refresh token becomes an access token
 * @param revoke where a token is taken back; null where the service has no such place
 * @param scopes what is asked for; with {@code openid} among them the ID token has to come and to carry our nonce
 * @param secretNeeded whether the app has to prove itself with a client secret
 * @param loopback whether the service sends the browser back to this computer
 */
public record AuthorizationServer(
        String title,
        URI authorize,
        URI token,
        @Nullable Revoke revoke,
        List<String> scopes,
        boolean secretNeeded,
        boolean loopback) {

    /**
     * Where a token is taken back.
     *
     * @param json whether the place wants a JSON object, and not the form of RFC 7009
     */
    public record Revoke(URI place, boolean json) {
        public Revoke {
            BaseUrl.of(SignInSettings.ADDRESS, place.toString());
        }
    }

    /** Refuses addresses that are not encrypted, but for those on this computer. */
    public AuthorizationServer {
        scopes = List.copyOf(scopes);
        BaseUrl.of(SignInSettings.ADDRESS, authorize.toString());
        BaseUrl.of(SignInSettings.ADDRESS, token.toString());
    }

    /** The same service, played by another server: its pages are {@code authorize}, {@code token} and {@code revoke} below an address. */
    public AuthorizationServer at(String address) {
        var root = BaseUrl.of(SignInSettings.ADDRESS, address).toString();
        return new AuthorizationServer(
                title,
                URI.create(root + "authorize"),
                URI.create(root + "token"),
                new Revoke(URI.create(root + "revoke"), revoke != null && revoke.json()),
                scopes,
                secretNeeded,
                true);
    }

    /** The same, asking for something else. */
    AuthorizationServer asking(List<String> other) {
        return new AuthorizationServer(title, authorize, token, revoke, other, secretNeeded, loopback);
    }

    boolean identifies() {
        return scopes.contains("openid");
    }
}
