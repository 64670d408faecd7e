package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pleo without a key: sign in, read, change the chart, go on after the token ended, and sign in again. */
class PleoSignInOnTheCommandLineTest {
    private static final String COMPANY = "12abc3d4-e567-4890-8234-abc56e78fabc";
    private static final String SECRET = "app-secret-canary-8";
    private static final String HERE = "http://127.0.0.1:0/callback";

    @TempDir
    private Path folder;

    private final SessionVault vault = new SessionVault();
    private final Terminal terminal = new Terminal(vault);
    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK).app("app", SECRET, HERE);
    private final PleoBooks books = new PleoBooks(COMPANY, "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, "a-key", Terminal.CLOCK).lets(server::accepts);
    private Path file = Path.of("");

    @BeforeEach
    void corner() throws IOException {
        file = folder.resolve("books.weighhouse");
        Files.writeString(
                folder.resolve("chart.csv"),
                "id,number,name,active,type\n7100,7100,Travel,yes,expense\n1020,1020,Wallet,yes,asset\n");
        Files.writeString(
                folder.resolve("balances.csv"),
                "account,date,balance\n7100,2026-09-30,0.00\n7100,2026-10-31,60.00\n1020,2026-10-31,-60.00\n");
        fine(terminal.run("new", file, "--company", "Corner", "--currency", "GBP"));
        fine(terminal.run(
                "connect", file, "ledger", "file", "--set", "chart=chart.csv", "--set", "trial-balance=balances.csv"));
        var travel = books.account("7100", "7100", "Trips", false);
        books.entry("CARD_PURCHASE", travel, Instant.parse("2026-10-14T12:00:00Z"), 6_000, "GBP");
    }

    @AfterEach
    void stop() {
        server.close();
        pleo.close();
    }

    private static Said fine(Said said) {
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        return said;
    }

    private AtTheBrowser person() {
        return new AtTheBrowser(terminal);
    }

    private Object[] toPleo(String... more) {
        var words =
                new ArrayList<Object>(List.of("connect", file, "platform", "pleo", "--sign-in", "--secret-from-stdin"));
        List.of("client-id=app", "redirect=" + HERE, "sign-in-url=" + server.address(), "base-url=" + pleo.address())
                .forEach(setting -> words.addAll(List.of("--set", setting)));
        words.addAll(List.of(more));
        return words.toArray();
    }

    private Said signIn(String... more) {
        return person().typesFirst(SECRET).run(toPleo(more));
    }

    private Said pull() {
        return terminal.run("pull", file, "--period", "2026-10");
    }

    @Test
    void signsInReadsAndGoesOnAfterTheTokenEnded() {
        fine(signIn());
        assertThat(fine(pull()).err()).contains("Pleo: 2 quotes.");
        assertThat(server.renewals()).isZero();

        server.expireAll();

        fine(pull());
        assertThat(server.renewals()).isEqualTo(1);
        assertThat(terminal.run("review", file, "--period", "2026-10", "--format", "csv")
                        .out())
                .contains("60.00,60.00,0.00");
    }

    @Test
    void theChartIsChangedWithTheTokenAlsoWhereItEndedMeanwhile() {
        fine(signIn());
        server.expireAll();

        fine(terminal.run("accounts", file, "--apply"));

        assertThat(books.account("7100"))
                .hasValueSatisfying(
                        account -> assertThat(account.get("name").asString()).isEqualTo("Travel"));
        assertThat(server.renewals()).isEqualTo(1);
        assertThat(server.stolen()).isZero();
    }

    @Test
    void whereTheAccessWasTakenAwayItAsksToSignInAgainAndGoesOn() {
        fine(signIn());
        server.revokeAll();

        var said = pull();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out() + said.err()).contains("Sign in").doesNotContain("API key", SECRET);

        assertThat(fine(person().run("sign-in", file, "pleo")).out()).contains("Signed in to Pleo");
        fine(pull());
    }

    @Test
    void withoutTheSecretOfTheAppNobodySignsIn() {
        var said = person().typesFirst("").run(toPleo());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("client secret");
        assertThat(vault.read(new ConnectionId("pleo"))).isEmpty();
    }

    @Test
    void anotherCompanyThanTheConnectionsIsNotConnected() {
        var said = signIn("--set", "company-id=99999999-e567-4890-8234-abc56e78fabc");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Corner (" + COMPANY + ")", "99999999").doesNotContain(SECRET);
        assertThat(vault.read(new ConnectionId("pleo"))).isEmpty();
    }

    @Test
    void signsOutHereAsPleoHasNoWayToTakeItBack() {
        fine(signIn());

        fine(terminal.run("sign-in", file, "pleo", "--out"));

        assertThat(vault.read(new ConnectionId("pleo"))).isEmpty();
        assertThat(pull().err()).contains("Nobody has signed in to Pleo");
    }

    @Test
    void nothingSecretStandsInTheWorkspaceOrOnTheScreen() throws IOException {
        server.marks("oauth-canary-");

        var said = fine(signIn());
        var pulled = fine(pull());

        assertThat(said.out() + said.err() + pulled.out() + pulled.err()).doesNotContain(SECRET, "oauth-canary-");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "oauth-canary-");
    }
}
