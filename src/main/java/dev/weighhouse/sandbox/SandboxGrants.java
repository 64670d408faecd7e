package dev.weighhouse.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server has given out. A code works once; a second use ends everything that came of the first. A refresh token
 * works once, too, and brings the next one; shown again, it counts as stolen and ends all of its family.
 */
final class SandboxGrants {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Refresh> refreshes = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private Duration lifetime = Duration.ofMinutes(30);
    private String mark = "";
    private int families;
    private int renewals;
    private int stolen;

    /** What the person agreed to. */
    record Agreed(String client, String redirect, String challenge, String nonce) {}

    /** What a token request gets. */
    record Tokens(String access, String refresh, Duration lifetime, String nonce) {
        /** Without the tokens. */
        @Override
        public String toString() {
            return "Tokens for " + lifetime;
        }
    }

    private record Code(Agreed agreed, int family, Instant until, boolean used) {}

    private record Refresh(String client, int family, boolean used) {}

    private record Access(int family, Instant until) {}

    SandboxGrants(Clock clock) {
        this.clock = clock;
    }

    synchronized void lifetime(Duration of) {
        lifetime = of;
    }

    synchronized void mark(String beginning) {
        mark = beginning;
    }

    synchronized String code(Agreed agreed) {
        var code = fresh("code");
        codes.put(code, new Code(agreed, ++families, clock.instant().plus(CODE_LIFE), false));
        return code;
    }

    /** Empty where the code is not good for this, whatever the reason. */
    synchronized Optional<Tokens> exchange(String code, String client, String redirect, String verifier) {
        var known = codes.get(code);
        if (known == null || !known.agreed().client().equals(client)) {
            return Optional.empty();
        }
        if (known.used()) {
            ended.add(known.family());
            return Optional.empty();
        }
        codes.put(code, new Code(known.agreed(), known.family(), known.until(), true));
        return clock.instant().isAfter(known.until())
                        || !known.agreed().redirect().equals(redirect)
                        || !known.agreed().challenge().equals(challenge(verifier))
                ? Optional.empty()
                : Optional.of(issue(client, known.family(), known.agreed().nonce()));
    }

    /** Empty where the refresh token is not good any more. */
    synchronized Optional<Tokens> refresh(String token, String client) {
        var known = refreshes.get(token);
        if (known == null || !known.client().equals(client) || ended.contains(known.family())) {
            return Optional.empty();
        }
        if (known.used()) {
            stolen++;
            ended.add(known.family());
            return Optional.empty();
        }
        refreshes.put(token, new Refresh(client, known.family(), true));
        renewals++;
        return Optional.of(issue(client, known.family(), ""));
    }

    private Tokens issue(String client, int family, String nonce) {
        var tokens = new Tokens(fresh("access"), fresh("refresh"), lifetime, nonce);
        accesses.put(tokens.access(), new Access(family, clock.instant().plus(lifetime)));
        refreshes.put(tokens.refresh(), new Refresh(client, family, false));
        return tokens;
    }

    synchronized boolean accepts(String access) {
        var known = accesses.get(access);
        return known != null
                && !ended.contains(known.family())
                && clock.instant().isBefore(known.until());
    }

    /** Ends the family of a token; one that is not known is no fault (RFC 7009). */
    synchronized void revoke(String token) {
        @Nullable Refresh refresh = refreshes.get(token);
        @Nullable Access access = accesses.get(token);
        if (refresh != null) {
            ended.add(refresh.family());
        } else if (access != null) {
            ended.add(access.family());
        }
    }

    synchronized void revokeAll() {
        refreshes.values().forEach(refresh -> ended.add(refresh.family()));
    }

    /** Ends the access tokens alone; what refreshes them stays good. */
    synchronized void expireAll() {
        accesses.clear();
    }

    synchronized int renewals() {
        return renewals;
    }

    synchronized int stolen() {
        return stolen;
    }

    private String fresh(String kind) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return mark + kind + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
