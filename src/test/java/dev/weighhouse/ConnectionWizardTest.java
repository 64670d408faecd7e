package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.connect.oauth.Browser;
import dev.weighhouse.connect.xero.XeroOnLoopback;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.sandbox.OAuthSandbox;
import dev.weighhouse.sandbox.QuickBooksSandbox;
import dev.weighhouse.store.InstallationFolder;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.ui.common.FreshSettings;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.connections.ConnectionsModel;
import dev.weighhouse.ui.connections.ConnectionsScreen;
import dev.weighhouse.vault.SessionVault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Every road through the steps of a new connection, by keyboard alone, to services on this computer that speak as the real ones do. */
class ConnectionWizardTest {
    private static final String HERE = "http://127.0.0.1:0/callback";
    private static final String FIRM = "https://books.firm.example/weighhouse";
    private static final String REALM = "4620816365";
    private static final Set<Currency> OTHERS =
            Set.of(Currency.getInstance("NZD"), Currency.getInstance("EUR"), Currency.getInstance("USD"));

    @TempDir
    private Path folder;

    private final SessionVault vault = new SessionVault();
    private final OAuthSandbox server = OAuthSandbox.start(Terminal.CLOCK)
            .app("app", null, HERE)
            .app("intuit", "app-secret-7", FIRM)
            .realm(REALM);
    private final XeroOnLoopback xero = new XeroOnLoopback();
    private final QuickBooksSandbox quickBooks =
            QuickBooksSandbox.open(REALM, token -> token.equals("a-pasted-token") || server.accepts(token));
    private final LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
    private final Wiring wiring = Wiring.near(Terminal.CLOCK, () -> "Maya Okafor");
    private final Work work = Work.besideTheScreen();
    private final Hands robot = new Hands();
    private final Workbench bench =
            OnScreen.get(() -> new Workbench(new OwnKeychain(), work, FreshSettings.made(), Terminal.CLOCK));
    private Stage window;

    private final class OwnKeychain implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            throw new UnsupportedOperationException("this test makes a workspace");
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            var workspace = Workspace.create(file, company, home, others, Terminal.CLOCK);
            var installation = new InstallationFolder(folder.resolve("installation"));
            return new Opened(
                    workspace, vault, wiring.providers(), Terminal.CLOCK, () -> "Maya Okafor", installation, () -> {});
        }

        @Override
        public SecretPlace secretPlace() {
            return new SecretPlace.Nowhere();
        }

        @Override
        public OpenWorkspace sample() {
            throw new UnsupportedOperationException("this test makes a workspace");
        }
    }

    @BeforeEach
    void open() {
        xero.lets(server::accepts);
        window = OnScreen.get(() -> {
            var model = new ConnectionsModel(bench, new Pulling(bench), wiring.providers(), pages::add);
            var screen = new ConnectionsScreen(model);
            var scene = new Scene((Parent) screen.node(), 900, 1400);
            Pictures.theme(Colours.LIGHT, 100).dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            OnScreen.show(stage);
            bench.create(folder.resolve("books.weighhouse"), "Larkfield", Currency.getInstance("GBP"), OTHERS);
            screen.attach();
            screen.firstFocus().requestFocus();
            return stage;
        });
        await(() -> bench.current().isPresent());
        robot.push(KeyCode.ENTER);
    }

    @AfterEach
    void stop() {
        OnScreen.run(bench::close);
        OnScreen.close(window);
        work.close();
        server.close();
        xero.close();
        quickBooks.close();
    }

    private static void await(Callable<Boolean> what) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> OnScreen.get(what));
        } catch (Exception e) {
            throw new AssertionError("it never came about", e);
        }
        OnScreen.settle();
    }

    private String focused() {
        OnScreen.settle();
        return OnScreen.get(() -> {
            var owner = window.getScene().getFocusOwner();
            return owner == null ? "" : Objects.requireNonNullElse(owner.getAccessibleText(), "");
        });
    }

    /** Takes the keyboard to what is called so, with the Tab key. */
    private void tabTo(String name) {
        for (var at = 0; at < 80 && !focused().equals(name); at++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(name);
    }

    private void type(String name, String text) {
        tabTo(name);
        robot.write(text);
    }

    private void press(String name) {
        tabTo(name);
        robot.push(KeyCode.SPACE);
    }

    private String words() {
        return OnScreen.get(() -> window.getScene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private void awaitWords(String part) {
        try {
            await(() -> words().contains(part));
        } catch (AssertionError e) {
            throw new AssertionError("nothing says " + part + " in: " + words(), e);
        }
    }

    private URI page() throws InterruptedException {
        return Objects.requireNonNull(pages.poll(30, TimeUnit.SECONDS), "no page was opened");
    }

    private void describeXero() {
        assertThat(focused()).isEqualTo("Kind");
        robot.push(KeyCode.DOWN);
        type("Name", "My Xero");
        press("More settings (4)");
        type("Address (optional)", xero.address());
        type("Sign-in address (optional)", server.address());
        press("Next");
        awaitWords("step 2");
        type("Client ID", "app");
        type("Redirect address (optional)", HERE);
    }

    private void describeQuickBooks(String... more) {
        assertThat(focused()).isEqualTo("Kind");
        type("Name", "My books");
        press("More settings (4)");
        type("Address (optional)", quickBooks.address());
        for (var at = 0; at < more.length; at += 2) {
            type(more[at], more[at + 1]);
        }
        press("Next");
        awaitWords("step 2");
    }

    private void addAndPull(String id) {
        awaitWords("These are the books of");
        assertThat(bench.current().orElseThrow().connections())
                .as("nothing is kept before the last step")
                .isEmpty();
        press("Add and pull");
        await(() -> bench.current().stream()
                .flatMap(open -> open.quotes().keySet().stream())
                .anyMatch(connection -> connection.value().equals(id)));
        assertThat(words()).contains("Pulled").doesNotContain("New connection");
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
        assertThat(focused()).isEqualTo("Company");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
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
        press("Back");
        tabTo("Access token");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("a-pasted-token");
        press("Next");
        awaitWords("These are the books of");
        robot.push(KeyCode.ESCAPE);
        assertThat(words()).doesNotContain("New connection");
        assertThat(bench.current().orElseThrow().connections()).isEmpty();
    }
}
