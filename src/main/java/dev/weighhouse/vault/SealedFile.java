package dev.weighhouse.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A file of secrets that a passphrase opens: a readable head, an empty line, and what AES-256-GCM sealed of the entries, in base 64.
 * Each writing takes a lock that other processes keep to as well, reads what stands there, and puts the whole in its place with a
 * fresh nonce. Every failure is one of {@link SealedFailures}.
 */
final class SealedFile {
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    /** The decoder takes a last unit without its padding, too. */
    private static final int BASE_64_UNIT = 4;

    private static final String END_OF_HEAD = "\n\n";

    /** A file lock holds between processes only, and is refused where this process has it already. */
    private static final ReentrantLock OURS = new ReentrantLock();

    private final Path path;
    private final int iterations;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();
    private final SealedFailures failures;

    /** @param patience how long another process may hold the lock */
    SealedFile(Path path, int iterations, Duration patience) {
        this.path = path;
        this.iterations = iterations;
        this.patience = patience;
        this.failures = new SealedFailures(path);
    }

    /** The head and the sealed bytes as they stand in the file. */
    private record Stored(SealedHeader head, String sealed) {}

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** What secrets are filed under; needs no passphrase. */
    NavigableSet<String> names() {
        return stored().map(stored -> stored.head().names()).orElseGet(TreeSet::new);
    }

    /**
     * Makes the key out of a passphrase, in a good part of a second. Where there is no file yet, any passphrase will do.
     *
     * @param passphrase is left as it is
     */
    Sealing unlock(char[] passphrase) {
        var stored = stored();
        var salt = stored.map(found -> found.head().salt()).orElseGet(() -> fresh(SALT_BYTES));
        var rounds = stored.map(found -> found.head().iterations()).orElse(iterations);
        var key = SealingKey.of(passphrase, rounds, salt);
        if (stored.isPresent() && !key.fits(stored.get().head())) {
            key.close();
            throw failures.wrongPassphrase();
        }
        return new Sealing(key, new SealedHeader(rounds, salt, key.check(), "", new TreeSet<>()));
    }

    /** Whether it is still sealed under this key; a file that is not there yet will be. */
    boolean opensWith(Sealing sealing) {
        return stored().map(found -> sealing.head().sameKey(found.head())).orElse(true);
    }

    Optional<String> read(Sealing sealing, String name) {
        var stored = stored();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (var entries = open(sealing, stored.get())) {
            return entries.get(name);
        }
    }

    /** Changes the entries as they stand then, whoever wrote them last. */
    void change(Sealing sealing, Consumer<SealedEntries> change) {
        locked(() -> {
            try (var entries = stored().map(found -> open(sealing, found)).orElseGet(SealedEntries::new)) {
                change.accept(entries);
                write(sealing, entries);
            }
        });
    }

    private void write(Sealing sealing, SealedEntries entries) throws IOException {
        var head = sealing.head().with(fresh(NONCE_BYTES), entries.names());
        var plain = entries.plain();
        try {
            var sealed = Base64.getEncoder().encodeToString(sealing.key().seal(head, plain));
            OwnerOnlyFile.write(path, (head.text() + sealed + "\n").getBytes(StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private SealedEntries open(Sealing sealing, Stored stored) {
        if (!sealing.head().sameKey(stored.head())) {
            throw failures.otherPassphrase();
        }
        try {
            var sealed = Base64.getDecoder().decode(stored.sealed());
            return SealedEntries.of(sealing.key().open(stored.head(), sealed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw failures.changed();
        }
    }

    private Optional<Stored> stored() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            var text = Files.readString(path, StandardCharsets.ISO_8859_1);
            var version = SealedHeader.version(text).orElseThrow(failures::changed);
            if (!SealedHeader.FORMAT.endsWith(" " + version)) {
                throw failures.otherVersion(version);
            }
            var end = text.indexOf(END_OF_HEAD);
            if (end < 0) {
                throw failures.changed();
            }
            var head = SealedHeader.parse(text.substring(0, end + END_OF_HEAD.length()));
            var sealed = text.substring(end + END_OF_HEAD.length()).strip();
            if (sealed.length() % BASE_64_UNIT != 0) {
                throw failures.changed();
            }
            return Optional.of(new Stored(head, sealed));
        } catch (IllegalArgumentException e) {
            throw failures.changed();
        } catch (IOException e) {
            throw failures.notUsable(e);
        }
    }

    /** Work that may fail as files do. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void locked(Writing work) {
        OURS.lock();
        try (var channel = OwnerOnlyFile.lockFile(path.resolveSibling(path.getFileName() + ".lock"))) {
            // Closing the channel gives the lock back, and ends a wait for it that took too long.
            TimeLimit.within(patience, channel::lock);
            work.run();
        } catch (TimeoutException e) {
            throw failures.busy(patience);
        } catch (ExecutionException e) {
            throw failures.notUsable(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (IOException e) {
            throw failures.notUsable(e);
        } finally {
            OURS.unlock();
        }
    }

    private String fresh(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
