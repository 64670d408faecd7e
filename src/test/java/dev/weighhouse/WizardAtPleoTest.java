package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.oauth.Browser;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pleo by both ways in, each offered beside the other. */
class WizardAtPleoTest extends AtTheWizard {
    private static final String COMPANY = "12abc3d4-e567-4890-8234-abc56e78fabc";
    private static final String HERE = "http://127.0.0.1:0/callback";

    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK).app("app", "app-secret-8", HERE);
    private final PleoBooks books = new PleoBooks(COMPANY, "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, "a-key", Terminal.CLOCK).lets(server::accepts);

    @AfterEach
    void stop() {
        server.close();
        pleo.close();
    }

    private void describePleo() {
        books.account("7100", "7100", "Trips", false);
        asPlatform();
        describe("Pleo", "Cards");
        choose("Environment", "Staging");
        unfold();
        type("Address (optional)", pleo.address());
        type("Sign-in address (optional)", server.address());
        press("Next");
        awaitWords("step 2");
    }

    private void signIn() throws InterruptedException {
        tabTo("Sign-in: API key");
        robot.push(KeyCode.RIGHT);
        type("Client ID", "app");
        type("Redirect address (optional)", HERE);
        type("Client secret of the app (optional)", "app-secret-8");
        press("Sign in in the browser");
    }

    @Test
    void readsWithAKeyInTheEnvironmentThatWasChosen() {
        describePleo();
        type("API key", "a-key");
        press("Next");
        addAndPull("cards");

        assertThat(bench.current().orElseThrow().connections().getFirst().settings())
                .containsEntry("environment", "staging")
                .doesNotContainKey("client-id");
        assertThat(vault.read(new ConnectionId("cards"))).contains("a-key");
    }

    @Test
    void readsWithASignIn() throws InterruptedException {
        describePleo();
        signIn();
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in. It opens: Corner");
        press("Next");
        addAndPull("cards");

        assertThat(bench.current().orElseThrow().connections().getFirst().settings())
                .containsEntry("company-id", COMPANY);
    }

    @Test
    void saysThatAKeyIsWrongAndTakesAnotherOne() {
        describePleo();
        type("API key", "another-key");
        press("Next");
        awaitWords("API key");
        await(() -> buttons().contains("Correct the key"));
        assertThat(words()).contains("Go back and correct the field API key.").doesNotContain("another-key");
        press("Correct the key");
        awaitWords("step 2");
        type("API key", "a-key");
        press("Next");
        addAndPull("cards");
    }

    @Test
    void aSignInIsOfNoUseForOtherSettingsThanThoseItWasMadeWith() throws InterruptedException {
        describePleo();
        signIn();
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in. It opens: Corner");
        press("Back");
        choose("Environment", "Production");
        press("Next");
        awaitWords("Sign in in the browser first.");
        leave("cards");
    }

    @Test
    void aBrowserThatIsClosedIsWaitedForUntilAPersonStops() throws InterruptedException {
        describePleo();
        signIn();
        page();
        awaitWords("Finish the sign-in in the browser.");
        press("Stop");
        await(() -> !words().contains("Finish the sign-in"));
        press("Back");
        awaitWords("step 1");
        leave("cards");
    }
}
