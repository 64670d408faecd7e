package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpRead;
import dev.weighhouse.connect.Json;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in at Tryton. The password is given once and a session used from then on, because Tryton takes a fifth of a
 * second to check a password. A refused password is never given a second time: after six Tryton locks the user out.
 */
final class Session {

    private static final String WHAT = "the sign-in";

    private final String title;
    private final String user;
    private final String password;
    private @Nullable String header;
    private @Nullable FailureException refused;
    private boolean renewed;

    /** @param secret user and password, with a colon between them */
    Session(String title, String secret) {
        var colon = secret.indexOf(':');
        if (colon < 1 || colon == secret.length() - 1) {
            throw new FailureException(new Failure.SignInNeeded(
                    "The secret of %s is not a user and a password with a colon between them.".formatted(title)));
        }
        this.title = title;
        this.user = secret.substring(0, colon);
        this.password = secret.substring(colon + 1);
    }

    /** The value of the header {@code Authorization}. */
    String header(Http http, Progress progress) {
        if (refused != null) {
            throw refused;
        }
        if (header == null) {
            try {
                header = signIn(http, progress);
            } catch (FailureException e) {
                refused = e.failure() instanceof Failure.SignInNeeded ? e : null;
                throw e;
            }
        }
        return header;
    }

    private String signIn(Http http, Progress progress) {
        progress.step("Signing in at " + title, 0, 0);
        var call = Rpc.call("common.db.login", List.of(user, Map.of("password", password), "en"));
        var json = Json.read(http.get(HttpRead.asking(WHAT, "", call), progress));
        var complaint = Complaint.of(json);
        if (complaint.isPresent()) {
            throw new FailureException(complaint.get().failure(title, WHAT));
        }
        var number = json.path("result").path(0);
        var key = json.path("result").path(1).asString("");
        if (!number.isIntegralNumber() || key.isBlank()) {
            throw new FailureException(
                    new Failure.SignInNeeded("%s does not accept the user and the password.".formatted(title)));
        }
        var token = "%s:%s:%s".formatted(user, number.asString(), key);
        return "Session " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is worth signing in once more after a refusal: once for each session that worked. */
    boolean renewable() {
        return header != null && !renewed;
    }

    void forget() {
        header = null;
        renewed = true;
    }

    /** The session worked: it may be renewed when it ends. */
    void worked() {
        renewed = false;
    }
}
