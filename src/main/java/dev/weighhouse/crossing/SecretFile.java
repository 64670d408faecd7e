package dev.weighhouse.crossing;

import java.nio.file.Path;

/** The encrypted file of this person's secrets, which stands in where no keychain answers. */
public interface SecretFile {

    Path path();

    /** Whether it was made already; the first secret that is kept in it makes it. */
    boolean exists();

    /**
     * Opens it for as long as this program runs, with the passphrase it was made with, or with a new one where there is none yet.
     * Secrets that no keychain takes go into it from then on. Takes a good part of a second; not for the JavaFX thread.
     *
     * @param passphrase is wiped
     * @throws FailureException if the passphrase is wrong or too short, or the file cannot be read
     */
    void unlock(char[] passphrase);
}
