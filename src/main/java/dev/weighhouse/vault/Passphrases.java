package dev.weighhouse.vault;

import dev.weighhouse.crossing.Failure;
import java.nio.file.Path;
import java.util.Optional;

/** Who can be asked for the passphrase of the encrypted file. Who asked wipes what was answered. */
public interface Passphrases {
    /** How many signs the passphrase of a new file has at least. */
    int LEAST_SIGNS = 12;

    /** Where nobody can be asked. */
    Passphrases NOBODY = new Passphrases() {
        @Override
        public Optional<char[]> of(Path file) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> forNew(Path file, Failure why) {
            return Optional.empty();
        }
    };

    /** The passphrase of a file that is there; empty where none is given. */
    Optional<char[]> of(Path file);

    /**
     * Offers to make the file; empty where nobody wants it.
     *
     * @param why no keychain keeps the secret
     */
    Optional<char[]> forNew(Path file, Failure why);

    /**
     * What to tell of a passphrase that was given here and refused, such as where it was read.
     *
     * @param file the encrypted file
     */
    default Failure told(Path file, Failure refused) {
        return refused;
    }

    /** Told that what was given last did not do; whether to ask again, which nobody does who would only give the same. */
    default boolean again(Failure refused) {
        return false;
    }
}
