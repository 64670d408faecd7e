package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Auth;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.store.ChildProcess;
import dev.weighhouse.vault.TurnsVault;
import dev.weighhouse.vault.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sign-in in one file, and two programs that use it, which are real processes. */
class TwoProgramsTest {
    private static final Connection BOOKS =
            new Connection(new ConnectionId("books"), Role.LEDGER, "books", "Books", Map.of());
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    private OAuthSandbox server = OAuthSandbox.start(Clock.systemUTC());

    @BeforeEach
    void signIn() {
        server.close();
        server = OAuthSandbox.start(Clock.systemUTC()).app(Desk.CLIENT, null, Desk.HERE.toString());
        try (var signIn = (SignIn) SignIn.begin(plan(server.address()), null, Clock.systemUTC())) {
            Browser.get(Browser.allows(signIn.address()));
            var signed = (SignInEnd.Signed) signIn.await(Desk.LIMIT, Progress.NONE);
            var grant = signed.grant();
            // Its end is over by now, so that whoever opens it renews it first.
            var longAgo = Instant.now().minus(Duration.ofHours(2));
            vault(folder)
                    .keep(
                            BOOKS.id(),
                            new Grant(
                                            grant.access(),
                                            grant.refresh(),
                                            longAgo,
                                            longAgo.plusSeconds(1800),
                                            List.of(),
                                            null)
                                    .secret());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SignInPlan plan(String address) {
        var own = new AuthorizationServer(
                "Books", URI.create(address), URI.create(address), null, List.of("books"), false, true);
        return new SignInPlan(own.at(address), new Registration(Desk.CLIENT, Desk.HERE), null, (_, _) -> List.of());
    }

    /** A vault that both programs reach, and that seals nothing, because that would take most of the time. */
    private record OpenFile(Path file) implements Vault {
        @Override
        public Optional<String> read(ConnectionId connection) {
            try {
                return Optional.of(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void keep(ConnectionId connection, String secret) {
            try {
                Files.writeString(file, secret);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void forget(ConnectionId connection) {
            keep(connection, "");
        }
    }

    private static Vault vault(Path folder) {
        return new TurnsVault(new OpenFile(folder.resolve("secret")), "w1", folder.resolve("locks"));
    }

    private static Auth auth(Vault vault, String address) {
        return new SignIns().auth(BOOKS, vault, Clock.systemUTC(), () -> plan(address));
    }

    private static int ask(String address, Auth auth) {
        return Browser.send(HttpRequest.newBuilder(URI.create(address + "connections"))
                        .header("Authorization", auth.value())
                        .build())
                .statusCode();
    }

    @Test
    void twoProgramsRenewInTurnAndEachFindsWhatTheOtherDid() throws Exception {
        var one = ChildProcess.start(Renews.class, folder.toString(), server.address());
        var two = ChildProcess.start(Renews.class, folder.toString(), server.address());
        try (var first = one.inputReader();
                var second = two.inputReader()) {
            assertThat(List.of(first.readLine(), second.readLine())).containsOnly("ready");
            for (int round = 1; round <= ROUNDS; round++) {
                say(one);
                say(two);
                assertThat(List.of(first.readLine(), second.readLine())).containsOnly("200");
                assertThat(server.renewals()).as("round %d", round).isEqualTo(round);
                server.expireAll();
            }
            one.getOutputStream().close();
            two.getOutputStream().close();
            assertThat(one.waitFor()).isZero();
            assertThat(two.waitFor()).isZero();
        } finally {
            one.destroy();
            two.destroy();
        }
        assertThat(server.stolen()).isZero();
    }

    private static void say(Process to) throws IOException {
        to.getOutputStream().write('\n');
        to.getOutputStream().flush();
    }

    /** A program that asks for the books whenever it is told to, and renews its token where it has to. */
    static final class Renews {
        private Renews() {}

        public static void main(String[] args) throws IOException {
            var auth = auth(vault(Path.of(args[0])), args[1]);
            var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println("ready");
            while (told.readLine() != null) {
                var used = auth.value();
                var status = ask(args[1], auth);
                if (status == 401) {
                    ((Auth.Renewing) auth).renew(used);
                    status = ask(args[1], auth);
                }
                System.out.println(status);
            }
            System.exit(0);
        }
    }

    @Test
    void aProgramThatEndsAfterItKeptTheFreshTokensLosesNothing() throws Exception {
        assertThat(ChildProcess.start(Ends.class, folder.toString(), server.address(), "after")
                        .waitFor())
                .isEqualTo(Ends.KILLED);
        assertThat(server.renewals()).isEqualTo(1);

        assertThat(ask(server.address(), auth(vault(folder), server.address()))).isEqualTo(200);

        assertThat(server.renewals()).isEqualTo(1);
        assertThat(server.stolen()).isZero();
    }

    @Test
    void aProgramThatEndsBeforeItKeptThemHasNotUsedThemAndThePersonIsAsked() throws Exception {
        assertThat(ChildProcess.start(Ends.class, folder.toString(), server.address(), "before")
                        .waitFor())
                .isEqualTo(Ends.KILLED);
        assertThat(server.renewals()).isEqualTo(1);

        var auth = auth(vault(folder), server.address());

        assertThatThrownBy(auth::value)
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.SignInNeeded.class));
        assertThat(server.asked()).as("requests with a token").isZero();
    }

    /** A program that is gone at one moment of keeping the fresh tokens. */
    static final class Ends {
        static final int KILLED = 77;

        private Ends() {}

        public static void main(String[] args) {
            var vault = vault(Path.of(args[0]));
            var deadly = new Vault() {
                @Override
                public Optional<String> read(ConnectionId connection) {
                    return vault.read(connection);
                }

                @Override
                public void keep(ConnectionId connection, String secret) {
                    if (args[2].equals("after")) {
                        vault.keep(connection, secret);
                    }
                    Runtime.getRuntime().halt(KILLED);
                }

                @Override
                public void forget(ConnectionId connection) {
                    vault.forget(connection);
                }
            };
            ask(args[1], auth(deadly, args[1]));
            System.exit(1);
        }
    }
}
