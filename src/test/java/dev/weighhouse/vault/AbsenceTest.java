package dev.weighhouse.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the library says where a secret is not there, and where it may not be read. */
class AbsenceTest {

    @ParameterizedTest
    @CsvSource({
        "GNOME_KEYRING, No stored credentials match weighhouse account: w1/square",
        "OSX_KEYCHAIN, No stored credentials match weighhouse account: w1/square",
        "LEGACY_OSX_KEYCHAIN, The specified item could not be found in the keychain.",
        "LEGACY_OSX_KEYCHAIN, Das angegebene Objekt wurde nicht gefunden.",
        "WINDOWS_CREDENTIAL_STORE, Error code 1168",
        "KWALLET, Password is not in wallet"
    })
    void knowsASecretThatIsNotThere(KeyringStorageType type, String words) {
        assertThat(Absence.meantBy(new PasswordAccessException(words), type)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GNOME_KEYRING, Too many stored credentials match weighhouse account: w1/square",
        "OSX_KEYCHAIN, Failed to get credential. User canceled the operation.",
        "LEGACY_OSX_KEYCHAIN, User interaction is not allowed.",
        "LEGACY_OSX_KEYCHAIN, The user name or passphrase you entered is not correct.",
        "WINDOWS_CREDENTIAL_STORE, Error code 1312",
        "WINDOWS_CREDENTIAL_STORE, Error code 11680",
        "KWALLET, Error code 1168"
    })
    void knowsARefusal(KeyringStorageType type, String words) {
        assertThat(Absence.meantBy(new PasswordAccessException(words), type)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEGACY_OSX_KEYCHAIN")
    void believesNoAbsenceWithoutWords(KeyringStorageType type) {
        assertThat(Absence.meantBy(new PasswordAccessException(null), type)).isFalse();
    }
}
