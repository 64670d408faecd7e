package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Json;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.vault.FallbackVault;
import dev.weighhouse.vault.Passphrases;
import dev.weighhouse.vault.SecretsFile;
import dev.weighhouse.vault.Vault;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/**
 * Seeds secrets that are easy to find again, does on the command line what people do, with sides that say each secret back whenever
 * they refuse, and then searches everything that was printed and every byte of every file: workspace, what SQLite keeps beside it,
 * log, export, installation and the encrypted file.
 */
class CanarySearchTest {
    private static final Canary KEY = new Canary("kEyCaNaRy7/3f+9c~QmVsbA==");
    private static final Canary TOKEN = new Canary("tOkCaNaRy5/8d+1b~ZzWqR==");
    private static final Canary PASSPHRASE = new Canary("pAsCaNaRy seven grey barges");
    private static final Canary SIGNED = new Canary("sIgCaNaRy6-4f~");
    private static final Canary APP = new Canary("aPpCaNaRy2/9k+3d~TnVzcw==");
    private static final List<Canary> ALL = List.of(KEY, TOKEN, PASSPHRASE, SIGNED, APP);

    @TempDir
    private Path folder;

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logging.getLogger("ROOT");
    private final Logger ours = logging.getLogger("dev.weighhouse");
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final XeroOnLoopback xero = new XeroOnLoopback();
    private final Replies tills = new Replies();
    private final OAuthSandbox signs = OAuthSandbox.start(Terminal.CLOCK)
            .app("app", APP.secret(), SignInOnTheCommandLineTest.HERE)
            .marks(SIGNED.secret());
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refusedEntries = new AtomicInteger();
    private final List<String> printed = new ArrayList<>();
    private boolean crashes;
    private Path file = Path.of("");
    private Vault vault = new NoKeychain();
    private Terminal terminal = new Terminal(vault);

    /** As on a server. */
    private static final class NoKeychain implements Vault {
        private static FailureException none() {
            return new FailureException(new Failure.NoKeychain("There is no keychain.", "Install one."));
        }

        @Override
        public Optional<String> read(ConnectionId connection) {
            throw none();
        }

        @Override
        public void keep(ConnectionId connection, String secret) {
            throw none();
        }

        @Override
        public void forget(ConnectionId connection) {
            throw none();
        }
    }

    private record Somebody() implements Passphrases {
        @Override
        public Optional<char[]> of(Path asked) {
            return Optional.of(PASSPHRASE.secret().toCharArray());
        }

        @Override
        public Optional<char[]> forNew(Path asked, Failure why) {
            return of(asked);
        }
    }

    /** Breaks after it has read the secret, in a way that nobody foresaw. */
    private record Crashing(Vault vault, BooleanSupplier now) implements Vault {
        @Override
        public Optional<String> read(ConnectionId connection) {
            var secret = vault.read(connection);
            if (now.getAsBoolean()) {
                throw new IllegalStateException("broke at " + connection, new IOException("disk"));
            }
            return secret;
        }

        @Override
        public void keep(ConnectionId connection, String secret) {
            vault.keep(connection, secret);
        }

        @Override
        public void forget(ConnectionId connection) {
            vault.forget(connection);
        }
    }

