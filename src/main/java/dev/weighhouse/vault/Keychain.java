package dev.weighhouse.vault;

import org.jspecify.annotations.Nullable;

/** What the keychain of an operating system can do. Every call may hang, and may throw whatever it likes. */
interface Keychain {

    /** What people call it; fails where there is none. */
    String title() throws Exception;

    /**
     * The secret, or null where there is none under this name.
     *
     * @throws KeychainRefusal where it cannot be known, as it is locked or may not be read
     */
    @Nullable
    String get(String name) throws Exception;

    void set(String name, String secret) throws Exception;

    /** Deletes the secret; none is fine. */
    void delete(String name) throws Exception;
}
