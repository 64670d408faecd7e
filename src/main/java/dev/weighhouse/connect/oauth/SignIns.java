package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sign-ins of one provider, kept from one opening of a connection to the next: a refresh token that was spent is spent for all of
 * them, also where the vault could not take the next one.
 */
public final class SignIns {
    /** By the refresh token that was spent: what came for it, and is in no vault yet. */
    private final Map<String, Grant> unkept = new ConcurrentHashMap<>();

    /** Refresh tokens the service refused. Some services take back everything where one is shown again. */
    private final Set<String> dead = ConcurrentHashMap.newKeySet();

    /** By refresh token: until when the service wants no more requests for tokens. */
    private final Map<String, Rest> resting = new ConcurrentHashMap<>();

    /**
     * The service was asked for a token and wanted fewer requests.
     *
     * @param from when it said so
     */
    private record Rest(Instant from, Instant until, Failure why) {

        /** A clock that was set back to before it says nothing of it. */
        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Why this refresh token is not to be sent now; empty where it may be. */
    Optional<Failure> resting(String refresh, Instant now) {
        return Optional.ofNullable(resting.get(refresh))
                .filter(rest -> rest.holds(now))
                .map(Rest::why);
    }

    /** Keeps in mind what the service answered to this refresh token. */
    void refused(String refresh, TokenAnswer.NotGranted answer, Instant now) {
        if (answer.dead()) {
            dead.add(refresh);
        }
        if (answer.failure() instanceof Failure.Throttled throttled && throttled.until() != null) {
            resting.put(refresh, new Rest(now, throttled.until(), throttled));
        } else {
            resting.remove(refresh);
        }
    }

    Map<String, Grant> unkept() {
        return unkept;
    }

    Set<String> dead() {
        return dead;
    }

    /**
     * How a connection signs in: with the tokens of its sign-in, renewed as they end, or with the token that a person pasted.
     *
     * @param plan read only where there is a sign-in
     * @throws FailureException {@code SignInNeeded} where nothing is kept, or for another company than the connection's
     */
    public Auth auth(Connection connection, Secrets secrets, Clock clock, Supplier<SignInPlan> plan) {
        return auth(connection, secrets, clock, plan, Auth::bearer);
    }

    /**
     * The same, for a service that takes a key as well, which is no token.
     *
     * @param key how what a person pasted is shown to the service
     */
    public Auth auth(
            Connection connection,
            Secrets secrets,
            Clock clock,
            Supplier<SignInPlan> plan,
            Function<String, Auth> key) {
        var secret = secrets.read(connection.id())
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("Nobody has signed in to %s yet.".formatted(connection.title()))));
        return Grant.isOne(secret)
                ? new TokenKeeper(connection, plan.get(), Grant.read(secret, connection.title()), secrets, clock, this)
                : key.apply(secret);
    }
}
