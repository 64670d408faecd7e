package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.store.ChildProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One encrypted file and two programs, which are real processes. */
class SharedSecretsFileTest {
    private static final String PASSPHRASE = "seven grey barges";
    private static final String CANARY = "canary-77";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = folder.resolve("secrets.sealed");
    }

    private static SecretsFile file(Path path, Duration patience) {
        return new SecretsFile(new SealedFile(path, 3, patience), new FakePassphrases(PASSPHRASE));
    }

    @Test
    void doesNotWaitForeverForAProgramThatHoldsIt() throws Exception {
        file(path, A_MINUTE).keep("w1/square", CANARY);
        var other = ChildProcess.start(
                HoldsTheFile.class, folder.resolve("secrets.sealed.lock").toString());
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            var file = file(path, Duration.ofMillis(20));
            assertThatThrownBy(() -> file.keep("w1/pleo", "x"))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("Another program has held");
            assertThat(file.read("w1/square")).as("reading needs no lock").contains(CANARY);
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroy();
        }
        file(path, A_MINUTE).keep("w1/pleo", "x");
        assertThat(file(path, A_MINUTE).read("w1/pleo")).contains("x");
    }

    /** Another program, which holds the lock until its standard input ends. */
    static final class HoldsTheFile {
        private HoldsTheFile() {}

        public static void main(String[] args) throws IOException {
            try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid() ? "held" : "not held");
                System.exit(System.in.read() == -1 ? 0 : 1);
            }
        }
    }

    @Test
    void losesNoEntryOfTwoProgramsThatWriteAtOnce() throws Exception {
        var one = ChildProcess.start(Writes.class, path.toString(), "one");
        var two = ChildProcess.start(Writes.class, path.toString(), "two");
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();

        var file = file(path, A_MINUTE);
        for (int at = 0; at < Writes.ENTRIES; at++) {
            assertThat(file.read("one/" + at)).contains("secret " + at);
            assertThat(file.read("two/" + at)).contains("secret " + at);
        }
    }

    /** A program that keeps one secret after another. Both may find no file at first; the passphrase is then asked for again. */
    static final class Writes {
        static final int ENTRIES = 25;

        private Writes() {}

        public static void main(String[] args) {
            var file = file(Path.of(args[0]), A_MINUTE);
            for (int at = 0; at < ENTRIES; at++) {
                keep(file, args[1] + "/" + at, "secret " + at);
            }
        }

        private static void keep(SecretsFile file, String name, String secret) {
            try {
                file.keep(name, secret);
            } catch (FailureException e) {
                // Told to a person, who gives the passphrase again.
                file.keep(name, secret);
            }
        }
    }
}
