package dev.weighhouse.connect.oauth;

import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The ID token of a sign-in. It came from the service itself over an encrypted connection, so that OpenID Connect (core, 3.1.3.7)
 * leaves its signature aside; whether it was made for this sign-in and this app is looked at.
 */
final class Identity {

    private Identity() {}

    /**
     * Whether the token was made for us.
     *
     * @param token as it came; null where none came
     */
    static boolean isOurs(@Nullable String token, String client, String nonce) {
        if (token == null) {
            return false;
        }
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet();
            var carried = claims.getStringClaim("nonce");
            return carried != null
                    && claims.getAudience().contains(client)
                    && MessageDigest.isEqual(
                            nonce.getBytes(StandardCharsets.UTF_8), carried.getBytes(StandardCharsets.UTF_8));
        } catch (ParseException e) {
            return false;
        }
    }
}