    @BeforeEach
    void open() {
        new LogFile().configure(logging, folder.toString());
        root.setLevel(Level.DEBUG);
        ours.setLevel(Level.TRACE);
        file = folder.resolve("larkfield.weighhouse");
        var secrets = new SecretsFile(folder.resolve("settings/secrets.sealed"), new Somebody());
        vault = new Crashing(new FallbackVault(new NoKeychain(), "w1", secrets), () -> crashes);
        terminal = new Terminal(vault);
        tills.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return refusal(request, KEY.secret(), refusals.getAndIncrement());
            }
        });
        xero.sendingsAreAnswered(request -> refusal(request, TOKEN.secret(), refusedEntries.getAndIncrement()));
    }

    @AfterEach
    void close() {
        xero.close();
        tills.close();
        signs.close();
        var appender = root.getAppender("file");
        root.detachAppender(appender);
        appender.stop();
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
    }

    /** One bad manner after another; each says back what the request was signed in with. */
    private static MockResponse refusal(RecordedRequest request, String secret, int number) {
        var words = "Not you: %s, sent as %s to %s, or %s"
                .formatted(secret, request.getHeaders().get("Authorization"), request.getUrl(), wrapped(secret));
        var body = "{\"Title\":\"%1$s\",\"Detail\":\"%1$s\",\"Message\":\"%1$s\",\"error\":\"%1$s\"}".formatted(words);
        var echo = "X-Echo: " + secret;
        return switch (number % 6) {
            case 0 -> Replies.json(401, body, echo, "WWW-Authenticate: Bearer realm=\"" + secret + "\"");
            case 1 ->
                Replies.json(302, body, "Location: /?key=" + URLEncoder.encode(secret, StandardCharsets.UTF_8), echo);
            case 2 -> Replies.json(200, "<html>" + words, echo);
            case 3 ->
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            case 4 -> Replies.json(400, body, echo);
            default -> Replies.json(500, body, echo);
        };
    }

    /** In base 64 by itself and with something before it, as JSON may escape it, and cut off on either side. */
    private static String wrapped(String secret) {
        return String.join(
                ", ",
                inBase64(secret),
                inBase64("x:" + secret),
                inBase64("{\"token\":\"" + secret + "\"}"),
                secret.replace("/", "\\\\/"),
                secret.substring(0, secret.length() - 3),
                secret.substring(2));
    }

    private static String inBase64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Terminal.Said run(String in, Object... words) {
        var said = terminal.runWith(in, words);
        printed.add(said.out() + said.err());
        return said;
    }

    private void everythingAPersonDoes() throws IOException {
        run("", "new", file, "--company", "Larkfield", "--currency", "NZD");
        var ledger = xero.connection();
        var words = new ArrayList<Object>(List.of("connect", file, "ledger", "xero", "--secret-from-stdin"));
        ledger.settings().forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        assertThat(run(TOKEN.secret(), words.toArray()).exit()).isZero();
        for (var way : List.of("bearer", "query", "basic", "header")) {
            var till = List.of("--set", "base-url=" + tills.address(), "--set", "auth=" + way, "--secret-from-stdin");
            var secret = way.equals("basic") ? "till:" + KEY.secret() : KEY.secret();
            var all = new ArrayList<Object>(List.of("connect", file, "platform", "rest", "--name", way));
            all.addAll(till);
            assertThat(run(secret, all.toArray()).exit()).isZero();
            run(secret, all.toArray());
        }
        for (int round = 0; round < 2; round++) {
            assertThat(run("", "pull", file, "--period", "2026-10", "--verbose").exit())
                    .isEqualTo(1);
        }
        var entries = folder.resolve("entries.csv");
        Files.writeString(
                entries,
                "entry,date,account,debit,credit,narration\n"
                        + "1,2026-10-31,610,100.00,,Charge\n"
                        + "1,2026-10-31,820,,100.00,Charge\n");
        assertThat(run("", "journal", file, "--import", entries, "--verbose").out())
                .contains("J-1");
        assertThat(run("", "approve", file, "J-1", "--as", "Priya Nair").out()).contains("J-1");
        for (int round = 0; round < 3; round++) {
            run("", "push", file, "--verbose");
        }
        run("", "resolve", file, "--verbose");
        crashes = true;
        assertThat(run("", "pull", file, "--period", "2026-10", "--verbose").err())
                .contains("IllegalStateException");
        crashes = false;
        for (var format : List.of("table", "csv", "json")) {
            run("", "review", file, "--period", "2026-10", "--format", format);
        }
        run("", "schedule", file, "--hourly", "--all");
        for (var what : List.of("measures", "schedule", "accounts", "feedback", "match", "tolerance", "exports")) {
            run("", what, file);
        }
        run("", "review", file, "--period", "2026-10", "--explain");
        run("", "run", file, "--push", "--dry-run", "--verbose");
        run("", "log", file);
        assertThat(run("", "log", file, "--find", "Charge").out()).contains("Charge");
        run("", "map", file, "--export", folder.resolve("mapping.csv"));
        run("", "verify", file, "--thorough", "--verbose");
    }

    @Test
    void noSecretStandsAnywhere() throws IOException {
        everythingAPersonDoes();

        assertThat(refusals.get()).as("the sides were asked and refused").isGreaterThan(12);
        assertThat(refusedEntries.get()).as("entries were sent and refused").isPositive();
        assertThat(Files.readString(folder.resolve("weighhouse.log")))
                .contains("-> 401", "-> 302", "-> 500", "PUT ", "/ManualJournals");
        assertThat(folder.resolve("settings/secrets.sealed")).isNotEmptyFile();
        assertThat(Canary.findings(folder, ALL)).isEmpty();
        var all = String.join("\n", printed);
        assertThat(all).contains("Connected", "IllegalStateException");
        assertThat(ALL).allSatisfy(canary -> assertThat(canary.formsIn(all)).isEmpty());
    }

    private void signIn(AtTheBrowser person, Object... words) {
        var said = person.typesFirst(APP.secret()).typesLast("2").run(words);
        printed.add(said.out() + said.err());
    }

    /** What a person signs in with, gets, and sees said back by both servers whenever they refuse. */
    private void everythingAPersonDoesWhoSignsIn() {
        run("", "new", file, "--company", "Larkfield", "--currency", "NZD");
        xero.lets(signs::accepts);
        var words = new ArrayList<Object>(
                List.of("connect", file, "ledger", "xero", "--sign-in", "--secret-from-stdin", "--verbose"));
        for (var setting : List.of(
                "client-id=app",
                "redirect=" + SignInOnTheCommandLineTest.HERE,
                "sign-in-url=" + signs.address(),
                "base-url=" + xero.address())) {
            words.addAll(List.of("--set", setting));
        }
        signIn(
                new AtTheBrowser(terminal).arrivesAs(landing -> {
                    saysBack(400, landing + " " + APP.secret());
                    return landing.toString();
                }),
                words.toArray());
        signIn(
                new AtTheBrowser(terminal)
                        .arrivesAs(landing -> landing.toString().replace("state=", "state=x") + "\n" + landing),
                words.toArray());
        var kept = vault.read(new ConnectionId("xero")).orElseThrow();
        for (var status : List.of(200, 302, 400, 401, 503)) {
            signs.expireAll();
            saysBack(status, kept);
            run("", "pull", file, "--period", "2026-10", "--verbose");
        }
        assertThat(run("", "pull", file, "--period", "2026-10", "--verbose").exit())
                .isZero();
        crashes = true;
        run("", "pull", file, "--period", "2026-10", "--verbose");
        crashes = false;
        signs.revokeAll();
        run("", "pull", file, "--period", "2026-10", "--verbose");
        run("", "sign-in", file, "xero", "--out", "--verbose");
    }

    private void saysBack(int status, String words) {
        var said = words + " " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        signs.answersNext(
                status,
                "application/json",
                Json.write(Map.of("error", "invalid_request", "error_description", said, "token_type", said)));
    }

    @Test
    void noSecretOfASignInStandsAnywhere() throws IOException {
        everythingAPersonDoesWhoSignsIn();

        assertThat(signs.renewals()).as("tokens were renewed").isPositive();
        assertThat(Files.readString(folder.resolve("weighhouse.log"))).contains("/connections", "-> 401");
        assertThat(Canary.findings(folder, ALL)).isEmpty();
        var all = String.join("\n", printed);
        assertThat(all).contains("Connected Xero", "gives no token", "Sign in to the connection again");
        assertThat(ALL).allSatisfy(canary -> assertThat(canary.formsIn(all)).isEmpty());
    }

    /** So that nothing found means something: each is a leak of a kind that the search above would have to find. */
    @ParameterizedTest
    @CsvSource({
        "kEyCaNaRy7/3f+9c~QmVsbA==, plain",
        "https://x.example/?api_key=kEyCaNaRy7%2F3f%2B9c%7EQmVsbA%3D%3D, URL-encoded",
        "a message cut short at kEyCaNaRy7/, plain",
        "kEyCaNaRy7/3f+9c~QmVsbA== in base 64, base 64 after 0",
        "x:kEyCaNaRy7/3f+9c~QmVsbA== in base 64, base 64 after 2",
        "till:kEyCaNaRy7/3f+9c~QmVsbA== in base 64, base 64 after 2",
        "tills:kEyCaNaRy7/3f+9c~QmVsbA== in base 64, base 64 after 0"
    })
    void findsALeakInEveryForm(String leak, String form) throws IOException {
        var text = leak.endsWith(" in base 64")
                ? Base64.getEncoder()
                        .encodeToString(leak.replace(" in base 64", "").getBytes(StandardCharsets.UTF_8))
                : leak;
        Files.write(folder.resolve("leak"), ("\u0000\u00ff" + text + "\u0001").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Canary.findings(folder, ALL)).contains("leak: " + form);
    }

    /** A secret that a person puts where none belongs comes through the whole of the program into the file and onto the screen. */
    @Test
    void findsALeakThroughTheProgram() {
        run("", "new", file, "--company", "Larkfield", "--currency", "NZD");
        run("", "connect", file, "platform", "rest", "--name", KEY.secret(), "--set", "base-url=" + tills.address());
        LoggerFactory.getLogger("dev.weighhouse.leak").debug("sent as {}", TOKEN.secret());

        assertThat(Canary.findings(folder, ALL)).contains("larkfield.weighhouse: plain", "weighhouse.log: plain");
        assertThat(KEY.formsIn(String.join("", printed))).containsExactly("plain");
    }
}
