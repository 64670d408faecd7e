package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.sandbox.OAuthSandbox;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authorization server of our own, an app that is registered there, and one person. */
final class Desk implements AutoCloseable {
    static final String CLIENT = "app-1";
    static final String SECRET = "client-secret-canary/5+1";
    static final URI HERE = URI.create("http://127.0.0.1:0/callback");
    static final URI FIRM = URI.create("https://books.firm.example/weighhouse?from=sign-in");
    static final Duration LIMIT = Duration.ofMinutes(1);

    /** The server's own time. */
    final FakeTime there = new FakeTime();

    final FakeTime time = new FakeTime();
    final OAuthSandbox server = OAuthSandbox.start(there)
            .app(CLIENT, null, HERE.toString(), FIRM.toString())
            .app("secretive", SECRET, HERE.toString())
            .opens(new OAuthSandbox.Opens("t1", "Larkfield"));

    private URI redirect = HERE;
    private @Nullable String company;
    private boolean secret;
    private SignInPlan.Companies companies = (_, parameters) -> parameters.containsKey("realmId")
            ? List.of(new Company(parameters.get("realmId"), parameters.get("realmId")))
            : List.of();

    Desk redirect(URI to) {
        redirect = to;
        return this;
    }

    Desk company(String id) {
        company = id;
        return this;
    }

    Desk withSecret() {
        secret = true;
        return this;
    }

    Desk companies(SignInPlan.Companies from) {
        companies = from;
        return this;
    }

    SignInPlan plan(String... scopes) {
        var own = new AuthorizationServer(
                "Books & Co",
                URI.create("https://books.example/authorize"),
                URI.create("https://books.example/token"),
                null,
                List.of(scopes.length == 0 ? new String[] {"books"} : scopes),
                secret,
                true);
        return new SignInPlan(
                own.at(server.address()),
                new Registration(secret ? "secretive" : CLIENT, redirect),
                company,
                companies);
    }

    SignIn begin(String... scopes) {
        var start = SignIn.begin(plan(scopes), secret ? SECRET : null, time);
        assertThat(start).isInstanceOf(SignIn.class);
        return (SignIn) start;
    }

    /** A whole sign-in of a person who allows it. */
    SignInEnd end(String... scopes) {
        try (var signIn = begin(scopes)) {
            Browser.get(Browser.allows(signIn.address()));
            return signIn.await(LIMIT, Progress.NONE);
        }
    }

    Grant signed() {
        var end = end();
        assertThat(end).isInstanceOf(SignInEnd.Signed.class);
        return ((SignInEnd.Signed) end).grant();
    }

    @Override
    public void close() {
        server.close();
    }
}
