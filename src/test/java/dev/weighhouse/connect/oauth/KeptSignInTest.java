package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import dev.weighhouse.vault.EnvironmentVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the one secret of a connection when it is opened. */
class KeptSignInTest {
    @TempDir
    private static Path folder;

    private Kept kept = new Kept(Path.of(""));

    @BeforeEach
    void signIn() {
        kept.close();
        kept = new Kept(folder.resolve("locks"));
        kept.keep(kept.desk.signed());
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    private void hours(int hours) {
        kept.desk.there.sleep(Duration.ofHours(hours));
        kept.desk.time.sleep(Duration.ofHours(hours));
    }

    private Failure failure() {
        try (var http = kept.http()) {
            return failure(http);
        }
    }

    private static Failure failure(Http http) {
        return catchThrowableOfType(FailureException.class, () -> http.get(Kept.BOOKS, Progress.NONE))
                .failure();
    }

    @Test
    void aSignInFromTheEnvironmentIsNotRenewedBecauseItCouldNotBeKept() {
        hours(1);
        var given = new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_BOOKS", kept.kept()), kept.vault);

        assertThat(failureWith(given).words()).contains("takes no new one");
        assertThat(kept.desk.server.renewals()).isZero();
    }

    private Failure failureWith(Secrets secrets) {
        kept.with(secrets);
        return failure();
    }

    @Test
    void aSignInToAnotherCompanyIsNotUsed() {
        var grant = kept.keptGrant();
        kept.keep(new Grant(grant.access(), grant.refresh(), grant.obtained(), grant.expires(), List.of("42"), null));
        kept.company("43");

        var failure = catchThrowableOfType(FailureException.class, kept::auth).failure();

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).contains("42", "43");
    }

    @Test
    void aTokenThatWasPastedIsUsedAsEver() {
        kept.keepText("pasted-token");

        assertThat(kept.auth().value()).isEqualTo("Bearer pasted-token");
        assertThat(failure()).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(kept.happened).containsExactly("GET refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"kind":"weighhouse-sign-in","access":"canary-7"
        {"kind":"something else","access":"canary-7","obtained":"2026-11-02T09:00:00Z"}
        {"kind":"weighhouse-sign-in","access":"canary-7","obtained":"yesterday"}
        {}
        """)
    void aDamagedSignInIsToldWithoutWhatIsInIt(String secret) {
        kept.keepText(secret);

        assertThat(catchThrowableOfType(FailureException.class, kept::auth).failure())
                .isInstanceOf(Failure.SignInNeeded.class)
                .extracting(Failure::words)
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void noMessageHoldsTheFreshTokensEither() {
        hours(1);
        kept.answers(request -> Replies.json(
                400,
                "{\"error\":\"%s and %s\"}"
                        .formatted(
                                request.getHeaders().get("Authorization"),
                                kept.keptGrant().refresh())));

        var failure = failure();

        assertThat(failure.words())
                .contains("[hidden]")
                .doesNotContain(
                        kept.keptGrant().access(),
                        String.valueOf(kept.keptGrant().refresh()));
        assertThat(kept.auth()).hasToString("TokenKeeper[books]");
    }
}
