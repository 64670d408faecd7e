package dev.weighhouse.connect.oauth;

import dev.weighhouse.crossing.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a request for a token ended. */
sealed interface TokenAnswer {

    /**
     * Tokens came.
     *
     * @param lifetime of the access token; null where the service did not say, or said what cannot be
     * @param identity the ID token, not looked at yet; null where none came
     */
    record Granted(
            String access,
            @Nullable String refresh,
            @Nullable Duration lifetime,
            @Nullable String identity) implements TokenAnswer {
        /** Without anything secret. */
        @Override
        public String toString() {
            return "Granted[lifetime=%s]".formatted(lifetime);
        }
    }

    /**
     * None came.
     *
     * @param dead whether the code or the refresh token is good for nothing any more, so that a person has to sign in again
     * @param failure in words without secrets
     */
    record NotGranted(boolean dead, Failure failure) implements TokenAnswer {}
}
