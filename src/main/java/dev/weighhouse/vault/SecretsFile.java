package dev.weighhouse.vault;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted file together with its key for as long as this process runs. The passphrase is asked for once, and only where a
 * secret of the file is wanted; of it nothing but the key is remembered.
 */
public final class SecretsFile {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SealedFile file;
    private final Passphrases passphrases;
    private final SealedFailures failures;
    private @Nullable Sealing sealing;

    public SecretsFile(Path path, Passphrases passphrases) {
        this(new SealedFile(path, SealingKey.ITERATIONS, PATIENCE), passphrases);
    }

    SecretsFile(SealedFile file, Passphrases passphrases) {
        this.file = file;
        this.passphrases = passphrases;
        this.failures = new SealedFailures(file.path());
    }

    /** Whether it names a secret; needs no passphrase. */
    boolean holds(String name) {
        return file.names().contains(name);
    }

    synchronized Optional<String> read(String name) {
        return opened(key -> file.read(key, name));
    }

    synchronized void keep(String name, String secret) {
        opened(key -> {
            file.change(key, entries -> entries.put(name, secret));
            return name;
        });
    }

    synchronized void forget(String name) {
        opened(key -> {
            file.change(key, entries -> entries.remove(name));
            return name;
        });
    }

    /**
     * Whether a passphrase was given, or is given now by who can be asked.
     *
     * @param why no keychain keeps the secret
     */
    synchronized boolean standsIn(Failure why) {
        return sealing(why).isPresent();
    }

    private <T> T opened(Function<Sealing, T> use) {
        return use.apply(sealing(failures.notThere()).orElseThrow(failures::locked));
    }

    private Optional<Sealing> sealing(Failure why) {
        if (sealing == null || !file.opensWith(sealing)) {
            lock();
            while (sealing == null) {
                var typed = file.exists() ? passphrases.of(file.path()) : passphrases.forNew(file.path(), why);
                if (typed.isEmpty()) {
                    break;
                }
                unlockOrAskAgain(typed.get());
            }
        }
        return Optional.ofNullable(sealing);
    }

    private void unlockOrAskAgain(char[] passphrase) {
        try {
            unlock(passphrase);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.PassphraseNeeded)) {
                throw e;
            }
            if (!passphrases.again(e.failure())) {
                throw new FailureException(passphrases.told(file.path(), e.failure()), e);
            }
        }
    }

    private void unlock(char[] passphrase) {
        try {
            if (!file.exists() && passphrase.length < Passphrases.LEAST_SIGNS) {
                throw failures.tooShort(Passphrases.LEAST_SIGNS);
            }
            var opened = file.unlock(passphrase);
            lock();
            sealing = opened;
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    private void lock() {
        if (sealing != null) {
            sealing.close();
            sealing = null;
        }
    }

    @Override
    public String toString() {
        return "SecretsFile " + file.path();
    }
}
