package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** How a connection proves who it is. No form of it ever prints its secret. */
public sealed interface Auth {

    /** The header that carries it; blank where there is none. */
    String header();

    /** The value of that header, or of that parameter. */
    String value();

    /** The parameter of the query that carries it instead of a header; blank where there is none. */
    default String parameter() {
        return "";
    }

    /** Every spelling of the secret that must never be seen in a log or a message. */
    List<String> secrets();

    /** One whose token has a short life, and is renewed while the connection is open. Safe for many threads. */
    non-sealed interface Renewing extends Auth {

        /** As ever, but it renews the token first where that is about to end, which asks the network and may wait for others. */
        @Override
        String value();

        /**
         * Sees to it that {@link #value()} is another than one that the other side refused.
         *
         * @throws FailureException {@code SignInNeeded} where a person has to sign in again, or what kept it from being renewed
         */
        void renew(String refused);
    }

    static Auth none() {
        return new None();
    }

    /** {@code Authorization: Bearer …}. */
    static Auth bearer(String token) {
        return new Bearer(sendable(token));
    }

    /** {@code Authorization: Basic …}; the secret as kept in the keychain, {@code user:password}. */
    static Auth basic(String userAndPassword) {
        return new Basic(sendable(userAndPassword));
    }

    /** {@code Authorization: Basic …} for services that take a key as the user, with no password. */
    static Auth basicKey(String key) {
        return new Basic(sendable(key) + ":");
    }

    /** A key in a header of the service's own, such as {@code X-Api-Key}. */
    static Auth headerKey(String header, String key) {
        if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new FailureException(new Failure.BadInput(
                    "The name of the key's header has characters that no header may have.",
                    "Give a name such as X-Api-Key."));
        }
        return new HeaderKey(header, sendable(key));
    }

    /** A key in the query of every request, for services that take it nowhere else. */
    static Auth queryKey(String parameter, String key) {
        if (!parameter.matches("[A-Za-z0-9._~-]+")) {
            throw new FailureException(new Failure.BadInput(
                    "The name of the key's parameter has characters that no such name should have.",
                    "Give a name such as api_key."));
        }
        return new QueryKey(parameter, sendable(key));
    }

    /** Checked here, because the HTTP library would put a refused value into its message. */
    private static String sendable(String secret) {
        var clean = secret.strip();
        if (clean.isEmpty() || !clean.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new FailureException(new Failure.SignInNeeded(
                    "The token or key of the connection is empty, or has characters that no token has."));
        }
        return clean;
    }

    /** Nothing is sent. */
    record None() implements Auth {
        @Override
        public String header() {
            return "";
        }

        @Override
        public String value() {
            return "";
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /** A bearer token. */
    record Bearer(String token) implements Auth {
        @Override
        public String header() {
            return "Authorization";
        }

        @Override
        public String value() {
            return "Bearer " + token;
        }

        @Override
        public List<String> secrets() {
            return List.of(token);
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** User and password, with a colon between them. Without a password the user is the secret. */
    record Basic(String userAndPassword) implements Auth {
        @Override
        public String header() {
            return "Authorization";
        }

        @Override
        public String value() {
            return "Basic " + encoded();
        }

        @Override
        public List<String> secrets() {
            var colon = userAndPassword.indexOf(':');
            var password = userAndPassword.substring(colon + 1);
            return List.of(
                    userAndPassword,
                    encoded(),
                    password.isEmpty() ? userAndPassword.substring(0, Math.max(0, colon)) : password);
        }

        private String encoded() {
            return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Basic";
        }
    }

    /** A key in the query. */
    record QueryKey(String parameter, String key) implements Auth {
        @Override
        public String header() {
            return "";
        }

        @Override
        public String value() {
            return key;
        }

        @Override
        public List<String> secrets() {
            return List.of(key);
        }

        @Override
        public String toString() {
            return "QueryKey[" + parameter + "]";
        }
    }

    /** A key in a header of its own. */
    record HeaderKey(String header, String key) implements Auth {
        @Override
        public String value() {
            return key;
        }

        @Override
        public List<String> secrets() {
            return List.of(key);
        }

        @Override
        public String toString() {
            return "HeaderKey[" + header + "]";
        }
    }
}
