package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.oauth.Browser;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.QuickBooksSandbox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roads through the steps of a new ledger that signs in, by keyboard alone, to services on this computer that speak as the real ones do. */
class ConnectionWizardTest extends AtTheWizard {
    private static final String HERE = "http://127.0.0.1:0/callback";
    private static final String FIRM = "https://books.firm.example/weighhouse";
    private static final String REALM = "4620816365";

    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK)
            .app("app", null, HERE)
            .app("intuit", "app-secret-7", FIRM)
            .realm(REALM);
    private final XeroOnLoopback xero = new XeroOnLoopback();
    private final QuickBooksSandbox quickBooks =
            QuickBooksSandbox.open(REALM, token -> token.equals("a-pasted-token") || server.accepts(token));

    @BeforeEach
    void open() {
        xero.lets(server::accepts);
    }

    @AfterEach
    void stop() {
        server.close();
        xero.close();
        quickBooks.close();
    }

    private void describeXero() {
        describe("Xero", "My Xero");
        unfold();
        type("Address (optional)", xero.address());
        type("Sign-in address (optional)", server.address());
        press("Next");
        awaitWords("step 2");
        type("Client ID", "app");
        type("Redirect address (optional)", HERE);
    }

    private void describeQuickBooks(String... more) {
        describe("QuickBooks Online", "My books");
        unfold();
        type("Address (optional)", quickBooks.address());
        for (var at = 0; at < more.length; at += 2) {
            type(more[at], more[at + 1]);
        }
        press("Next");
        awaitWords("step 2");
    }

    @Test
    void pastesAKeyAndPulls() {
        describeQuickBooks();
        tabTo("Sign-in: In the browser");
        robot.push(KeyCode.RIGHT);
        type("Company ID", REALM);
        type("Access token", "a-pasted-token");
        press("Next");
        addAndPull("my-books");
    }

    @Test
    void signsInInTheBrowserChoosesTheCompanyAndPulls() throws InterruptedException {
        describeXero();
        press("Sign in in the browser");
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in. It opens: ");
        press("Next");
        awaitWords("which company");
        choose("Company", "Larkfield");
        press("Next");
        addAndPull("my-xero");
    }

    @Test
    void pastesTheAddressOfTheLastPageWhereTheBrowserCannotComeBack() throws InterruptedException {
        describeQuickBooks("Sign-in address (optional)", server.address());
        type("Client ID", "intuit");
        type("Redirect address (optional)", FIRM);
        type("Client secret of the app (optional)", "app-secret-7");
        press("Sign in in the browser");
        var landed = Browser.allows(page());
        awaitWords("copy the whole address of its last page");
        type("Address of the last page", "nothing of the kind");
        robot.push(KeyCode.ENTER);
        awaitWords("That is no address of the end of a sign-in.");
        type("Address of the last page", landed.toString());
        robot.push(KeyCode.ENTER);
        awaitWords("Signed in. It opens: ");
        press("Next");
        addAndPull("my-books");
    }

    @Test
    void saysThatItWasDeclinedAndCanBeginAgain() throws InterruptedException {
        describeXero();
        press("Sign in in the browser");
        Browser.get(Browser.declines(page()));
        awaitWords("was declined there");

        press("Sign in in the browser");
        page();
        awaitWords("Finish the sign-in in the browser.");
        press("Stop");
        await(() -> !words().contains("Finish the sign-in"));

        press("Sign in in the browser");
        Browser.get(Browser.allows(page()));
        awaitWords("Signed in. It opens: ");
    }

    @Test
    void showsWhyAConnectionCannotBeReadAndGoesBackToMendIt() {
        describeQuickBooks();
        tabTo("Sign-in: In the browser");
        robot.push(KeyCode.RIGHT);
        type("Company ID", REALM);
        type("Access token", "a-wrong-token");
        press("Next");
        awaitWords("AuthenticationFailed");
        assertThat(words())
                .contains("Go back and correct the field Access token or the field Company ID.")
                .doesNotContain("Sign in to the connection");
        assertThat(focused()).as("the main one mends it").isEqualTo("Correct the key or the company");
        assertThat(buttons()).doesNotContain("Add and pull", "Add anyway");
        robot.push(KeyCode.SPACE);
        awaitWords("step 2");
        type("Access token", "a-pasted-token");
        press("Next");
        awaitWords("These are the books of");
        leave("my-books");
    }

    @Test
    void aWrongCompanyBesideAPastedKeyIsCorrectedWithoutTypingTheKeyAgain() {
        describeQuickBooks();
        tabTo("Sign-in: In the browser");
        robot.push(KeyCode.RIGHT);
        type("Company ID", "999");
        type("Access token", "a-pasted-token");
        press("Next");
        awaitWords("Not this company");
        assertThat(focused()).as(words()).isEqualTo("Correct the key or the company");
        assertThat(buttons()).doesNotContain("Add and pull", "Add anyway");
        robot.push(KeyCode.SPACE);
        awaitWords("step 2");
        type("Company ID", REALM);
        press("Next");
        addAndPull("my-books");
    }

    @Test
    void namesTheFieldWhereTheWindowShowsOne() {
        describeQuickBooks();
        type("Client ID", "intuit");
        type("Client secret of the app (optional)", "app-secret-7");
        press("Sign in in the browser");
        awaitWords("The field Redirect address is missing");
        assertThat(words())
                .contains("give its address in the field Redirect address")
                .doesNotContain("--set");
        leave("my-books");
    }
}
