package dev.weighhouse.vault;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import org.jspecify.annotations.Nullable;

/** Secret Service, macOS Keychain or Windows Credential Manager, opened anew for every call. */
final class SystemKeychain implements Keychain {
    private static final String SERVICE = "weighhouse";

    /** What is done with a keyring while it is open. */
    @FunctionalInterface
    private interface Use<T extends @Nullable Object> {
        T of(Keyring keyring) throws Exception;
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

    private static @Nullable String find(Keyring keyring, String name) throws Exception {
        try {
            return keyring.getPassword(SERVICE, name);
        } catch (PasswordAccessException e) {
            if (Absence.meantBy(e, keyring.getKeyringStorageType())) {
                if (keyring.getKeyringStorageType() == KeyringStorageType.KWALLET && KWalletLock.closed()) {
                    throw new KeychainRefusal(KeychainRefusal.Why.LOCKED);
                }
                return null;
            }
            // Without its cause: nobody knows what a keychain puts into its messages.
            throw new KeychainRefusal(KeychainRefusal.Why.DENIED);
        }
    }

    private static <T extends @Nullable Object> T opened(Use<T> use) throws Exception {
        var keyring = Keyring.create();
        try {
            // The person has been asked to unlock it by now.
            if (keyring.getKeyringStorageType() == KeyringStorageType.GNOME_KEYRING && SecretServiceLock.closed()) {
                throw new KeychainRefusal(KeychainRefusal.Why.LOCKED);
            }
            return use.of(keyring);
        } finally {
            keyring.close();
        }
    }
}
