package dev.weighhouse.vault;

import dev.weighhouse.crossing.SecretPlace;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Finds out which keychain answers here, without reading or writing a secret. */
public final class KeychainProbe {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private KeychainProbe() {}

    /** Waits a few seconds at most; not for the JavaFX thread. */
    public static SecretPlace ask() {
        return ask(new SystemKeychain(), LIMIT);
    }

    static SecretPlace ask(Keychain keychain, Duration limit) {
        try {
            return new SecretPlace.Keychain(TimeLimit.within(limit, keychain::title));
        } catch (TimeoutException | ExecutionException e) {
            // A keychain that hangs or breaks when it is opened would not keep a secret either.
            return new SecretPlace.Nowhere();
        }
    }
}
