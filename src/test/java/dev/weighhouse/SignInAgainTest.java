package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.oauth.Browser;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.QuickBooksSandbox;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Schedule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in that was taken back or ran out, and the person who signs in again from the list: the same connection, the same company. */
class SignInAgainTest extends AtTheWizard {
    private static final String HERE = "http://127.0.0.1:0/callback";
    private static final String REALM = "4620816365";
    private static final ConnectionId BOOKS = new ConnectionId("books");

    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK)
            .app("intuit", "app-secret-7", HERE)
            .realm(REALM);
    private final QuickBooksSandbox quickBooks = QuickBooksSandbox.open(REALM, server::accepts);

    /** A company that was signed in to once, and whose sign-in was taken back since. */
    @BeforeEach
    void connected() throws InterruptedException {
        describe("QuickBooks Online", "Books");
        choose("Environment", "Sandbox");
        unfold();
        type("Address (optional)", quickBooks.address());
        type("Sign-in address (optional)", server.address());
        press("Next");
        type("Client ID", "intuit");
        type("Redirect address (optional)", HERE);
        type("Client secret of the app (optional)", "app-secret-7");
        press("Sign in in the browser");
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in.");
        press("Next");
        addAndPull("books");
        server.revokeAll();
        time.passes(Duration.ofMinutes(1));
        press("Pull Books");
        awaitWords("Needs a look");
        time.passes(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        server.close();
        quickBooks.close();
    }

    @Test
    void isOfferedAsTheNextStepAndGoesOnWithTheSameConnection() throws InterruptedException {
        press("Sign in to Books again");
        awaitWords("Let Books in again");
        press("Sign in in the browser");
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in.");
        press("Keep and pull");

        awaitWords("OK");
        assertThat(words()).doesNotContain("Needs a look");
        assertThat(bench.current().orElseThrow().connections())
                .extracting(Connection::id)
                .containsExactly(BOOKS);
    }

    @Test
    void anotherCompanyIsRefusedInWordsAndWhatWasKeptStays() throws InterruptedException {
        var kept = vault.read(BOOKS);
        server.realm("999");
        press("Sign in to Books again");
        press("Sign in in the browser");
        Browser.get(Browser.allows(page()));

        awaitWords("and the connection is to " + REALM);
        assertThat(words()).contains("For the other company, make a connection of its own.");
        robot.push(KeyCode.ESCAPE);
        assertThat(vault.read(BOOKS)).isEqualTo(kept);
        assertThat(bench.current().orElseThrow().connections())
                .extracting(Connection::settings)
                .allSatisfy(settings -> assertThat(settings).containsEntry("company", REALM));
    }

    @Test
    void saysWhatToDoAlsoAfterARestart() {
        // What the window itself remembers ends with it; the list asks the log.
        startAgain();
        awaitWords("Sign in to the connection again");
        assertThat(words()).contains("16:48: ");
        press("Sign in to Books again");
        awaitWords("Let Books in again");
    }

    @Test
    void isReadByItselfAsAPersonSaysFromTheList() {
        press("When Books is pulled by itself");
        choose("Pull by itself", "At month-end, on the 1st");
        type("At", "25:00");
        awaitWords("That is no time: write it as 06:30.");
        type("At", "5:15");
        press("Save");

        awaitWords("Schedule: at month-end, on the 1st at 05:15. Next 1 Dec 05:15.");
    }

    @Test
    void aConnectionThatComesAgainUnderItsNameIsReadAsIfNobodyHadSaidAnything() {
        var workspace = bench.current().orElseThrow().workspace();
        var till = new ConnectionId("till");
        var connection = new Connection(till, Role.PLATFORM, "rest", "Till", Map.of("base-url", "http://127.0.0.1:9"));
        workspace.connect(connection, Optional.of("t-1"));
        workspace.schedule().say(till, new Cadence.Hourly(), null);
        assertThat(workspace.remove(till)).isEmpty();
        assertThat(vault.read(till)).isEmpty();

        workspace.connect(connection, Optional.of("t-2"));

        assertThat(workspace.schedule().cadence(till)).isEqualTo(Schedule.UNSAID);
    }
}
