package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A token or key that is piped into a command: all of standard input, without the space around it. */
final class PipedSecret {

    private PipedSecret() {}

    static String read(InputStream in) {
        try {
            var secret = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new FailureException(new Failure.BadInput(
                        "Standard input held no secret.", "Pipe the token or key into the command."));
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
