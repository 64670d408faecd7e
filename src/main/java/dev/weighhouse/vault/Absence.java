package dev.weighhouse.vault;

import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Set;

/**
 * Tells a secret that is not there from one that may not be read. The library throws the same for both, so that only its words of
 * version 1.0.4 tell.
 */
final class Absence {
    /** ERROR_NOT_FOUND, and no code at all, which is how a code that was lost on its way reads. */
    private static final Set<String> NOT_FOUND_ON_WINDOWS = Set.of("Error code 1168", "Error code 0");

    /**
     * No keychain, authentication failed, interaction not allowed, cancelled. The other words of the old macOS interface are in the
     * language of the system, so that its refusals are known and not its absence.
     */
    private static final Set<String> REFUSED_ON_OLD_MACOS = Set.of(
            "No keychain is available. You may need to restart your computer.",
            "The user name or passphrase you entered is not correct.",
            "User interaction is not allowed.",
            "User canceled the operation.");

    private Absence() {}

    /** Whether a reading failed because there is nothing under the name. */
    static boolean meantBy(PasswordAccessException thrown, KeyringStorageType type) {
        var words = String.valueOf(thrown.getMessage());
        return switch (type) {
            case OSX_KEYCHAIN, GNOME_KEYRING -> words.startsWith("No stored credentials match ");
            case LEGACY_OSX_KEYCHAIN -> !REFUSED_ON_OLD_MACOS.contains(words);
            case WINDOWS_CREDENTIAL_STORE -> NOT_FOUND_ON_WINDOWS.contains(words);
            case KWALLET -> words.equals("Password is not in wallet");
        };
    }
}
