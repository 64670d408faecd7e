package dev.weighhouse.connect.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.weighhouse.connect.oauth.NotSigned.Why;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of a person in a browser, from the address to be opened to the tokens. Nothing is kept; who asked for it does that with
 * what {@link SignInEnd.Signed} has.
 *
 * <p>Open {@link #address} in a browser, then {@link #await} where {@link #comesBack}, else give {@link #pasted} what the person
 * copied. Both wait for the network, so never on a screen's own thread. A code is sent to the service once; an answer for another
 * sign-in, and a text that cannot be read, leave this one open. Close it in the end.
 */
public final class SignIn implements SignInStart, AutoCloseable {
    private static final int BYTES = 32;

    private final SignInPlan plan;
    private final @Nullable String clientSecret;
    private final Clock clock;
    private final SignInWords words;
    private final State state = new State(BYTES);
    private final Nonce nonce = new Nonce(BYTES);
    private final CodeVerifier verifier = new CodeVerifier();
    private final LinkedBlockingQueue<Optional<Landing>> landings = new LinkedBlockingQueue<>();
    private final AtomicBoolean spent = new AtomicBoolean();
    private final @Nullable LoopbackRedirect loopback;
    private final URI redirect;

    private SignIn(SignInPlan plan, @Nullable String clientSecret, Clock clock) throws IOException {
        this.plan = plan;
        this.clientSecret = clientSecret;
        this.clock = clock;
        this.words = new SignInWords(plan.server().title());
        var registered = plan.registration().redirect();
        this.loopback = plan.registration().local()
                ? LoopbackRedirect.listen(registered, this::landing, landing -> landings.add(Optional.of(landing)))
                : null;
        this.redirect = loopback != null && registered.getPort() == 0
                ? URI.create(registered.toString().replaceFirst(":0(?=/|$)", ":" + loopback.port()))
                : registered;
    }

    /**
     * Begins one. From now on it listens, where the browser comes back to this computer.
     *
     * @param clientSecret of the app; null where the app has none
     */
    public static SignInStart begin(SignInPlan plan, @Nullable String clientSecret, Clock clock) {
        var words = new SignInWords(plan.server().title());
        if (plan.server().secretNeeded() && clientSecret == null) {
            return words.secretMissing();
        }
        try {
            return new SignIn(plan, clientSecret, clock);
        } catch (IOException e) {
            return words.portTaken(plan.registration().redirect());
        }
    }

    /**
     * Begins one for a connection that was signed in to before, as the same app and with the secret that is kept for it.
     *
     * @throws FailureException if the vault cannot be asked
     */
    public static SignInStart again(SignInPlan plan, Connection connection, Secrets secrets, Clock clock) {
        return begin(plan, Grant.clientSecret(secrets.read(connection.id())), clock);
    }

    /** To be opened in a browser. It holds nothing that a person could not see. */
    public URI address() {
        var request = new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(plan.registration().client()))
                .endpointURI(plan.server().authorize())
                .redirectionURI(redirect)
                .scope(new Scope(plan.server().scopes().toArray(String[]::new)))
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (plan.server().identifies()) {
            request.customParameter("nonce", nonce.getValue());
        }
        return request.build().toURI();
    }

    /** Whether the browser comes back here by itself; else the person copies the address of its last page. */
    public boolean comesBack() {
        return loopback != null;
    }

    /**
     * Waits for the browser, and then asks for the tokens.
     *
     * @param limit how long the person may take
     * @param progress a cancel ends the waiting at once
     */
    public SignInEnd await(Duration limit, Progress progress) {
        progress.step("Waiting for the sign-in at %s".formatted(plan.server().title()), 0, 0);
        try (var _ = progress.onCancel(() -> landings.add(Optional.empty()))) {
            var landed = landings.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (progress.cancelled()) {
                return words.cancelled();
            }
            if (landed == null) {
                return words.timedOut(limit);
            }
            return landed.map(landing -> end(landing, progress)).orElseGet(words::cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return words.cancelled();
        }
    }

    /**
     * Goes on with what the person copied.
     *
     * @param text the whole address of the browser's last page, or what stands in it after the question mark
     */
    public SignInEnd pasted(String text, Progress progress) {
        var clean = text.strip();
        var at = clean.indexOf('?');
        return end(landing(clean.substring(at + 1).replaceFirst("#.*$", "")), progress);
    }

    private Landing landing(String query) {
        return Landing.of(query, state.getValue());
    }

    private SignInEnd end(Landing landing, Progress progress) {
        return switch (landing) {
            case Landing.Nothing _ -> words.notReadable();
            case Landing.OtherState _ -> words.otherState();
            case Landing.Declined declined -> words.declined(declined);
            case Landing.Agreed agreed -> spent.getAndSet(true) ? words.codeSpent() : exchanged(agreed, progress);
        };
    }

    private SignInEnd exchanged(Landing.Agreed agreed, Progress progress) {
        progress.step("Signing in at %s".formatted(plan.server().title()), 0, 0);
        var endpoint = new TokenEndpoint(plan.server(), plan.registration(), clientSecret, clock);
        return switch (endpoint.exchange(agreed.code(), verifier, redirect, progress)) {
            case TokenAnswer.NotGranted not when progress.cancelled() -> words.cancelled();
            case TokenAnswer.NotGranted(var dead, var failure) when dead -> words.codeRefused(failure.words());
            case TokenAnswer.NotGranted not -> NotSigned.of(Why.FAILED, not.failure());
            case TokenAnswer.Granted granted -> signed(granted, agreed);
        };
    }

    private SignInEnd signed(TokenAnswer.Granted granted, Landing.Agreed agreed) {
        if (plan.server().identifies()
                && !Identity.isOurs(granted.identity(), plan.registration().client(), nonce.getValue())) {
            return words.otherNonce();
        }
        try {
            var companies = plan.companies().of(granted.access(), agreed.parameters());
            var wanted = plan.company();
            if (wanted != null && companies.stream().noneMatch(one -> one.id().equals(wanted))) {
                return words.otherCompany(wanted, companies);
            }
            var ids = companies.stream().map(Company::id).toList();
            return new SignInEnd.Signed(Grant.of(granted, clock.instant(), ids, clientSecret), companies);
        } catch (FailureException e) {
            return NotSigned.of(Why.FAILED, e.failure());
        }
    }

    /** Stops listening. Tokens that came stay good. */
    @Override
    public void close() {
        if (loopback != null) {
            loopback.close();
        }
    }
}
