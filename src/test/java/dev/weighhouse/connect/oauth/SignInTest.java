package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.oauth.NotSigned.Why;
import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private final Desk desk = new Desk();

    @AfterEach
    void stop() {
        desk.close();
    }

    private static NotSigned not(SignInEnd end) {
        assertThat(end).isInstanceOf(NotSigned.class);
        var not = (NotSigned) end;
        assertThat(not.words()).endsWith(".").doesNotContain("code-", "access-", "refresh-", Desk.SECRET);
        assertThat(not.nextStep()).endsWith(".");
        return not;
    }

    @Test
    void aPersonWhoAllowsItIsSignedIn() {
        var grant = desk.signed();

        assertThat(desk.server.accepts(grant.access())).isTrue();
        assertThat(grant.refresh()).isNotNull();
        assertThat(grant.expires()).isEqualTo(desk.time.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void anAppWithASecretProvesItself() {
        assertThat(desk.withSecret().signed().clientSecret()).isEqualTo(Desk.SECRET);
    }

    @Test
    void saysAtOnceThatTheSecretOfTheAppIsMissing() {
        var start = SignIn.begin(desk.withSecret().plan(), null, desk.time);

        assertThat(start)
                .isInstanceOfSatisfying(
                        NotSigned.class, not -> assertThat(not.words()).contains("client secret"));
    }

    @Test
    void saysThatTheSecretOfTheAppIsWrong() {
        try (var signIn = (SignIn) SignIn.begin(desk.withSecret().plan(), "another", desk.time)) {
            Browser.get(Browser.allows(signIn.address()));

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).nextStep()).contains("client secret");
        }
    }

    @Test
    void theAddressShowsAChallengeAndNotWhatAnswersIt() {
        try (var one = desk.begin();
                var two = desk.begin()) {
            assertThat(one.address().getQuery())
                    .contains("code_challenge_method=S256", "state=", "redirect_uri=http://127.0.0.1:")
                    .doesNotContain("code_verifier", "127.0.0.1:0/", Desk.SECRET);
            assertThat(two.address()).isNotEqualTo(one.address());
        }
    }

    @Test
    void aPersonWhoDeclinesIsToldSo() {
        try (var signIn = desk.begin()) {
            Browser.get(Browser.declines(signIn.address()));

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).why()).isEqualTo(Why.DENIED);
        }
    }

    @Test
    void anAnswerWithAnotherStateIsNotUsedAndTheRightOneStillIs() {
        try (var signIn = desk.begin()) {
            var right = Browser.allows(signIn.address());
            var wrong = URI.create(right.toString().replaceFirst("state=.", "state=~"));

            assertThat(Browser.get(wrong).body()).contains("another sign-in");
            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).why()).isEqualTo(Why.WRONG_STATE);

            assertThat(Browser.get(right).body()).contains("Close this page");
            assertThat(signIn.await(Desk.LIMIT, Progress.NONE)).isInstanceOf(SignInEnd.Signed.class);
        }
    }

    @Test
    void anAnswerWithoutAStateIsNotUsed() {
        try (var signIn = desk.begin()) {
            Browser.get(URI.create(Browser.allows(signIn.address()).toString().replaceFirst("&state=.*", "")));

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).why()).isEqualTo(Why.WRONG_STATE);
        }
    }

    @Test
    void aCodeIsSentOnce() {
        try (var signIn = desk.begin()) {
            var landing = Browser.allows(signIn.address());
            Browser.get(landing);
            Browser.get(landing);
            var signed = (SignInEnd.Signed) signIn.await(Desk.LIMIT, Progress.NONE);

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).why()).isEqualTo(Why.CODE_REFUSED);
            assertThat(desk.server.accepts(signed.grant().access()))
                    .as("the server ends tokens whose code comes twice")
                    .isTrue();
        }
    }

    @Test
    void aCodeThatTheServerDoesNotTakeIsToldInWords() {
        try (var signIn = desk.begin()) {
            Browser.get(Browser.allows(signIn.address()));
            desk.there.sleep(Duration.ofMinutes(6));

            var not = not(signIn.await(Desk.LIMIT, Progress.NONE));

            assertThat(not.why()).isEqualTo(Why.CODE_REFUSED);
            assertThat(not.nextStep()).contains("again");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var address = URI.create("http://localhost:%d/callback".formatted(taken.getLocalPort()));

            var start = SignIn.begin(desk.redirect(address).plan(), null, desk.time);

            assertThat(start).isInstanceOfSatisfying(NotSigned.class, not -> {
                assertThat(not.why()).isEqualTo(Why.PORT_TAKEN);
                assertThat(not.words()).contains("localhost:" + taken.getLocalPort());
            });
        }
    }

    @Test
    void aBrowserThatWasClosedIsNotWaitedForForever() {
        try (var signIn = desk.begin()) {
            var not = not(signIn.await(Duration.ZERO, Progress.NONE));

            assertThat(not.why()).isEqualTo(Why.TIMED_OUT);
            assertThat(not.nextStep()).contains("paste");
        }
    }

    @Test
    void aCancelEndsTheWaitingAtOnce() {
        var cancellation = new Cancellation();
        var cancelledWhileWaiting = new Progress() {
            @Override
            public void step(String doing, int done, int total) {}

            @Override
            public boolean cancelled() {
                return cancellation.cancelled();
            }

            @Override
            public Waiting onCancel(Runnable end) {
                var waiting = cancellation.onCancel(end);
                var _ = CompletableFuture.runAsync(cancellation::cancel);
                return waiting;
            }
        };
        try (var signIn = desk.begin()) {
            assertThat(not(signIn.await(Desk.LIMIT, cancelledWhileWaiting)).why())
                    .isEqualTo(Why.CANCELLED);
        }
    }

    @Test
    void anInterruptEndsTheWaitingToo() {
        try (var signIn = desk.begin()) {
            Thread.currentThread().interrupt();

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).why()).isEqualTo(Why.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsNotTheEndOfASignInIsNoneAndIsWaitedOn() {
        try (var signIn = desk.begin()) {
            var landing = Browser.allows(signIn.address());
            var other = URI.create(landing.toString().replace("/callback", "/favicon.ico"));

            assertThat(Browser.get(other).statusCode()).isEqualTo(404);
            assertThat(Browser.get(URI.create(landing + "&code=another")).statusCode())
                    .isEqualTo(404);
            assertThat(Browser.send(HttpRequest.newBuilder(landing)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .isEqualTo(404);

            Browser.get(landing);
            assertThat(signIn.await(Desk.LIMIT, Progress.NONE)).isInstanceOf(SignInEnd.Signed.class);
        }
    }

    @Test
    void whereTheBrowserCannotComeBackTheAddressIsPasted() {
        try (var signIn = desk.redirect(Desk.FIRM).begin()) {
            assertThat(signIn.comesBack()).isFalse();
            var landing = Browser.allows(signIn.address());
            assertThat(landing.getHost()).isEqualTo("books.firm.example");

            assertThat(not(signIn.pasted("https://books.firm.example/weighhouse", Progress.NONE))
                            .why())
                    .isEqualTo(Why.NOT_READABLE);
            assertThat(signIn.pasted("  " + landing + "#top\n", Progress.NONE)).isInstanceOf(SignInEnd.Signed.class);
        }
    }

    @Test
    void aPageMayShowThePartThatCountsAlone() {
        try (var signIn = desk.redirect(Desk.FIRM).begin()) {
            var query = Browser.allows(signIn.address()).getRawQuery();

            assertThat(signIn.pasted(query, Progress.NONE)).isInstanceOf(SignInEnd.Signed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "code-abc", "?", "https://books.firm.example/?code=", "%zz=%", "code=a&code=b"})
    void aTextThatIsNoSuchAddressIsRefused(String text) {
        try (var signIn = desk.redirect(Desk.FIRM).begin()) {
            assertThat(not(signIn.pasted(text, Progress.NONE)).why()).isIn(Why.NOT_READABLE, Why.WRONG_STATE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | application/json | not JSON
        200 | application/json | []
        200 | application/json | {"access_token":"a"}
        200 | application/json | {"access_token":"a","token_type":"mac"}
        200 | application/json | {"access_token":"a","token_type":"DPoP"}
        200 | application/json | {"access_token":"","token_type":"Bearer"}
        200 | application/json | {"access_token":"a b\\nc","token_type":"Bearer"}
        200 | application/json | {"access_token":"a","token_type":"Bearer","expires_in":"soon"}
        200 | text/html        | <html>Sign in
        302 | text/plain       | elsewhere
        400 | text/html        | <html>no
        401 | application/json | {"error":"invalid_client","error_description":"who?"}
        429 | application/json | {}
        503 | text/html        | down
        """)
    void anAnswerThatIsNoTokenIsToldInWords(int status, String type, String body) {
        desk.server.answersNext(status, type, body);

        assertThat(not(desk.end()).words()).contains("Books & Co");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        desk.server.answersNext(200, "application/json", "{\"access_token\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(not(desk.end()).words()).contains("larger");
    }

    @Test
    void aNestingWithoutEndIsRefused() {
        desk.server.answersNext(200, "application/json", "{\"a\":" + "[".repeat(100_000));

        assertThat(not(desk.end()).why()).isEqualTo(Why.FAILED);
    }

    @Test
    void theWordsOfARefusalHoldNoSecretThatWasSaidBack() {
        try (var signIn = desk.withSecret().begin()) {
            var landing = Browser.allows(signIn.address());
            var code = landing.getQuery().replaceFirst(".*code=([^&]*).*", "$1");
            desk.server.answersNext(
                    400,
                    "application/json",
                    "{\"error\":\"invalid_grant\",\"error_description\":\"%s is bad, and so is %s\"}"
                            .formatted(code, Desk.SECRET));
            Browser.get(landing);

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).words()).contains("[hidden] is bad");
        }
    }

    @Test
    void whatIsTooLongForAWordIsNotShownBecauseItMayBeATokenInAnySpelling() {
        assertThat(Said.of("server_error", "Try later " + "dG9rZW4".repeat(4) + " or not."))
                .isEqualTo("server_error, Try later [hidden] or not");
        assertThat(Said.of(null, null)).isEqualTo("no reason is given");
        assertThat(Said.of("x", "word ".repeat(200))).hasSizeLessThan(310).endsWith("…");
    }

    @Test
    void aServerThatIsNotThereIsToldInWords() {
        try (var signIn = desk.begin()) {
            Browser.get(Browser.allows(signIn.address()));
            desk.server.close();

            assertThat(not(signIn.await(Desk.LIMIT, Progress.NONE)).words()).contains("connection failed");
        }
    }

    @Test
    void theCompanyInTheRedirectHasToBeTheConnections() {
        desk.server.realm("42");
        assertThat(((SignInEnd.Signed) desk.company("42").end()).companies())
                .extracting(Company::id)
                .containsExactly("42");

        var not = not(desk.company("43").end());

        assertThat(not.why()).isEqualTo(Why.OTHER_COMPANY);
        assertThat(not.words()).contains("42", "43");
    }

    @Test
    void aServiceThatDoesNotTellItsCompaniesSignsNobodyIn() {
        desk.companies((_, _) -> {
            throw new FailureException(new Failure.Offline("The companies could not be read."));
        });

        assertThat(not(desk.end()).words()).contains("companies could not be read");
    }

    @Test
    void anIdentityHasToBeMadeForThisSignIn() {
        assertThat(desk.end("openid", "books")).isInstanceOf(SignInEnd.Signed.class);

        desk.server.otherNonce("another");

        assertThat(not(desk.end("openid", "books")).words()).contains("identity");
    }

    @Test
    void anIdentityThatIsAskedForHasToCome() {
        desk.server.answersNext(200, "application/json", "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}");

        assertThat(not(desk.end("openid")).words()).contains("identity");
    }

    @Test
    void nothingPrintsATokenOrACode() {
        var signed = (SignInEnd.Signed) desk.withSecret().end();
        var grant = signed.grant();

        assertThat(List.of(
                        signed.toString(),
                        grant.toString(),
                        new TokenAnswer.Granted("a-bird", "r-bird", null, "i-bird") + ""))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .noneMatch(text -> text.contains(grant.access())
                        || text.contains(String.valueOf(grant.refresh()))
                        || text.contains(Desk.SECRET)
                        || text.contains("bird"));
        assertThat(Landing.of("code=c-77&state=s", "s")).hasToString("Agreed");
    }
}
