package dev.weighhouse.vault;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;

/** Secret Service, macOS Keychain or Windows Credential Manager, opened anew for every call. */
final class SystemKeychain implements Keychain {
    private static final String SERVICE = "weighhouse";

    /** What is done with a keyring while it is open. */
    @FunctionalInterface
    private interface Use<T extends @Nullable Object> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public String title() throws Exception {
        return opened(keyring -> switch (keyring.getKeyringStorageType()) {
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "the macOS Keychain";
            case WINDOWS_CREDENTIAL_STORE -> "the Windows Credential Manager";
            case KWALLET -> "KWallet";
            case GNOME_KEYRING -> "the keyring of the desktop";
        });
    }

    @Override
    public @Nullable String get(String name) throws Exception {
        return opened(keyring -> find(keyring, name));
    }

    @Override
    public void set(String name, String secret) throws Exception {
        opened(keyring -> {
            keyring.setPassword(SERVICE, name, secret);
            return name;
        });
    }

    @Override
    public void delete(String name) throws Exception {
        opened(keyring -> {
            if (find(keyring, name) != null) {
                keyring.deletePassword(SERVICE, name);
            }
            return name;
        });
    }

    private static @Nullable String find(Keyring keyring, String name) {
        try {
            return keyring.getPassword(SERVICE, name);
        } catch (PasswordAccessException e) {
            // The library has no other word for a secret that is not there.
            return null;
        }
    }

    private static <T extends @Nullable Object> T opened(Use<T> use) throws Exception {
        var keyring = Keyring.create();
        try {
            return use.of(keyring);
        } finally {
            keyring.close();
        }
    }
}
