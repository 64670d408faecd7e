package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import dev.weighhouse.sandbox.SandboxGrants.Agreed;
import dev.weighhouse.sandbox.SandboxGrants.Tokens;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An authorization server on this computer: authorization code with PKCE (S256, or no code), a page on which a person allows or
 * declines, tokens that are renewed and rotate, revocation, and the list of companies as Xero gives it. Below {@link #address} are
 * {@code authorize}, {@code token}, {@code revoke} and {@code connections}.
 */
public final class OAuthSandbox implements AutoCloseable {

    /** One company of the person who signs in. */
    public record Opens(String id, String name) {}

    private final SandboxGrants grants;
    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Agreed> pages = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Deque<Answer> instead = new ArrayDeque<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final LocalServer server;
    private volatile List<Opens> companies = List.of();
    private volatile String realm = "";
    private volatile String nonce = "";

    private record App(@Nullable String secret, List<String> redirects) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "App that goes to " + redirects;
        }
    }

    private OAuthSandbox(Clock clock) {
        grants = new SandboxGrants(clock);
        server = new LocalServer(this::answer);
    }

    public static OAuthSandbox start(Clock clock) {
        return new OAuthSandbox(clock);
    }

    /** An app; without a secret where it is null. A redirect on this computer with port 0 stands for any port. */
    public OAuthSandbox app(String client, @Nullable String secret, String... redirects) {
        apps.put(client, new App(secret, List.of(redirects)));
        return this;
    }

    /** What the person who signs in from now on has. */
    public OAuthSandbox opens(Opens... all) {
        companies = List.of(all);
        return this;
    }

    /** From now on it names this company in the redirect, as QuickBooks does. */
    public OAuthSandbox realm(String id) {
        realm = id;
        return this;
    }

    /** From now on tokens live that long. */
    public OAuthSandbox lifetime(Duration of) {
        grants.lifetime(of);
        return this;
    }

    /** From now on every code and every token begins so, to be found again wherever it stands. */
    public OAuthSandbox marks(String beginning) {
        grants.mark(beginning);
        return this;
    }

    /** From now on identities are stated with this nonce, not with the one that was asked for. */
    public OAuthSandbox otherNonce(String other) {
        nonce = other;
        return this;
    }

    /** The next request for a token gets this answer, whatever it is. */
    public synchronized OAuthSandbox answersNext(int status, String type, String body) {
        return answersNext(status, type, body, Map.of());
    }

    /** The same with headers. */
    public synchronized OAuthSandbox answersNext(int status, String type, String body, Map<String, String> headers) {
        instead.add(new Answer(status, type, body, headers));
        return this;
    }

    /** Everything that was given out ends, as when the person takes the app's access away. */
    public void revokeAll() {
        grants.revokeAll();
    }

    /** The access tokens end before their time; what refreshes them stays good. */
    public void expireAll() {
        grants.expireAll();
    }

    public boolean accepts(String accessToken) {
        return grants.accepts(accessToken);
    }

    /** How often tokens were renewed. */
    public int renewals() {
        return grants.renewals();
    }

    /** How often a refresh token was shown again that was spent. */
    public int stolen() {
        return grants.stolen();
    }

    /** How often the companies were asked for with a good token. */
    public int asked() {
        return reads.get();
    }

    public String address() {
        return server.address() + "/";
    }

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/authorize" -> page(request);
            case "/decide" -> decided(request);
            case "/token" -> token(request);
            case "/revoke" -> revoked(request);
            case "/connections" -> connections(request);
            default -> error(404, "not_found");
        };
    }

    /** Where the app or its address is not known, nobody is sent there. */
    private Answer page(Request request) {
        var client = request.query("client_id", "");
        var redirect = request.query("redirect_uri", "");
        var app = apps.get(client);
        if (app == null || app.redirects().stream().noneMatch(known -> fits(known, redirect))) {
            return new Answer(400, "text/html", "<p>This app is not registered here.</p>", Map.of());
        }
        var state = request.query("state", "");
        if (!request.query("response_type", "").equals("code")
                || !request.query("code_challenge_method", "").equals("S256")
                || request.query("code_challenge", "").length() != 43) {
            return back(redirect, Map.of("error", "invalid_request", "state", state));
        }
        var id = Integer.toString(pages.size() + 1);
        pages.put(id, new Agreed(client, redirect, request.query("code_challenge", ""), request.query("nonce", "")));
        states.put(id, state);
        return new Answer(
                200,
                "text/html",
                "<p>Weighhouse asks to see your books.</p><a href=\"/decide?id=%1$s&amp;allow=yes\">Allow</a> <a href=\"/decide?id=%1$s&amp;allow=no\">Decline</a>"
                        .formatted(id),
                Map.of());
    }

    private static boolean fits(String known, String given) {
        return known.equals(given)
                || (known.contains(":0") && given.replaceFirst(":\\d+", ":0").equals(known));
    }

    private Answer decided(Request request) {
        var id = request.query("id", "");
        var agreed = pages.get(id);
        if (agreed == null) {
            return error(404, "not_found");
        }
        var parameters = new LinkedHashMap<String, String>();
        if (request.query("allow", "").equals("yes")) {
            parameters.put("code", grants.code(agreed));
            if (!realm.isEmpty()) {
                parameters.put("realmId", realm);
            }
        } else {
            parameters.put("error", "access_denied");
        }
        parameters.put("state", states.getOrDefault(id, ""));
        return back(agreed.redirect(), parameters);
    }

    private static Answer back(String redirect, Map<String, String> parameters) {
        var query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new Answer(
                302,
                "text/plain",
                "",
                Map.of("Location", redirect + (URI.create(redirect).getQuery() == null ? "?" : "&") + query));
    }

    private Answer token(Request request) {
        var faulty = taken();
        if (faulty != null) {
            return faulty;
        }
        var form = form(request.body());
        var client = client(request, form);
        if (client == null) {
            return error(401, "invalid_client").with("WWW-Authenticate", "Basic");
        }
        var tokens = switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                grants.exchange(
                        form.getOrDefault("code", ""),
                        client,
                        form.getOrDefault("redirect_uri", ""),
                        form.getOrDefault("code_verifier", ""));
            case "refresh_token" -> grants.refresh(form.getOrDefault("refresh_token", ""), client);
            default -> null;
        };
        return tokens == null
                ? error(400, "unsupported_grant_type")
                : tokens.map(good -> given(good, client)).orElseGet(() -> error(400, "invalid_grant"));
    }

    private synchronized @Nullable Answer taken() {
        return instead.poll();
    }

    private Answer given(Tokens tokens, String client) {
        var body = QuickBooksSandbox.JSON
                .createObjectNode()
                .put("access_token", tokens.access())
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifetime().toSeconds())
                .put("refresh_token", tokens.refresh());
        var stated = nonce.isEmpty() ? tokens.nonce() : nonce;
        if (!tokens.nonce().isEmpty()) {
            body.put("id_token", identity(client, stated));
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private static String identity(String client, String nonce) {
        var claims = QuickBooksSandbox.JSON
                .createObjectNode()
                .put("sub", "person-1")
                .put("aud", client)
                .put("nonce", nonce)
                .toString();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    /** The app that asks, by HTTP Basic where it has a secret; null where it is not who it says. */
    private @Nullable String client(Request request, Map<String, String> form) {
        var header = request.headers().getOrDefault("authorization", "");
        if (!header.startsWith("Basic ")) {
            var named = form.getOrDefault("client_id", "");
            var app = apps.get(named);
            return app != null && app.secret() == null ? named : null;
        }
        var pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
        var app = apps.get(decoded(pair[0]));
        return app != null && pair.length == 2 && decoded(pair[1]).equals(app.secret()) ? decoded(pair[0]) : null;
    }

    private Answer revoked(Request request) {
        // Intuit takes JSON where RFC 7009 has a form.
        var form = request.headers().getOrDefault("content-type", "").startsWith("application/json")
                ? Map.of(
                        "token",
                        QuickBooksSandbox.JSON
                                .readTree(request.body())
                                .path("token")
                                .asString(""))
                : form(request.body());
        if (client(request, form) == null) {
            return error(401, "invalid_client");
        }
        grants.revoke(form.getOrDefault("token", ""));
        return new Answer(200, "application/json", "{}", Map.of());
    }

    private Answer connections(Request request) {
        if (!accepts(request.headers().getOrDefault("authorization", "").replaceFirst("^Bearer ", ""))) {
            return error(401, "invalid_token");
        }
        reads.incrementAndGet();
        var all = QuickBooksSandbox.JSON.createArrayNode();
        for (var company : companies) {
            all.addObject()
                    .put("id", "c-" + company.id())
                    .put("tenantId", company.id())
                    .put("tenantType", "ORGANISATION")
                    .put("tenantName", company.name());
        }
        return Answer.json(200, all);
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var part : body.split("&", -1)) {
            var at = part.indexOf('=');
            if (at > 0) {
                form.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Answer error(int status, String error) {
        return Answer.json(status, QuickBooksSandbox.JSON.createObjectNode().put("error", error));
    }

    @Override
    public void close() {
        server.close();
    }
}
