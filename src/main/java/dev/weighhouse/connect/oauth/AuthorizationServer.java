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
 * @param revoke where a token is taken back as RFC 7009 has it; null where the service has no such place
 * @param scopes what is asked for; with {@code openid} among them the ID token has to come and to carry our nonce
 * @param secretNeeded whether the app has to prove itself with a client secret
 * @param loopback whether the service sends the browser back to this computer
 */
public record AuthorizationServer(
        String title,
        URI authorize,
        URI token,
        @Nullable URI revoke,
        List<String> scopes,
        boolean secretNeeded,
        boolean loopback) {

    /** Refuses addresses that are not encrypted, but for those on this computer. */
    public AuthorizationServer {
        scopes = List.copyOf(scopes);
        BaseUrl.of(SignInSettings.ADDRESS, authorize.toString());
        BaseUrl.of(SignInSettings.ADDRESS, token.toString());
        if (revoke != null) {
            BaseUrl.of(SignInSettings.ADDRESS, revoke.toString());
        }
    }

    /** The same service, played by another server: its pages are {@code authorize}, {@code token} and {@code revoke} below an address. */
    public AuthorizationServer at(String address) {
        var root = BaseUrl.of(SignInSettings.ADDRESS, address).toString();
        return new AuthorizationServer(
                title,
                URI.create(root + "authorize"),
                URI.create(root + "token"),
                URI.create(root + "revoke"),
                scopes,
                secretNeeded,
                true);
    }

    boolean identifies() {
        return scopes.contains("openid");
    }
}
