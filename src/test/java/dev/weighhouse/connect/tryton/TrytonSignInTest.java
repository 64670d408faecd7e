package dev.weighhouse.connect.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrytonSignInTest {

    private static final String LOGIN = "common.db.login";
    private static final String COMPANY = "model.company.company.search_read";

    private final FakeTryton tryton = new FakeTryton();

    @AfterEach
    void stop() {
        tryton.close();
    }

    @Test
    void givesThePasswordOnceAndThenUsesTheSession() {
        try (var ledger = tryton.open()) {
            ledger.company(Progress.NONE);
        }

        assertThat(tryton.calls(LOGIN))
                .singleElement()
                .satisfies(call -> assertThat(call.params())
                        .hasToString("[\"recon\",{\"password\":\"%s\"},\"en\"]".formatted(FakeTryton.PASSWORD)));
        var session =
                "Session " + Base64.getEncoder().encodeToString("recon:2:session-key".getBytes(StandardCharsets.UTF_8));
        assertThat(tryton.calls(COMPANY)).allMatch(call -> call.signedIn().equals(session));
    }

    @Test
    void signsInAgainWhenTheSessionHasEnded() {
        var asked = new AtomicInteger();
        tryton.answer(
                COMPANY,
                _ -> asked.getAndIncrement() == 0
                        ? Replies.json(401, "")
                        : Replies.json(200, "{\"id\":1,\"result\":[{\"id\":1,\"currency.\":{\"code\":\"GBP\"}}]}"));

        try (var ledger = tryton.open()) {
            assertThat(ledger.company(Progress.NONE).orElseThrow().value().id()).isEqualTo("1");
        }

        assertThat(tryton.calls(LOGIN)).hasSize(2);
    }

    @Test
    void doesNotGoOnSigningInWhenNoSessionIsTaken() {
        tryton.answer(COMPANY, _ -> Replies.json(401, ""));

        assertThat(tryton.failure(ledger -> ledger.company(Progress.NONE))).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(tryton.calls(LOGIN)).hasSize(2);
    }

    @Test
    void neverGivesARefusedPasswordASecondTime() {
        tryton.answer(LOGIN, _ -> Replies.json(401, "<!doctype html><title>401 Unauthorized</title>"));

        try (var ledger = tryton.open()) {
            for (var attempt = 0; attempt < 3; attempt++) {
                var failure = catchThrowableOfType(FailureException.class, () -> ledger.company(Progress.NONE))
                        .failure();
                assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
                assertThat(failure.words()).doesNotContain(FakeTryton.PASSWORD);
            }
        }

        assertThat(tryton.calls(LOGIN))
                .as("Tryton locks the user out after six")
                .hasSize(1);
    }

    @Test
    void saysThatTheUserIsLockedOutInsteadOfTryingOn() {
        tryton.answer(LOGIN, _ -> Replies.json(429, "<!doctype html><title>429 Too Many Requests</title>"));

        var failure = tryton.failure(ledger -> ledger.company(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("locked this user out");
        assertThat(tryton.calls(LOGIN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[2,\"\"]", "{}"})
    void takesAnAnswerWithoutASessionForARefusal(String result) {
        tryton.result(LOGIN, result);

        assertThat(tryton.failure(ledger -> ledger.company(Progress.NONE))).isInstanceOf(Failure.SignInNeeded.class);
    }

    @Test
    void tellsWhatTrytonSaysOfASignIn() {
        tryton.answer(LOGIN, _ -> Replies.json(200, FakeTryton.error("FATAL: database books does not exist")));

        assertThat(tryton.failure(ledger -> ledger.company(Progress.NONE)).words())
                .isEqualTo("Our Tryton could not carry out the sign-in: FATAL: database books does not exist");
    }

    @Test
    void wantsUserAndPasswordWithAColonBetweenThem() {
        for (var secret : new String[] {"recon", ":pass", "recon:"}) {
            var failure = catchThrowableOfType(
                            FailureException.class,
                            () -> tryton.secret(Optional.of(secret)).open())
                    .failure();
            assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        }
        assertThat(catchThrowableOfType(
                                FailureException.class,
                                () -> tryton.secret(Optional.empty()).open())
                        .failure())
                .isInstanceOf(Failure.SignInNeeded.class);
    }
}
