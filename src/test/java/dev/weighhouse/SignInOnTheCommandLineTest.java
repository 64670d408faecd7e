package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.QuickBooksSandbox;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road of a person without a window: sign in, pull, be signed out, sign in again. */
class SignInOnTheCommandLineTest {
    static final String HERE = "http://127.0.0.1:0/callback";
    private static final String FIRM = "https://books.firm.example/weighhouse";
    private static final String SECRET = "app-secret-7";

    @TempDir
    private Path folder;

    private final SessionVault vault = new SessionVault();
    private final Terminal terminal = new Terminal(vault);
    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK)
            .app("app", null, HERE)
            .app("intuit", SECRET, FIRM)
            .realm("4620816365");
    private final XeroOnLoopback xero = new XeroOnLoopback();
    private final QuickBooksSandbox quickBooks = QuickBooksSandbox.open("4620816365", server::accepts);
    private Path file = Path.of("");

    @BeforeEach
    void make() {
        xero.lets(server::accepts);
        file = folder.resolve("larkfield.weighhouse");
        terminal.run("new", file, "--company", "Larkfield", "--currency", "NZD");
    }

    @AfterEach
    void stop() {
        server.close();
        xero.close();
        quickBooks.close();
    }

    private Object[] toXero(String... more) {
        return words(
                List.of("connect", file, "ledger", "xero", "--sign-in"),
                List.of(
                        "client-id=app",
                        "redirect=" + HERE,
                        "sign-in-url=" + server.address(),
                        "base-url=" + xero.address()),
                more);
    }

    private Object[] toQuickBooks(String redirect, String... more) {
        return words(
                List.of("connect", file, "ledger", "quickbooks", "--sign-in", "--secret-from-stdin", "--paste"),
                List.of(
                        "client-id=intuit",
                        "redirect=" + redirect,
                        "sign-in-url=" + server.address(),
                        "base-url=" + quickBooks.address()),
                more);
    }

    private static Object[] words(List<Object> command, List<String> settings, String... more) {
        var all = new ArrayList<>(command);
        settings.forEach(setting -> all.addAll(List.of("--set", setting)));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private AtTheBrowser person() {
        return new AtTheBrowser(terminal);
    }

    private Terminal.Said pull() {
        return terminal.run("pull", file, "--period", "2026-10");
    }

    @Test
    void signsInChoosesTheCompanyAndPullsAtOnceAndAfterTheTokenEnded() {
        var said = person().typesLast("2").run(toXero());

        assertThat(said.err())
                .contains("1  Harbour Tea", "2  Larkfield", "Which one?")
                .doesNotContain("The firm");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(pull().exit()).as(pull().err()).isZero();
        assertThat(server.renewals()).isZero();

        server.expireAll();

        assertThat(pull().exit()).isZero();
        assertThat(server.renewals()).isEqualTo(1);
    }

    @Test
    void asksToSignInAgainWhereTheAccessWasTakenAwayAndGoesOnAfterwards() {
        person().typesLast("2").run(toXero());
        server.revokeAll();

        var said = pull();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out() + said.err()).contains("Sign in");

        assertThat(person().run("sign-in", file, "xero").out()).contains("Signed in to Xero");
        assertThat(pull().exit()).isZero();
    }

    @Test
    void signsOutAtTheServiceAndHere() {
        person().typesLast("2").run(toXero());

        var said = terminal.run("sign-in", file, "xero", "--out");

        assertThat(said.exit()).isZero();
        assertThat(xero.ended()).containsExactly("/connections/c-1");
        assertThat(vault.read(new ConnectionId("xero"))).isEmpty();
        assertThat(pull().err()).contains("Nobody has signed in");
    }

    @Test
    void signsOutHereAlsoWhereTheServiceDoesNotAnswerAndSaysWhatIsLeft() {
        person().typesLast("2").run(toXero());
        xero.lets(_ -> false);
        server.revokeAll();

        var said = terminal.run("sign-in", file, "xero", "--out");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Connected apps");
        assertThat(vault.read(new ConnectionId("xero"))).isEmpty();
    }

    @Test
    void aFirmWithItsOwnPagePastesTheAddress() {
        var said = person().typesFirst(SECRET).copies().run(toQuickBooks(FIRM));

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("paste the whole address");
        assertThat(terminal.run("sign-in", file, "quickbooks", "--out").exit()).isZero();
    }

    @Test
    void readsTheBooksOfTheCompanyThatWasSignedInTo() {
        var british = folder.resolve("british.weighhouse");
        terminal.run("new", british, "--company", "Larkfield", "--currency", "GBP");
        terminal.run("currency", british, "--add", "EUR");
        file = british;
        person().typesFirst(SECRET).copies().run(toQuickBooks(FIRM));

        var said = pull();

        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    @Test
    void theSecretOfTheAppIsKeptForTheNextTime() {
        person().typesFirst(SECRET).copies().run(toQuickBooks(FIRM));

        assertThat(person().copies().run("sign-in", file, "quickbooks").exit()).isZero();
    }

    @Test
    void anotherCompanyThanTheConnectionsIsNotConnected() {
        var said = person().typesFirst(SECRET).copies().run(toQuickBooks(FIRM, "--set", "company=99"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("4620816365", "99");
        assertThat(terminal.run("sign-in", file, "quickbooks").err()).contains("no connection quickbooks");
    }

    @Test
    void aTenantThatIsNotAmongThoseOpenedIsNotConnected() {
        var said = person().run(toXero("--set", "tenant=99999999-2222-3333-4444-555555555555"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Harbour Tea", "99999999");
        assertThat(vault.read(new ConnectionId("xero"))).isEmpty();
    }

    @Test
    void anAnswerOfAnotherSignInIsToldAndTheRightOneStillCounts() {
        var said = person().arrivesAs(landing -> landing.toString().replaceFirst("state=.", "state=~") + "\n" + landing)
                .typesLast("1")
                .run(toXero());

        assertThat(said.err()).contains("belongs to another sign-in");
        assertThat(said.exit()).isZero();
    }

    @Test
    void whoDeclinesIsNotConnected() {
        var said = person().declines().run(toXero());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("declined");
        assertThat(vault.read(new ConnectionId("xero"))).isEmpty();
    }

    @Test
    void aPersonWhoChoosesNoCompanyIsNotConnected() {
        assertThat(person().typesLast("7").run(toXero()).err()).contains("None of the 2 companies");
        assertThat(person().run(toXero()).exit()).isEqualTo(1);
    }

    @Test
    void whoPastesNothingIsToldSo() {
        assertThat(terminal.runWith(SECRET + "\n", toQuickBooks(FIRM)).err()).contains("input ended");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var redirect = URI.create("http://localhost:" + taken.getLocalPort() + "/callback");

            var said = terminal.run(toXero("--set", "redirect=" + redirect));

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("localhost:" + taken.getLocalPort());
        }
    }

    @Test
    void aSecondOneOfTheSameNameIsRefusedBeforeAnybodySignsIn() {
        person().typesLast("2").run(toXero());

        assertThat(terminal.run(toXero()).err()).contains("already", "sign-in");
    }

    @Test
    void whatKnowsNoSignInSaysSo() {
        assertThat(terminal.run("connect", file, "ledger", "hledger", "--sign-in")
                        .err())
                .contains("no sign-in in a browser");
    }

    @Test
    void aConnectionThatSignsInNowhereSaysSo() {
        terminal.run("connect", file, "platform", "rest", "--set", "base-url=http://127.0.0.1:1/");

        assertThat(terminal.run("sign-in", file, "rest").err()).contains("no sign-in in a browser");
        assertThat(terminal.run("sign-in", file, "rest", "--out").exit()).isZero();
    }
}
