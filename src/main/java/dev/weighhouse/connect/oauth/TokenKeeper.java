package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Secrets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokens of one connection while it is open. They are renewed in turn, of all threads and all programs on this computer: whose
 * turn it is first looks whether another has done it. The renewed tokens are in the vault before the first request goes out with them,
 * because the service may have ended the old ones.
 */
final class TokenKeeper implements Auth.Renewing {
    private static final String BEARER = "Bearer ";
    private static final int SEEN = 12;

    private final Connection connection;
    private final SignInPlan plan;
    private final Secrets secrets;
    private final Clock clock;
    private final SignIns all;
    private volatile Grant current;
    private volatile List<String> seen;

    TokenKeeper(Connection connection, SignInPlan plan, Grant kept, Secrets secrets, Clock clock, SignIns all) {
        this.connection = connection;
        this.plan = plan;
        this.secrets = secrets;
        this.clock = clock;
        this.all = all;
        this.current = ours(kept);
        this.seen = kept.secrets();
    }

    @Override
    public String header() {
        return "Authorization";
    }

    @Override
    public String value() {
        var now = current;
        if (now.refresh() != null && now.stale(clock.instant())) {
            renewInstead(now.access());
        }
        return BEARER + current.access();
    }

    @Override
    public void renew(String refused) {
        var token = refused.substring(BEARER.length());
        if (current.access().equals(token)) {
            renewInstead(token);
        }
    }

    @Override
    public List<String> secrets() {
        return seen;
    }

    private void renewInstead(String token) {
        secrets.inTurn(connection.id(), () -> {
            if (current.access().equals(token)) {
                use(next(token));
            }
            return current;
        });
    }

    /** What the vault has by now, where that is another token; else what the service gives for the refresh token. */
    private Grant next(String token) {
        var kept = secrets.read(connection.id())
                .map(secret -> ours(Grant.read(secret, connection.title())))
                .orElseThrow(() -> signIn("The sign-in of %s was taken away meanwhile.".formatted(connection.title())));
        if (!kept.access().equals(token) && !kept.stale(clock.instant())) {
            return kept;
        }
        var refresh = kept.refresh();
        if (refresh == null || all.dead().contains(refresh)) {
            throw signIn("The sign-in of %s has ended.".formatted(connection.title()));
        }
        var unkept = all.unkept().get(refresh);
        return kept(refresh, unkept == null ? renewed(kept, refresh) : unkept);
    }

    private Grant renewed(Grant kept, String refresh) {
        if (!secrets.replaceable(connection.id())) {
            throw new FailureException(new Failure.NoKeychain(
                    "The sign-in of %s has to be renewed, and where it comes from takes no new one."
                            .formatted(connection.title()),
                    "Sign in where a keychain or the encrypted file keeps the tokens, not the environment of"
                            + " one run."));
        }
        var endpoint = new TokenEndpoint(plan.server(), plan.registration(), kept.clientSecret(), clock);
        all.resting(refresh, clock.instant()).ifPresent(why -> {
            throw new FailureException(why);
        });
        return switch (endpoint.refresh(refresh)) {
            case TokenAnswer.Granted granted -> kept.renewed(granted, clock.instant());
            case TokenAnswer.NotGranted not -> {
                all.refused(refresh, not, clock.instant());
                throw new FailureException(not.failure());
            }
        };
    }

    /** Where the vault does not take it, it is kept in mind for the next attempt, because the refresh token is spent. */
    private Grant kept(String spent, Grant fresh) {
        remember(fresh);
        all.unkept().put(spent, fresh);
        secrets.replace(connection.id(), fresh.secret());
        all.unkept().remove(spent);
        return fresh;
    }

    private void use(Grant fresh) {
        remember(fresh);
        current = fresh;
    }

    private synchronized void remember(Grant fresh) {
        seen = Stream.concat(fresh.secrets().stream(), seen.stream())
                .distinct()
                .limit(SEEN)
                .toList();
    }

    /** A sign-in to another company would read and write other books. */
    private Grant ours(Grant grant) {
        var company = plan.company();
        if (company != null
                && !grant.companies().isEmpty()
                && !grant.companies().contains(company)) {
            throw signIn("%s is signed in to %s, and the connection is to %s."
                    .formatted(connection.title(), String.join(", ", grant.companies()), company));
        }
        return grant;
    }

    private static FailureException signIn(String words) {
        return new FailureException(new Failure.SignInNeeded(words));
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "TokenKeeper[%s]".formatted(connection.id());
    }
}
