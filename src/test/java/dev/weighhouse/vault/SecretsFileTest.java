package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsFileTest {
    private static final String PASSPHRASE = "seven grey barges é";
    private static final String CANARY = "canary-d01e/+~";

    @TempDir
    private Path folder;

    private Path path = Path.of("");
    private final FakePassphrases person = new FakePassphrases(PASSPHRASE);

    @BeforeEach
    void name() {
        path = folder.resolve("weighhouse").resolve("secrets.sealed");
    }

    /** As another start of the program opens it; few iterations, as the real number takes its time. */
    private SecretsFile file(Passphrases asked) {
        return new SecretsFile(new SealedFile(path, 3, Duration.ofMinutes(1)), asked);
    }

    private SecretsFile file() {
        return file(person);
    }

    private static Failure refused(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }

    @Test
    void givesBackToTheNextStartWhatWasKept() {
        file().keep("w1/square", CANARY);
        file().keep("w1/café/ 2\n", "☕");

        assertThat(file().read("w1/square")).contains(CANARY);
        assertThat(file().read("w1/café/ 2\n")).contains("☕");
        assertThat(file().read("w1/pleo")).isEmpty();
    }

    @Test
    void replacesAndForgets() {
        var file = file();
        file.keep("w1/square", "old");
        file.keep("w1/pleo", CANARY);
        file.keep("w1/square", "new");
        file.forget("w1/pleo");
        file.forget("w1/pleo");

        assertThat(file().read("w1/square")).contains("new");
        assertThat(file().holds("w1/pleo")).isFalse();
    }

    @Test
    void asksOnceInASessionAndOnlyWhereASecretOfItIsWanted() {
        var file = file();
        assertThat(path).doesNotExist();
        assertThat(file.holds("w1/square")).isFalse();
        assertThat(person.given).isEmpty();

        file.keep("w1/square", CANARY);
        assertThat(file.read("w1/square")).contains(CANARY);
        assertThat(person.offered).isEqualTo(1);
        assertThat(person.asked).isZero();

        var again = file();
        assertThat(again.holds("w1/square")).isTrue();
        assertThat(person.asked).as("names are readable").isZero();
        again.read("w1/square");
        again.read("w1/square");
        assertThat(person.asked).isEqualTo(1);
    }

    @Test
    void wipesThePassphraseAfterUse() {
        file().keep("w1/square", CANARY);
        person.answer = "wrong";
        refused(() -> file().read("w1/square"));

        assertThat(person.given)
                .hasSize(2)
                .allSatisfy(typed -> assertThat(new String(typed)).isBlank());
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no such permissions here");
        file().keep("w1/square", CANARY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void showsHowItWasSealedAndNothingElse() throws IOException {
        new SecretsFile(path, person).keep("w1/square", CANARY);

        var text = Files.readString(path);
        assertThat(text.lines().toList())
                .contains("weighhouse-secrets 1", "key PBKDF2-HMAC-SHA256 600000")
                .anyMatch(line -> line.startsWith("sealed AES-256-GCM "));
        assertThat(text)
                .doesNotContain(CANARY, "canary", PASSPHRASE)
                .doesNotContain(Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.resolve("weighhouse").toFile().list())
                .as("nothing half-written is left")
                .containsExactlyInAnyOrder("secrets.sealed", "secrets.sealed.lock");
        assertThat(new SecretsFile(path, person).read("w1/square")).contains(CANARY);
    }

    @Test
    void neverUsesANonceTwice() throws IOException {
        var file = file();
        file.keep("w1/square", CANARY);
        var first = Files.readAllLines(path);
        file.keep("w1/square", CANARY);

        assertThat(Files.readAllLines(path).get(2)).as("salt").isEqualTo(first.get(2));
        assertThat(Files.readAllLines(path).get(4)).as("nonce").isNotEqualTo(first.get(4));
        assertThat(Files.readAllLines(path).getLast()).as("sealed").isNotEqualTo(first.getLast());
    }

    @Test
    void refusesAWrongPassphraseAndLeavesTheFileAsItIs() throws IOException {
        file().keep("w1/square", CANARY);
        var before = Files.readAllBytes(path);
        person.answer = "seven grey barges";

        for (var failure :
                new Failure[] {refused(() -> file().read("w1/square")), refused(() -> file().keep("w1/pleo", "other"))
                }) {
            assertThat(failure).isInstanceOf(Failure.PassphraseNeeded.class);
            assertThat(failure.words()).contains("does not open", "secrets.sealed");
            assertThat(failure.nextStep()).contains("Type it again");
        }
        assertThat(path).hasBinaryContent(before);
        person.answer = PASSPHRASE;
        assertThat(file().read("w1/square")).contains(CANARY);
    }

    @Test
    void asksAgainWhoeverMistypedAndWantsTo() {
        file().keep("w1/square", CANARY);
        person.asked = 0;
        person.answer = "seven grey barges";
        person.patience = 2;
        person.corrections.addAll(List.of("seven gray barges", PASSPHRASE));

        assertThat(file().read("w1/square")).contains(CANARY);
        assertThat(person.asked).isEqualTo(3);
        assertThat(person.refused)
                .hasSize(2)
                .allSatisfy(why -> assertThat(why.words()).contains("does not open"));
        assertThat(person.given)
                .allSatisfy(signs -> assertThat(new String(signs)).isBlank());
    }

    @Test
    void whoGivesUpAfterAWrongOneIsToldThatNoneWasGiven() {
        file().keep("w1/square", CANARY);
        person.answer = "seven grey barges";
        person.patience = 9;
        person.corrections.add("");

        assertThat(refused(() -> file().read("w1/square")).words()).contains("was not given");
    }

    @Test
    void refusesAShortPassphraseForANewFile() {
        person.answer = "barges 7";

        assertThat(refused(() -> file().keep("w1/square", CANARY)).nextStep()).contains("12 characters");
        assertThat(path).doesNotExist();
    }

    @Test
    void saysSoWhereNobodyCanBeAsked() {
        file().keep("w1/square", CANARY);

        var failure = refused(() -> file(Passphrases.NOBODY).read("w1/square"));

        assertThat(failure.words()).contains("secrets.sealed", "was not given");
        assertThat(failure.nextStep()).contains("WEIGHHOUSE_PASSPHRASE_FILE");
    }

    /** The head is not sealed, but it is proven together with what is. */
    @ParameterizedTest
    @CsvSource({"name dzEvc3F1YXJl, name dzEvcGxlbw==", "'sealed AES-256-GCM ', 'sealed AES-256-GCM A'"})
    void refusesAHeadThatWasChanged(String was, String is) throws IOException {
        file().keep("w1/square", CANARY);
        var text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replace(was, is));

        assertThat(refused(() -> file().keep("w1/other", "x")).words()).contains("changed or cut short");
    }

    @Test
    void refusesSealedBytesThatWereChanged() throws IOException {
        file().keep("w1/square", CANARY);
        var text = Files.readString(path);
        var at = text.indexOf("\n\n") + 3;
        var other = text.charAt(at) == 'A' ? 'B' : 'A';
        Files.writeString(path, text.substring(0, at) + other + text.substring(at + 1));

        var failure = refused(() -> file().read("w1/square"));

        assertThat(failure.words()).contains("changed or cut short");
        assertThat(failure.nextStep()).contains("Put back a copy");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 120, 200, -1, -2, -9})
    void refusesAFileThatWasCutShort(int kept) throws IOException {
        file().keep("w1/square", CANARY);
        var text = Files.readString(path).strip();
        Files.writeString(path, text.substring(0, kept < 0 ? text.length() + kept : kept));

        assertThat(refused(() -> file().read("w1/square")).words()).containsAnyOf("changed or cut short", "of version");
        var cut = Files.readString(path);
        refused(() -> file().keep("w1/square", "other"));
        assertThat(path).as("is not written over").hasContent(cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "20000001", "many"})
    void refusesANumberOfIterationsThatNobodyWrites(String number) throws IOException {
        file().keep("w1/square", CANARY);
        Files.writeString(path, Files.readString(path).replace("SHA256 3\n", "SHA256 " + number + "\n"));

        assertThat(refused(() -> file().holds("w1/square")).words()).contains("changed or cut short");
    }

    @Test
    void refusesAFileOfALaterVersion() throws IOException {
        file().keep("w1/square", CANARY);
        Files.writeString(path, Files.readString(path).replace("weighhouse-secrets 1", "weighhouse-secrets 2"));

        var failure = refused(() -> file().read("w1/square"));

        assertThat(failure.words()).contains("of version 2");
        assertThat(failure.nextStep()).contains("Use the Weighhouse that wrote it");
    }

    @Test
    void saysSoWhereItMayNotBeWritten() throws IOException {
        Files.createDirectories(path);

        assertThat(refused(() -> file().keep("w1/square", CANARY)).nextStep()).contains("Give yourself the right");
        assertThat(folder.resolve("weighhouse").toFile().list()).doesNotContain("secrets.sealed.part");
    }

    @Test
    void asksAgainWhereTheFileWasMadeAnew() throws IOException {
        var mine = file();
        mine.keep("w1/square", "first");
        Files.delete(path);
        person.answer = "nine other barges";
        file().keep("w1/pleo", "second");

        mine.keep("w1/square", CANARY);

        assertThat(person.asked).isEqualTo(1);
        assertThat(file().read("w1/pleo")).contains("second");
        assertThat(file().read("w1/square")).contains(CANARY);
    }

    @Test
    void showsNoSecretWhenPrinted() {
        var file = file();
        file.keep("w1/square", CANARY);

        assertThat(file.toString()).doesNotContain(CANARY).doesNotContain(PASSPHRASE);
    }
}
