package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a sign-in gave, as one secret of the vault: a small JSON document.
 *
 * @param access opens the service for a while
 * @param refresh brings the next access token; null where the service gave none
 * @param obtained when it came, by this computer's clock
 * @param expires when the access token ends, by this computer's clock; null where the service did not say
 * @param companies the ids of the companies it opens
 * @param clientSecret of the app, where the app has one
 */
public record Grant(
        String access,
        @Nullable String refresh,
        Instant obtained,
        @Nullable Instant expires,
        List<String> companies,
        @Nullable String clientSecret) {

    private static final String KIND = "weighhouse-sign-in";

    /** Before its end a token is renewed, so that it does not end on its way. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    public Grant {
        companies = List.copyOf(companies);
    }

    /** A token without anything that could renew it. */
    static Grant plain(String token) {
        return new Grant(token, null, Instant.EPOCH, null, List.of(), null);
    }

    static Grant of(TokenAnswer.Granted granted, Instant now, List<String> companies, @Nullable String clientSecret) {
        return new Grant(
                granted.access(), granted.refresh(), now, end(granted.lifetime(), now), companies, clientSecret);
    }

    /** The same sign-in after it was renewed; a refresh token that did not change stays. */
    Grant renewed(TokenAnswer.Granted granted, Instant now) {
        var next = granted.refresh() == null ? refresh : granted.refresh();
        return new Grant(granted.access(), next, now, end(granted.lifetime(), now), companies, clientSecret);
    }

    private static @Nullable Instant end(@Nullable Duration lifetime, Instant now) {
        return lifetime == null ? null : now.plus(lifetime);
    }

    /**
     * Whether the access token ends in less than a minute, or half of a shorter life. A clock that stands before the token came was
     * set back and says nothing: then the service judges.
     */
    boolean stale(Instant now) {
        if (expires == null || now.isBefore(obtained)) {
            return false;
        }
        var half = Duration.between(obtained, expires).dividedBy(2);
        return !now.isBefore(expires.minus(half.compareTo(SLACK) < 0 ? half : SLACK));
    }

    /** Whether a secret is such a document, and not a token that a person pasted. */
    public static boolean isOne(String secret) {
        return secret.strip().startsWith("{");
    }

    /** Everything in it that nobody may see. */
    List<String> secrets() {
        return Stream.of(access, refresh, clientSecret)
                .filter(secret -> secret != null && !secret.isBlank())
                .map(String::valueOf)
                .toList();
    }

    /** As the vault keeps it. */
    public String secret() {
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", KIND);
        document.put("access", access);
        put(document, "refresh", refresh);
        document.put("obtained", obtained.toString());
        put(document, "expires", expires);
        document.put("companies", companies);
        put(document, "client-secret", clientSecret);
        return Json.write(document);
    }

    private static void put(LinkedHashMap<String, Object> document, String key, @Nullable Object value) {
        if (value != null) {
            document.put(key, value.toString());
        }
    }

    /**
     * Reads what {@link #secret} wrote; any other text is a plain token.
     *
     * @param title of the connection, for the message
     * @throws FailureException {@code SignInNeeded} where the document is damaged
     */
    static Grant read(String secret, String title) {
        if (!isOne(secret)) {
            return plain(secret.strip());
        }
        return Json.tryRead(secret)
                .flatMap(Grant::read)
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("The kept sign-in of %s cannot be read.".formatted(title))));
    }

    /** The client secret that an earlier sign-in kept; null where there is none. */
    static @Nullable String clientSecret(Optional<String> kept) {
        return kept.filter(Grant::isOne)
                .flatMap(Json::tryRead)
                .map(document -> text(document, "client-secret"))
                .orElse(null);
    }

    private static Optional<Grant> read(JsonNode document) {
        var access = document.path("access").asString("");
        if (!document.path("kind").asString("").equals(KIND) || access.isBlank()) {
            return Optional.empty();
        }
        var companies = new ArrayList<String>();
        document.path("companies").forEach(company -> companies.add(company.asString("")));
        try {
            var expires = text(document, "expires");
            return Optional.of(new Grant(
                    access,
                    text(document, "refresh"),
                    Instant.parse(document.path("obtained").asString("")),
                    expires == null ? null : Instant.parse(expires),
                    companies,
                    text(document, "client-secret")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode document, String field) {
        var text = document.path(field).asString("");
        return text.isBlank() ? null : text;
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "Grant[expires=%s, companies=%s]".formatted(expires, companies);
    }
}
