package dev.weighhouse.vault;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;

/** What can be wrong with the encrypted file, in words. */
final class SealedFailures {
    private final Path path;

    SealedFailures(Path path) {
        this.path = path;
    }

    FailureException wrongPassphrase() {
        return new FailureException(new Failure.PassphraseNeeded(
                "This passphrase does not open the encrypted file of secrets, %s.".formatted(path),
                "Type it again. If it is lost, delete that file and give the secrets of its connections again."));
    }

    /** Another process made the file, or its passphrase, anew. */
    FailureException otherPassphrase() {
        return new FailureException(new Failure.PassphraseNeeded(
                "The encrypted file of secrets, %s, was made anew since its passphrase was given.".formatted(path),
                "Give the passphrase again."));
    }

    FailureException locked() {
        return new FailureException(new Failure.PassphraseNeeded(
                "The secret is in the encrypted file %s, and its passphrase was not given.".formatted(path),
                "Begin the work yourself, and give the passphrase when you are asked. Where nobody can be asked, name a file that holds it in the environment variable %s."
                        .formatted(PassphraseFile.VARIABLE)));
    }

    Failure notThere() {
        return new Failure.NoKeychain(
                "The encrypted file of secrets, %s, is not there.".formatted(path), "Give the secret again.");
    }

    FailureException tooShort(int least) {
        return new FailureException(new Failure.PassphraseNeeded(
                "The passphrase is too short for the encrypted file of secrets.",
                "Choose one of %d characters or more; a few words in a row are good.".formatted(least)));
    }

    FailureException changed() {
        return new FailureException(new Failure.BadInput(
                "The encrypted file of secrets, %s, was changed or cut short, and cannot be opened.".formatted(path),
                "Put back a copy of it, or delete it and give the secrets of its connections again."));
    }

    FailureException otherVersion(String version) {
        return new FailureException(new Failure.BadInput(
                "The encrypted file of secrets, %s, is of version %s, which this Weighhouse does not know."
                        .formatted(path, version.strip()),
                "Use the Weighhouse that wrote it, or a newer one."));
    }

    FailureException busy(Duration patience) {
        return new FailureException(new Failure.BadInput(
                "Another program has held the encrypted file of secrets, %s, for %d seconds."
                        .formatted(path, patience.toSeconds()),
                "End the other Weighhouse if it hangs, then try again."));
    }

    FailureException notUsable(IOException cause) {
        var words = cause instanceof AccessDeniedException
                ? "%s may not be read or written by this user.".formatted(path)
                : "The encrypted file of secrets, %s, cannot be used: %s".formatted(path, cause.getMessage());
        return new FailureException(
                new Failure.BadInput(
                        words, "Give yourself the right to this file and its folder, and some space on the disk."),
                cause);
    }
}
