package dev.weighhouse;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.vault.Passphrases;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Asks at the terminal, which shows nothing of what is typed. A secret may be piped into the command meanwhile, so the terminal
 * itself is read where the system has one under a name, and the console of Java elsewhere.
 */
final class TerminalPassphrases implements Passphrases {
    /** A shell puts the terminal right again whichever way it ends. */
    private static final String READ = """
        exec 3<>"$1" || exit 1
        before=$(stty -g <&3) || exit 1
        trap 'stty "$before" <&3; echo >&3' EXIT
        trap 'exit 1' INT TERM HUP
        stty -echo <&3
        printf '%s ' "$2" >&3
        IFS= read -r typed <&3
        printf '%s' "$typed"
        """;

    private final String terminal;

    TerminalPassphrases() {
        this("/dev/tty");
    }

    /** @param terminal the file that is the terminal of a command, where the system has such a file */
    TerminalPassphrases(String terminal) {
        this.terminal = terminal;
    }

    @Override
    public Optional<char[]> of(Path file) {
        return typed("Passphrase of the encrypted file of secrets, %s:".formatted(file));
    }

    @Override
    public Optional<char[]> forNew(Path file, Failure why) {
        var first = typed("%s To keep the secret in an encrypted file, %s, choose a passphrase (Enter: do not):"
                .formatted(why.words(), file));
        if (first.isEmpty()) {
            return first;
        }
        var again = typed("The same passphrase again:").orElseGet(() -> new char[0]);
        try {
            if (!Arrays.equals(first.get(), again)) {
                Arrays.fill(first.get(), ' ');
                throw new FailureException(new Failure.PassphraseNeeded(
                        "The two passphrases were not the same, and nothing was kept.", "Try again."));
            }
            return first;
        } finally {
            Arrays.fill(again, ' ');
        }
    }

    /** Empty where there is no terminal, or only Enter was pressed. */
    private Optional<char[]> typed(String prompt) {
        var typed = Path.of(terminal).toFile().exists()
                ? atTerminal(prompt)
                : Optional.ofNullable(System.console()).map(console -> console.readPassword("%s ", prompt));
        return typed.filter(signs -> signs.length > 0);
    }

    private Optional<char[]> atTerminal(String prompt) {
        try {
            var shell = new ProcessBuilder("/bin/sh", "-c", READ, "sh", terminal, prompt)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            shell.getOutputStream().close();
            var bytes = shell.getInputStream().readAllBytes();
            var signs = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            var typed = Arrays.copyOf(signs.array(), signs.limit());
            Arrays.fill(signs.array(), ' ');
            return Optional.of(typed);
        } catch (IOException e) {
            LoggerFactory.getLogger(TerminalPassphrases.class).info("The terminal could not be asked", e);
            return Optional.empty();
        }
    }
}
