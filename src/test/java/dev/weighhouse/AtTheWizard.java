package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.SecretPlace;
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
import dev.weighhouse.vault.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A person with a keyboard at the steps of a new connection, in a workspace without any. */
abstract class AtTheWizard {
    private static final Set<Currency> OTHERS =
            Set.of(Currency.getInstance("NZD"), Currency.getInstance("EUR"), Currency.getInstance("USD"));

    @TempDir
    Path folder;

    final Ticking time = new Ticking(Terminal.CLOCK);
    final SessionVault vault = new SessionVault();
    final Hands robot = new Hands();
    final Work work = Work.besideTheScreen();
    final Workbench bench = OnScreen.get(() -> new Workbench(new OwnKeychain(), work, FreshSettings.made(), time));
    private final LinkedBlockingQueue<URI> pages = new LinkedBlockingQueue<>();
    private final Wiring wiring = Wiring.near(time, () -> "Maya Okafor");
    private Stage window;
    private @Nullable Path picked;

    private final class OwnKeychain implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            throw new UnsupportedOperationException("this test makes a workspace");
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            var workspace = Workspace.create(file, company, home, others, time);
            var installation = new InstallationFolder(folder.resolve("installation"));
            return new Opened(
                    workspace, keychain(), wiring.providers(), time, () -> "Maya Okafor", installation, () -> {});
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

    /** Where secrets go. */
    Vault keychain() {
        return vault;
    }

    @BeforeEach
    void openTheWizard() {
        show();
        OnScreen.run(() ->
                bench.create(folder.resolve("books.weighhouse"), "Larkfield", Currency.getInstance("GBP"), OTHERS));
        await(() -> bench.current().isPresent());
        robot.push(KeyCode.ENTER);
    }

    private void show() {
        window = OnScreen.get(() -> {
            var model = new ConnectionsModel(
                    bench, new Pulling(bench), wiring.providers(), pages::add, (_, _) -> Optional.ofNullable(picked));
            var screen = new ConnectionsScreen(model);
            var scene = new Scene((Parent) screen.node(), 900, 1400);
            Pictures.theme(Colours.LIGHT, 100).dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            OnScreen.show(stage);
            screen.attach();
            screen.firstFocus().requestFocus();
            return stage;
        });
    }

    /** Another window of the same workspace, which knows nothing but what is kept. */
    void startAgain() {
        OnScreen.close(window);
        show();
    }

    @AfterEach
    void closeTheWizard() {
        OnScreen.run(bench::close);
        OnScreen.close(window);
        work.close();
    }

    static void await(Callable<Boolean> what) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> OnScreen.get(what));
        } catch (Exception e) {
            throw new AssertionError("it never came about", e);
        }
        OnScreen.settle();
    }

    String focused() {
        OnScreen.settle();
        return OnScreen.get(() -> {
            var owner = window.getScene().getFocusOwner();
            return owner == null ? "" : Objects.requireNonNullElse(owner.getAccessibleText(), "");
        });
    }

    /** Takes the keyboard to what is called so, with the Tab key. */
    void tabTo(String name) {
        for (var at = 0; at < 100 && !focused().equals(name); at++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(name);
    }

    /** Writes it in the place of what is there. */
    void type(String name, String text) {
        tabTo(name);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    /** Unfolds what most leave alone. */
    void unfold() {
        for (var at = 0; at < 40 && !focused().startsWith("More settings"); at++) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);
    }

    void press(String name) {
        tabTo(name);
        robot.push(KeyCode.SPACE);
    }

    /** Takes one of the words of a box. */
    void choose(String name, String word) {
        tabTo(name);
        for (var at = 0; at < 24 && !chosen().equals(word); at++) {
            robot.push(at < 12 ? KeyCode.DOWN : KeyCode.UP);
        }
        assertThat(chosen()).isEqualTo(word);
    }

    @SuppressWarnings("unchecked")
    private String chosen() {
        return OnScreen.get(() -> {
            var box =
                    (ComboBox<Object>) Objects.requireNonNull(window.getScene().getFocusOwner());
            var value = box.getValue();
            return value == null ? "" : box.getConverter().toString(value);
        });
    }

    /** The first step, but for what a provider wants to know. */
    void describe(String kind, String name) {
        choose("Kind", kind);
        type("Name", name);
    }

    void asPlatform() {
        tabTo("Side: Ledger");
        robot.push(KeyCode.RIGHT);
    }

    /** From now on the person takes this file where a window asks for one. */
    void picks(Path file) {
        picked = file;
    }

    String words() {
        return OnScreen.get(() -> window.getScene().getRoot().lookupAll(".label").stream()
                .filter(AtTheWizard::isSeen)
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    /** The names of those that can be seen. */
    List<String> buttons() {
        return OnScreen.get(() -> window.getScene().getRoot().lookupAll(".button").stream()
                .filter(AtTheWizard::isSeen)
                .filter(Button.class::isInstance)
                .map(button -> ((Button) button).getText())
                .toList());
    }

    void awaitWords(String part) {
        try {
            await(() -> words().contains(part));
        } catch (AssertionError e) {
            throw new AssertionError("nothing says " + part + " in: " + words(), e);
        }
    }

    URI page() throws InterruptedException {
        return Objects.requireNonNull(pages.poll(30, TimeUnit.SECONDS), "no page was opened");
    }

    /** The last step, after which it is in the list, and was pulled. */
    void addAndPull(String id) {
        awaitWords("can be read");
        assertNothingIsKept(id);
        press("Add and pull");
        awaitPulled(id);
        assertThat(words()).contains("Pulled").doesNotContain("New connection");
    }

    void awaitPulled(String id) {
        try {
            await(() -> bench.current().stream()
                    .flatMap(open -> open.quotes().keySet().stream())
                    .anyMatch(connection -> connection.value().equals(id)));
        } catch (AssertionError e) {
            throw new AssertionError("it was never pulled: " + words(), e);
        }
    }

    void assertNothingIsKept(String id) {
        assertThat(bench.current().orElseThrow().workspace().monthEnd().connections())
                .as("nothing is kept before the last step")
                .isEmpty();
        assertThat(vault.read(new ConnectionId(id))).isEmpty();
    }

    /** Leaves the wizard; nothing of what was typed stays. */
    void leave(String id) {
        robot.push(KeyCode.ESCAPE);
        assertThat(words()).doesNotContain("New connection");
        assertNothingIsKept(id);
    }
}
