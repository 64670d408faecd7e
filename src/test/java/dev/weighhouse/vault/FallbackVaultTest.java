package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FallbackVaultTest {
    private static final ConnectionId SQUARE = new ConnectionId("square");
    private static final String CANARY = "canary-4e4e";

    @TempDir
    private Path folder;

    private Path path = Path.of("");
    private final FakePassphrases person = new FakePassphrases("seven grey barges");

    @BeforeEach
    void name() {
        path = folder.resolve("secrets.sealed");
    }

    private FallbackVault vault(Keychain keychain, Passphrases asked) {
        var file = new SecretsFile(new SealedFile(path, 3, Duration.ofMinutes(1)), asked);
        return new FallbackVault(new KeychainVault("w1", keychain, Duration.ofMillis(300)), "w1", file);
    }

    private FallbackVault vault(Keychain keychain) {
        return vault(keychain, person);
    }

    /** Where no library or no bus is there. */
    private static final class Absent extends FakeKeychain {
        @Override
        public @Nullable String get(String name) {
            throw new UnsatisfiedLinkError("no libsecret");
        }

        @Override
        public void set(String name, String secret) {
            throw new UnsatisfiedLinkError("no libsecret");
        }

        @Override
        public void delete(String name) {
            throw new UnsatisfiedLinkError("no libsecret");
        }
    }

    /** Says nothing and keeps nothing, as one whose unlocking was declined. */
    private static final class Locked extends FakeKeychain {
        @Override
        public void set(String name, String secret) {}
    }

    private static final class Denying extends FakeKeychain {
        @Override
        public @Nullable String get(String name) throws Exception {
            throw new IOException("denied");
        }

        @Override
        public void set(String name, String secret) throws Exception {
            throw new IOException("denied: " + secret);
        }
    }

    /** Never answers in this test. */
    private static final class Slow extends FakeKeychain {
        @Override
        public @Nullable String get(String name) throws Exception {
            new CountDownLatch(1).await();
            return null;
        }

        @Override
        public void set(String name, String secret) throws Exception {
            new CountDownLatch(1).await();
        }
    }

    static Stream<Keychain> brokenKeychains() {
        return Stream.of(new Absent(), new Locked(), new Denying(), new Slow());
    }

    @ParameterizedTest
    @MethodSource("brokenKeychains")
    void keepsInTheFileWhatTheKeychainDoesNotTake(Keychain broken) {
        vault(broken).keep(SQUARE, CANARY);

        assertThat(path).isRegularFile();
        assertThat(vault(broken).read(SQUARE)).contains(CANARY);
        assertThat(person.offered).isEqualTo(1);
        assertThat(person.asked).isEqualTo(1);
        assertThat(person.why)
                .as("whoever is asked is told what is wrong with the keychain")
                .isInstanceOfSatisfying(
                        Failure.NoKeychain.class, why -> assertThat(why.words()).contains("keychain"));
    }

    @Test
    void aSecondSecretIsKeptWithoutAskingAgain() {
        var vault = vault(new Denying());
        vault.keep(SQUARE, CANARY);
        vault.keep(new ConnectionId("pleo"), "other");

        assertThat(vault.read(SQUARE)).contains(CANARY);
        assertThat(person.offered + person.asked).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("brokenKeychains")
    void tellsWhatIsWrongWithTheKeychainWhereNobodyWantsAFile(Keychain broken) {
        assertThatThrownBy(() -> vault(broken, Passphrases.NOBODY).keep(SQUARE, CANARY))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure()).isInstanceOf(Failure.NoKeychain.class);
                    assertThat(e.failure().words()).contains("keychain").doesNotContain(CANARY);
                    assertThat(e.failure().nextStep()).contains("encrypted file", "WEIGHHOUSE_SECRET_SQUARE");
                });
        assertThat(path).doesNotExist();
    }

    @Test
    void makesNoFileWhereAKeychainAnswers() {
        var keychain = new FakeKeychain();
        vault(keychain).keep(SQUARE, CANARY);

        assertThat(vault(keychain).read(SQUARE)).contains(CANARY);
        assertThat(path).doesNotExist();
        assertThat(person.offered + person.asked).isZero();
    }

    @Test
    void aWrongPassphraseKeepsNothingAnywhere() throws IOException {
        vault(new Absent()).keep(SQUARE, CANARY);
        var before = Files.readAllBytes(path);
        person.answer = "another passphrase";

        assertThatThrownBy(() -> vault(new Absent()).read(SQUARE)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault(new Absent()).keep(new ConnectionId("pleo"), CANARY))
                .hasMessageContaining("does not open");
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void whatWentIntoTheFileStaysThereWhenAKeychainAnswersAgain() {
        vault(new Locked()).keep(SQUARE, "old");
        var unlocked = new FakeKeychain();
        unlocked.secrets.put("w1/square", "older");

        assertThat(vault(unlocked).read(SQUARE)).contains("old");
        vault(unlocked).keep(SQUARE, CANARY);
        assertThat(vault(unlocked).read(SQUARE)).contains(CANARY);
        assertThat(unlocked.secrets).containsEntry("w1/square", "older");
    }

    @Test
    void forgetsEverywhere() {
        vault(new Locked()).keep(SQUARE, CANARY);
        var unlocked = new FakeKeychain();
        unlocked.secrets.put("w1/square", "older");

        vault(unlocked).forget(SQUARE);

        assertThat(unlocked.secrets).isEmpty();
        assertThat(vault(unlocked).read(SQUARE)).isEmpty();
    }

    @Test
    void forgetsWhatIsInTheFileWhereTheKeychainCannotBeUsed() {
        vault(new Absent()).keep(SQUARE, CANARY);
        var other = new ConnectionId("pleo");

        vault(new Absent()).forget(SQUARE);

        assertThat(vault(new FakeKeychain()).read(SQUARE)).isEmpty();
        assertThatThrownBy(() -> vault(new Absent()).forget(other))
                .as("what only the keychain could hold is not said to be gone")
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(Failure.NoKeychain.class));
    }

    @Test
    void aDamagedFileKeepsNobodyFromTheKeychain() throws IOException {
        Files.writeString(path, "weighhouse-secrets 1\nhalf of");
        var keychain = new FakeKeychain();
        keychain.secrets.put("w1/square", CANARY);

        assertThat(vault(keychain).read(SQUARE)).contains(CANARY);
        assertThatThrownBy(() -> vault(keychain).read(new ConnectionId("pleo"))).hasMessageContaining("cut short");
        assertThatThrownBy(() -> vault(new Absent()).read(SQUARE)).hasMessageContaining("cut short");
    }

    @Test
    void takesThePassphraseFromAFileThatTheEnvironmentNames() throws IOException {
        var source = folder.resolve("passphrase");
        Files.writeString(source, "sixteen barges é\r\nanything\n");
        var named = new PassphraseFile(Map.of("WEIGHHOUSE_PASSPHRASE_FILE", source.toString()), person);

        vault(new Absent(), named).keep(SQUARE, CANARY);
        assertThat(vault(new Absent(), named).read(SQUARE)).contains(CANARY);
        assertThat(person.offered + person.asked).isZero();

        person.answer = "sixteen barges é";
        var typed = new PassphraseFile(Map.of("WEIGHHOUSE_PASSPHRASE_FILE", " "), person);
        assertThat(vault(new Absent(), typed).read(SQUARE)).contains(CANARY);
        assertThat(person.asked).isEqualTo(1);
    }

    /** Nobody typed it, so nobody can type it again. */
    @Test
    void namesTheFileAndItsVariableWhereThePassphraseInItDoesNotOpen() throws IOException {
        vault(new Absent()).keep(SQUARE, CANARY);
        var source = folder.resolve("passphrase");
        Files.writeString(source, "sixteen barges\n");
        var named = new PassphraseFile(Map.of("WEIGHHOUSE_PASSPHRASE_FILE", source.toString()), person);
        person.asked = 0;

        assertThatThrownBy(() -> vault(new Absent(), named).read(SQUARE))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure()).isInstanceOf(Failure.PassphraseNeeded.class);
                    assertThat(e.failure().words())
                            .contains("does not open the encrypted file of secrets, " + path)
                            .endsWith("It was read from %s, which WEIGHHOUSE_PASSPHRASE_FILE names.".formatted(source));
                    assertThat(e.failure().nextStep())
                            .doesNotContain("Type it again")
                            .startsWith("Put the passphrase of the encrypted file into the first line of " + source)
                            .contains("If it is lost, delete " + path)
                            .doesNotContain("sixteen barges");
                });
        assertThat(person.asked).isZero();
    }

    @Test
    void namesTheFileWhereThePassphraseInItIsTooShortForANewOne() throws IOException {
        var source = folder.resolve("passphrase");
        Files.writeString(source, "barges 7\n");
        var named = new PassphraseFile(Map.of("WEIGHHOUSE_PASSPHRASE_FILE", source.toString()), person);

        assertThatThrownBy(() -> vault(new Absent(), named).keep(SQUARE, CANARY))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.failure().words()).contains("too short", "WEIGHHOUSE_PASSPHRASE_FILE");
                    assertThat(e.failure().nextStep()).startsWith("Choose one of 12 characters or more");
                });
        assertThat(path).doesNotExist();
    }

    @Test
    void saysSoWhereThePassphraseFileIsNotThereOrEmpty() throws IOException {
        var source = folder.resolve("passphrase");
        var named = new PassphraseFile(Map.of("WEIGHHOUSE_PASSPHRASE_FILE", source.toString()), person);

        assertThatThrownBy(() -> vault(new Absent(), named).keep(SQUARE, CANARY))
                .hasMessageContaining("cannot be read");
        Files.writeString(source, "\nsecond line");
        assertThatThrownBy(() -> vault(new Absent(), named).keep(SQUARE, CANARY))
                .hasMessageContaining("is empty");
        assertThat(path).doesNotExist();
    }
}
