package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.store.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsVaultTest {
    private static final ConnectionId XERO = new ConnectionId("xero");
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private static TurnsVault vault(Path folder, Duration patience) {
        return new TurnsVault(new SessionVault(), "w1", folder, patience);
    }

    @Test
    void keepsAndReplacesAndForgetsAsTheVaultBelow() {
        var vault = vault(folder, A_MINUTE);
        vault.keep(XERO, "one");
        assertThat(vault.replaceable(XERO)).isTrue();
        vault.replace(XERO, "two");
        assertThat(vault.read(XERO)).contains("two");
        vault.forget(XERO);
        assertThat(vault.read(XERO)).isEmpty();
    }

    @Test
    void whoseTurnItIsMayAskForItAgain() {
        var vault = vault(folder.resolve("new/folder"), A_MINUTE);

        assertThat(vault.inTurn(XERO, () -> vault.inTurn(XERO, () -> "done"))).isEqualTo("done");
        assertThat(vault.inTurn(XERO, () -> "again")).isEqualTo("again");
    }

    @Test
    void aFailureOfTheWorkGivesTheTurnBack() {
        var vault = vault(folder, A_MINUTE);

        assertThatThrownBy(() -> vault.inTurn(XERO, () -> {
                    throw new IllegalStateException("broke");
                }))
                .hasMessage("broke");
        assertThat(vault.inTurn(XERO, () -> "next")).isEqualTo("next");
    }

    @Test
    void doesNotWaitForeverForAnotherProgramAndThatOneKeepsOthersFree() throws Exception {
        var other = ChildProcess.start(Hangs.class, folder.toString());
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("mine");
            var vault = vault(folder, Duration.ofMillis(20));

            assertThatThrownBy(() -> vault.inTurn(XERO, () -> "never"))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("Another Weighhouse");
            assertThat(vault.inTurn(SQUARE, () -> "free")).isEqualTo("free");

            other.destroyForcibly().waitFor();
            assertThat(vault(folder, A_MINUTE).inTurn(XERO, () -> "mine now")).isEqualTo("mine now");
        } finally {
            other.destroy();
        }
    }

    /** A program that has its turn until it is ended. */
    static final class Hangs {
        private Hangs() {}

        public static void main(String[] args) {
            vault(Path.of(args[0]), A_MINUTE).inTurn(XERO, () -> {
                System.out.println("mine");
                try {
                    return System.in.read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> vault(file, A_MINUTE).inTurn(XERO, () -> "never"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("taken");
    }

    @Test
    void anInterruptedWaitEndsInWords() {
        var vault = vault(folder, A_MINUTE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> vault.inTurn(XERO, () -> "never"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("Stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatTheEnvironmentGivesIsNotReplaced() {
        var below = vault(folder, A_MINUTE);
        var vault = new EnvironmentVault(Map.of("WEIGHHOUSE_SECRET_XERO", "given"), below);

        assertThat(vault.replaceable(XERO)).isFalse();
        assertThat(vault.replaceable(SQUARE)).isTrue();
        assertThat(vault.inTurn(XERO, () -> vault.read(XERO))).contains("given");
    }
}
