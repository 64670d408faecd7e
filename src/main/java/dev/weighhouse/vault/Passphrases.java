package dev.weighhouse.vault;

import java.nio.file.Path;
import java.util.Optional;

/** Who can be asked for the passphrase of the encrypted file. Who asked wipes what was answered. */
public interface Passphrases {
    /** Where nobody can be asked. */
    Passphrases NOBODY = new Passphrases() {
        @Override
        public Optional<char[]> of(Path file) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> forNew(Path file) {
            return Optional.empty();
        }
    };

    /** The passphrase of a file that is there; empty where none is given. */
    Optional<char[]> of(Path file);

    /** Offers to make the file, as no keychain answers; empty where nobody wants it. */
    Optional<char[]> forNew(Path file);
}
