package dev.weighhouse.vault;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the passphrase from the first line of a file that the environment names, for servers and schedulers, and asks another
 * where it names none.
 */
public final class PassphraseFile implements Passphrases {
    static final String VARIABLE = "WEIGHHOUSE_PASSPHRASE_FILE";

    private final Map<String, String> environment;
    private final Passphrases next;

    public PassphraseFile(Map<String, String> environment, Passphrases next) {
        this.environment = Map.copyOf(environment);
        this.next = next;
    }

    @Override
    public Optional<char[]> of(Path file) {
        var given = given();
        return given.isPresent() ? Optional.of(firstLine(given.get())) : next.of(file);
    }

    @Override
    public Optional<char[]> forNew(Path file, Failure why) {
        var given = given();
        return given.isPresent() ? Optional.of(firstLine(given.get())) : next.forNew(file, why);
    }

    @Override
    public boolean again(Failure refused) {
        return given().isEmpty() && next.again(refused);
    }

    @Override
    public Failure told(Path file, Failure refused) {
        return given().<Failure>map(source -> new Failure.PassphraseNeeded(
                        "%s It was read from %s, which %s names.".formatted(refused.words(), source, VARIABLE),
                        nextStep(file, source, refused)))
                .orElseGet(() -> next.told(file, refused));
    }

    private static String nextStep(Path file, Path source, Failure refused) {
        return Files.exists(file)
                ? "Put the passphrase of the encrypted file into the first line of %s, or let %s name the file that has it. If it is lost, delete %s and give the secrets of its connections again."
                        .formatted(source, VARIABLE, file)
                : refused.nextStep();
    }

    private Optional<Path> given() {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static char[] firstLine(Path source) {
        var bytes = bytes(source);
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        try {
            var end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end == 0) {
                throw refused("%s, which %s names, is empty.".formatted(source, VARIABLE));
            }
            return Arrays.copyOf(text.array(), end);
        } finally {
            Arrays.fill(text.array(), ' ');
        }
    }

    private static byte[] bytes(Path source) {
        try {
            return Files.readAllBytes(source);
        } catch (IOException e) {
            throw refused("%s, which %s names, cannot be read.".formatted(source, VARIABLE));
        }
    }

    private static FailureException refused(String words) {
        return new FailureException(new Failure.PassphraseNeeded(
                words, "Put the passphrase of the encrypted file into its first line, and let this user read it."));
    }
}
