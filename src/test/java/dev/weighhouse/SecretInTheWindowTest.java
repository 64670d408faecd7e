package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.connections.ConnectionsModel;
import dev.weighhouse.ui.connections.ConnectionsScreen;
import dev.weighhouse.ui.shell.Shell;
import dev.weighhouse.ui.shell.ShellModel;
import dev.weighhouse.ui.welcome.WaysIn;
import dev.weighhouse.ui.welcome.Welcome;
import dev.weighhouse.ui.welcome.WorkspaceFiles;
import dev.weighhouse.vault.FallbackVault;
import dev.weighhouse.vault.SecretsFile;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A computer whose keychain keeps nothing, the encrypted file, and a person with a keyboard. */
class SecretInTheWindowTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final String PASSPHRASE = "seven grey barges";

    private final Bench bench = new Bench(new Work(Runnable::run, Runnable::run, Platform::runLater));
    private final PassphraseAsking asking = bench.bench.passphrases();
    private final Hands robot = new Hands();
    private final Stage window = OnScreen.get(this::open);

    @TempDir
    private Path folder;

    /** As one that is locked and whose unlocking was declined. */
    private record Locked() implements Vault {
        private static FailureException none() {
            return new FailureException(new Failure.NoKeychain(
                    "The system's keychain did not keep the secret of square.", "Unlock a keychain."));
        }

        @Override
        public Optional<String> read(ConnectionId connection) {
            return Optional.empty();
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

    private Stage open() {
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var stage = new Stage();
        var ways = WaysIn.of(bench.bench, theme, WorkspaceFiles.ofTheSystem(), () -> stage);
        var screen = new ConnectionsScreen(new ConnectionsModel(bench.bench, bench.pulling, List.of(), _ -> {}));
        var model = new ShellModel(bench.bench, bench.pulling, List.of(screen), new Welcome(bench.bench, ways, theme));
        var shell = new Shell(model, ways, theme);
        bench.bench.openSample();
        var scene = new Scene(shell.root(), 990, 900);
        theme.dress(scene);
        shell.actions().install(scene);
        stage.setScene(scene);
        OnScreen.show(stage);
        return stage;
    }

    @AfterEach
    void close() {
        OnScreen.run(asking::close);
        OnScreen.close(window);
    }

    /** As after a start of the program. */
    private FallbackVault vault() {
        var file = new SecretsFile(folder.resolve("secrets.sealed"), new WindowPassphrases(asking));
        return new FallbackVault(new Locked(), "w1", file);
    }

    private static <T> CompletableFuture<T> work(Supplier<T> job) {
        return CompletableFuture.supplyAsync(job, task -> Thread.ofVirtual().start(task));
    }

    private void awaitQuestion() throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> OnScreen.get(() -> asking.askedProperty().get() != null));
        OnScreen.settle();
    }

    private void keep(FallbackVault vault) throws Exception {
        var kept = work(() -> {
            vault.keep(SQUARE, "a token");
            return true;
        });
        awaitQuestion();
        robot.write(PASSPHRASE);
        robot.push(KeyCode.TAB);
        robot.write(PASSPHRASE);
        robot.push(KeyCode.ENTER);
        assertThat(kept.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsTheSecretInAnEncryptedFileByKeyboardAlone() throws Exception {
        keep(vault());

        assertThat(folder.resolve("secrets.sealed")).isRegularFile();
        OnScreen.settle();
        assertThat(OnScreen.get(() -> window.getScene().lookup("#passphrase"))).isNull();
    }

    @Test
    void saysWhatIsWrongWithTheKeychainAndKeepsNothingAfterEscape() throws Exception {
        var kept = work(() -> {
            vault().keep(SQUARE, "a token");
            return true;
        });
        awaitQuestion();
        assertThat(words()).contains("did not keep the secret of square.", "encrypted file");
        assertThat(OnScreen.get(() -> SceneWalk.faults(window.getScene().getRoot())))
                .isEmpty();

        robot.push(KeyCode.ESCAPE);

        assertThat(kept)
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.NoKeychain.class));
        assertThat(folder.resolve("secrets.sealed")).doesNotExist();
    }

    @Test
    void asksOnceEachTimeItRunsAndTellsAWrongPassphrase() throws Exception {
        keep(vault());
        var restarted = vault();

        var read = work(() -> restarted.read(SQUARE));
        awaitQuestion();
        robot.write("seven gray barges");
        robot.push(KeyCode.ENTER);
        awaitQuestion();
        assertThat(words()).contains("does not open the encrypted file");
        robot.write(PASSPHRASE);
        robot.push(KeyCode.ENTER);

        assertThat(read.get(30, TimeUnit.SECONDS)).contains("a token");
        assertThat(work(() -> restarted.read(SQUARE)).get(30, TimeUnit.SECONDS))
                .as("without another question")
                .contains("a token");
    }

    private String words() {
        return OnScreen.get(
                () -> Objects.requireNonNull(window.getScene().lookup("#passphrase")).lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .map(Label::getText)
                        .reduce("", (all, next) -> all + " " + next));
    }
}
