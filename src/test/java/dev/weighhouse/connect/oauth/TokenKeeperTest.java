package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenKeeperTest {
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

    private void reads() {
        try (var http = kept.http()) {
            assertThat(http.get(Kept.BOOKS, Progress.NONE).status()).isEqualTo(200);
        }
    }

    @Test
    void aTokenThatIsGoodIsUsedAsItIs() {
        reads();

        assertThat(kept.desk.server.renewals()).isZero();
    }

    @Test
    void aTokenThatIsAboutToEndIsRenewedBeforeItGoesOut() {
        kept.desk.time.sleep(Duration.ofMinutes(29).plusSeconds(1));
        kept.desk.there.sleep(Duration.ofMinutes(29).plusSeconds(1));

        reads();

        assertThat(kept.happened).containsExactly("GET let in");
        assertThat(kept.desk.server.renewals()).isEqualTo(1);
        reads();
        assertThat(kept.desk.server.renewals()).as("the next opening has it").isEqualTo(1);
    }

    @Test
    void aTokenThatIsRefusedInTheMiddleIsRenewedOnce() {
        try (var http = kept.http()) {
            http.get(Kept.BOOKS, Progress.NONE);
            kept.desk.server.expireAll();
            http.get(Kept.BOOKS, Progress.NONE);
            http.get(Kept.BOOKS, Progress.NONE);
        }

        assertThat(kept.happened).containsExactly("GET let in", "GET refused", "GET let in", "GET let in");
        assertThat(kept.desk.server.renewals()).isEqualTo(1);
    }

    @Test
    void anEntryThatWasRefusedForItsTokenIsSentOnceMoreAsItWas() {
        kept.desk.server.expireAll();
        try (var http = kept.http()) {
            var sent = http.send(Kept.ENTRY.with("requestid", "3ZP0"));

            assertThat(sent)
                    .isInstanceOfSatisfying(
                            Sent.Replied.class,
                            replied -> assertThat(replied.reply().status()).isEqualTo(200));
        }
        assertThat(kept.happened).containsExactly("POST refused", "POST let in");
        var first = kept.service.next();
        var second = kept.service.next();
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getTarget()).isEqualTo(first.getTarget());
    }

    @Test
    void anEntryForWhichNobodyIsSignedInWasNotSent() {
        kept.desk.server.revokeAll();
        try (var http = kept.http()) {
            var sent = http.send(Kept.ENTRY);

            assertThat(sent)
                    .isInstanceOfSatisfying(
                            Sent.NotSent.class,
                            not -> assertThat(not.failure()).isInstanceOf(Failure.SignInNeeded.class));
        }
        assertThat(kept.happened).containsExactly("POST refused");
    }

    @Test
    void anEntryWhoseTokenCannotBeRenewedBeforehandDoesNotLeave() {
        hours(1);
        kept.desk.server.revokeAll();
        try (var http = kept.http()) {
            assertThat(http.send(Kept.ENTRY)).isInstanceOf(Sent.NotSent.class);
        }
        assertThat(kept.happened).isEmpty();
    }

    @Test
    void aSignInThatWasTakenBackMidRunAsksThePersonAndTheServerOnlyOnce() {
        try (var http = kept.http()) {
            http.get(Kept.BOOKS, Progress.NONE);
            kept.desk.server.revokeAll();

            assertThat(failure(http)).isInstanceOf(Failure.SignInNeeded.class);
            kept.desk.server.answersNext(503, "text/html", "asked again");
            assertThat(failure(http))
                    .as("a dead refresh token is not shown again")
                    .isInstanceOf(Failure.SignInNeeded.class);
        }
        assertThat(failure()).isInstanceOf(Failure.SignInNeeded.class);
    }

    @Test
    void aServiceThatRefusesTheFreshTokenTooIsNotAskedForEver() {
        kept.answers(_ -> Replies.json(401, "{}"));

        assertThat(failure()).isInstanceOf(Failure.SignInNeeded.class);

        assertThat(kept.happened).hasSize(2);
        assertThat(kept.desk.server.renewals()).isEqualTo(1);
    }

    @Test
    void manyThreadsAndOpeningsRenewOnce() throws Exception {
        hours(1);
        var openings = kept.http();
        var other = kept.http();
        var gate = new CyclicBarrier(8);
        var work = new ArrayList<Callable<Integer>>();
        for (int at = 0; at < 8; at++) {
            var http = at % 2 == 0 ? openings : other;
            work.add(() -> {
                gate.await();
                return http.get(Kept.BOOKS, Progress.NONE).status();
            });
        }
        try (openings;
                other;
                var threads = Executors.newFixedThreadPool(8)) {
            for (var status : threads.invokeAll(work)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        assertThat(kept.desk.server.renewals()).isEqualTo(1);
        assertThat(kept.desk.server.stolen()).isZero();
    }

    /** What the vault of the test does first when something is to be kept. */
    private record Watched(Secrets next, Runnable before) implements Secrets {
        @Override
        public Optional<String> read(ConnectionId connection) {
            return next.read(connection);
        }

        @Override
        public boolean replaceable(ConnectionId connection) {
            return true;
        }

        @Override
        public void replace(ConnectionId connection, String secret) {
            before.run();
            next.replace(connection, secret);
        }

        @Override
        public <T> T inTurn(ConnectionId connection, Supplier<T> work) {
            return next.inTurn(connection, work);
        }
    }

    @Test
    void theFreshTokensAreKeptBeforeTheyAreUsed() {
        hours(1);
        kept.with(new Watched(kept.vault, () -> kept.happened.add("kept")));

        reads();

        assertThat(kept.happened).containsExactly("kept", "GET let in");
    }

    @Test
    void tokensThatNoVaultTakesAreNotUsedAndNotLostEither() {
        hours(1);
        var locked = new FailureException(new Failure.NoKeychain("The keychain is locked.", "Unlock it."));
        kept.with(new Watched(kept.vault, () -> {
            throw locked;
        }));
        assertThat(failure().words()).contains("locked");
        assertThat(kept.happened).isEmpty();

        kept.with(kept.vault);
        reads();

        assertThat(kept.desk.server.renewals()).isEqualTo(1);
        assertThat(kept.desk.server.stolen()).isZero();
        assertThat(kept.desk.server.accepts(kept.keptGrant().access())).isTrue();
    }

    @Test
    void whoSignedInAnewMeanwhileIsTakenUp() {
        try (var http = kept.http()) {
            http.get(Kept.BOOKS, Progress.NONE);
            kept.desk.server.revokeAll();
            var fresh = kept.keep(kept.desk.signed());

            http.get(Kept.BOOKS, Progress.NONE);

            assertThat(kept.keptGrant()).isEqualTo(fresh);
        }
        assertThat(kept.desk.server.renewals()).isZero();
    }

    @Test
    void aSignInThatWasForgottenMeanwhileIsToldInWords() {
        try (var http = kept.http()) {
            kept.forget();
            hours(1);

            assertThat(failure(http).words()).contains("taken away");
        }
    }

    @Test
    void aClockSetBackAnHourRenewsNothingByItselfAndTheServiceDecides() {
        kept.desk.time.sleep(Duration.ofHours(-1));
        reads();
        assertThat(kept.desk.server.renewals()).isZero();

        kept.desk.there.sleep(Duration.ofHours(1));
        reads();

        assertThat(kept.happened).containsExactly("GET let in", "GET refused", "GET let in");
        assertThat(kept.desk.server.renewals()).isEqualTo(1);
        kept.desk.time.sleep(Duration.ofHours(1));
        reads();
        assertThat(kept.desk.server.stolen()).isZero();
    }

    @Test
    void aServiceThatCannotBeAskedForTokensLosesNothing() {
        hours(1);
        kept.desk.server.answersNext(503, "text/html", "down");
        var before = kept.kept();

        assertThat(failure()).isInstanceOf(Failure.Offline.class);
        assertThat(kept.kept()).isEqualTo(before);

        reads();
    }

    @Test
    void aRefreshTokenThatDoesNotChangeStays() {
        hours(1);
        var before = kept.keptGrant().refresh();
        kept.desk.server.answersNext(
                200, "application/json", "{\"access_token\":\"x-1\",\"token_type\":\"bearer\",\"expires_in\":3600}");

        assertThat(kept.auth().value()).isEqualTo("Bearer x-1");
        assertThat(kept.keptGrant().refresh()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0", "99999999999"})
    void aLifeThatCannotBeLeavesTheJudgementToTheService(long seconds) {
        hours(1);
        kept.desk.server.answersNext(
                200,
                "application/json",
                "{\"access_token\":\"x-1\",\"token_type\":\"Bearer\",\"expires_in\":%d}".formatted(seconds));

        var auth = kept.auth();

        assertThat(auth.value()).isEqualTo(auth.value()).isEqualTo("Bearer x-1");
        assertThat(kept.keptGrant().expires()).isNull();
    }
}
