package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class RedactionTest {

    private static final String CANARY = "canary/7f3+9c";
    private static final String TOKEN = "tOk-cAnArY/5+8d~1b=ZzWqRkkLm0pQ";
    private static final String QUERY_CANARY = "query-canary-5e";

    private final Logger root = (Logger) LoggerFactory.getLogger("dev.weighhouse");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final FakeTime time = new FakeTime();
    private final Replies server = new Replies();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(null);
        server.close();
    }

    static Stream<Auth> auths() {
        return Stream.of(
                Auth.bearer(CANARY),
                Auth.basic("anna:" + CANARY),
                Auth.headerKey("X-Api-Key", CANARY),
                Auth.queryKey("api_key", CANARY));
    }

    @ParameterizedTest
    @MethodSource("auths")
    void noSecretStandsInTheLogOrInAMessage(Auth auth) {
        var echo = "{\"title\":\"Bad token %s\",\"detail\":\"sent %s\"}".formatted(CANARY, auth.value());
        for (var status : List.of(400, 401, 404, 429, 302, 200)) {
            server.then(Replies.json(
                    status,
                    status == 200 ? "oops " + CANARY : echo,
                    "Retry-After: 900",
                    "Location: https://x.example/?token=" + CANARY));
        }

        for (var i = 0; i < 6; i++) {
            var failure = failure(auth);
            assertThat(failure.words() + failure.nextStep())
                    .doesNotContain(CANARY, QUERY_CANARY, "canary", auth.value());
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .allSatisfy(line -> assertThat(line).doesNotContain(CANARY, QUERY_CANARY, "canary", auth.value()));
    }

    @Test
    void everyRequestIsLogged() {
        server.thenJson("{}");

        http(Auth.bearer(CANARY)).get(read(), Progress.NONE);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("/accounts?access_token=[hidden]&page=2 -> 200, 2 bytes"));
    }

    @Test
    void authsDoNotPrintTheirSecrets() {
        assertThat(auths().map(Auth::toString)).noneMatch(text -> text.contains("canary"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?api_key=abc123&page=2, https://a.example/x?api_key=[hidden]&page=2",
        "https://a.example/x?Password=abc&q=1, https://a.example/x?Password=[hidden]&q=1",
        "see https://a.example/?client_secret=abc now, see https://a.example/?client_secret=[hidden] now",
        "sent Bearer abcdefgh to them, sent [hidden] to them",
        "header Authorization: Basic abc, header [hidden]",
        "https://a.example/x?page=2&author=Ann, https://a.example/x?page=2&author=Ann"
    })
    void takesOutWhatLooksLikeASecret(String text, String clean) {
        assertThat(Redaction.of(Auth.none()).words(text)).isEqualTo(clean);
    }

    @Test
    void aSecretAtTheCutOfALongTextDoesNotStandThereInHalf() {
        var text = "x".repeat(1_995) + CANARY + "y".repeat(100);

        assertThat(Redaction.of(Auth.bearer(CANARY)).words(text)).doesNotContain("canar");
    }

    @ParameterizedTest
    @CsvSource({
        "refused: canary/7f…, refused: [hidden]…",
        "one canary/7f3+9… two canary/… three, one [hidden]… two [hidden]… three",
        "refused: can…, refused: can…",
        "a canary… yellow, a [hidden]… yellow",
        "a dictionary…, a dictionary…",
        "shown as canary/7..., shown as [hidden]..."
    })
    void thePartOfASecretBeforeTheCutOfAnotherIsTakenOutToo(String text, String clean) {
        assertThat(Redaction.of(Auth.bearer(CANARY)).words(text)).isEqualTo(clean);
    }

    /** A token as it stands in what other programs write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0}",
                "x:{0}",
                "xy:{0}:and more",
                "{0}&grant=1",
                "{\"token\":\"{0}\"}",
                "https://a.example/x#{0}",
                "Cookie: session={0}; Path=/"
            })
    void noEncodingOfWhatHoldsASecretShowsIt(String around) {
        var text = around.replace("{0}", TOKEN);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var said = List.of(
                text,
                "said Basic " + Base64.getEncoder().encodeToString(bytes),
                "cookie " + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                "https://a.example/?redirect=" + form,
                "https://a.example/p/"
                        + form.replace("%2F", "%2f").replace("%2B", "%2b").replace("%3D", "%3d"),
                "{\"said\":\"" + text.replace("/", "\\/") + "\"}",
                "{\"said\":\"" + text.replace("=", "\\u003d") + "\"}",
                "{\"said\":\"" + text.replace("+", "\\u002B") + "\"}");

        for (var words : said) {
            assertThat(Redaction.of(List.of(TOKEN)).words(words))
                    .contains("[hidden]")
                    .doesNotContain("cAnArY", "ZzWqRkkLm0")
                    .doesNotContain(inBase64("cAnArY/5+8d"))
                    .doesNotContain(inBase64("ZzWqRkkLm0pQ"));
        }
    }

    /** What is the same in base 64 whatever stands before and after. */
    private static List<String> inBase64(String letters) {
        return IntStream.range(0, 3)
                .mapToObj(before -> Base64.getEncoder()
                        .encodeToString(("x".repeat(before) + letters).getBytes(StandardCharsets.UTF_8))
                        .substring(before == 0 ? 0 : before + 1)
                        .substring(0, 9))
                .toList();
    }

    /** Cut where nobody marks it: at the end of a line, in the middle, in parts. */
    @ParameterizedTest
    @CsvSource({
        "sent tOk-cAnArY/5+8d~1b, sent [hidden]",
        "...+8d~1b=ZzWqRkkLm0pQ was sent, ...[hidden] was sent",
        "(tOk-cAnArY) and (RkkLm0pQ), (tOk-cAnArY) and (RkkLm0pQ)",
        "tOk-cAnArY/5+8d and ~1b=ZzWqRkkLm0, [hidden] and [hidden]",
        "tOk-cAnArY/5+8dtOk-cAnArY/5+8d, [hidden][hidden]",
        "dE9rLWNBbkFyWS81 is base 64, [hidden] is base 64",
        "all of it is well known to you, all of it is well known to you"
    })
    void aLongPieceOfASecretIsTakenOutWhereverItIsCut(String text, String clean) {
        assertThat(Redaction.of(List.of(TOKEN)).words(text)).isEqualTo(clean);
    }

    @Test
    void theSecretIsTakenOutOfEveryKindOfFailure() {
        var redaction = Redaction.of(Auth.bearer(CANARY));

        assertThat(Stream.of(
                                new Failure.Offline(CANARY),
                                new Failure.SignInNeeded(CANARY),
                                new Failure.Throttled(CANARY, null),
                                new Failure.Rejected(CANARY, CANARY),
                                new Failure.Broken(CANARY, CANARY),
                                new Failure.Changed(CANARY),
                                new Failure.BadInput(CANARY, CANARY),
                                new Failure.Cancelled(CANARY),
                                new Failure.Unexpected(CANARY, "E1"))
                        .map(redaction::of))
                .extracting(Failure::words)
                .containsOnly("[hidden]");
    }

    private Failure failure(Auth auth) {
        return catchThrowableOfType(
                        FailureException.class, () -> Json.read(http(auth).get(read(), Progress.NONE)))
                .failure();
    }

    private static HttpRead read() {
        return HttpRead.of("the accounts", "accounts")
                .with("access_token", QUERY_CANARY)
                .with("page", "2");
    }

    private Http http(Auth auth) {
        return new Http(HttpSetup.of("Pay", BaseUrl.of("base-url", server.address()), auth, time)
                .with(time.surround()));
    }
}
