package dev.weighhouse.vault;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A vault whose secrets are worked on by one at a time: one thread, and one program of the person on this computer. The lock of each
 * secret is an empty file in one folder; it ends with the process that holds it, however that ends.
 */
public final class TurnsVault implements Vault {
    /** Longer than one renewal may take, with all its time limits. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A file lock holds between processes only, and is refused where this process has it already. */
    private static final Map<Path, ReentrantLock> OURS = new ConcurrentHashMap<>();

    private final Vault next;
    private final String workspace;
    private final Path folder;
    private final Duration patience;

    /** @param folder where the locks of all workspaces are; it is made when the first one is needed */
    public TurnsVault(Vault next, String workspace, Path folder) {
        this(next, workspace, folder, PATIENCE);
    }

    TurnsVault(Vault next, String workspace, Path folder, Duration patience) {
        this.next = next;
        this.workspace = workspace;
        this.folder = folder;
        this.patience = patience;
    }

    @Override
    public Optional<String> read(ConnectionId connection) {
        return next.read(connection);
    }

    @Override
    public void keep(ConnectionId connection, String secret) {
        next.keep(connection, secret);
    }

    @Override
    public void forget(ConnectionId connection) {
        next.forget(connection);
    }

    @Override
    public <T> T inTurn(ConnectionId connection, Supplier<T> work) {
        var file = file(connection);
        var ours = OURS.computeIfAbsent(file, _ -> new ReentrantLock());
        if (!taken(ours)) {
            throw busy(connection);
        }
        try {
            // The lock of the file is this process's already where the work asks for the same turn again.
            return ours.getHoldCount() > 1 ? work.get() : betweenPrograms(connection, file, work);
        } finally {
            ours.unlock();
        }
    }

    private Path file(ConnectionId connection) {
        var name = Digest.of(Vault.name(workspace, connection).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name.hex() + ".lock").toAbsolutePath();
    }

    private boolean taken(ReentrantLock ours) {
        try {
            return ours.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(new Failure.Cancelled("Stopped before the sign-in was renewed."), e);
        }
    }

    private <T> T betweenPrograms(ConnectionId connection, Path file, Supplier<T> work) {
        try (var channel = OwnerOnlyFile.lockFile(file)) {
            lock(connection, channel);
            return work.get();
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The file %s, by which programs take turns, cannot be used: %s."
                                    .formatted(file, e.getClass().getSimpleName()),
                            "Give this program the right to write there, and free some space."),
                    e);
        }
    }

    /** Closing the channel gives the lock back, and ends a wait for it that took too long. */
    private void lock(ConnectionId connection, FileChannel channel) throws IOException {
        try {
            TimeLimit.within(patience, channel::lock);
        } catch (TimeoutException e) {
            throw busy(connection);
        } catch (ExecutionException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new FailureException(new Failure.Cancelled("Stopped before the sign-in was renewed."), e);
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private FailureException busy(ConnectionId connection) {
        return new FailureException(new Failure.BadInput(
                "Another Weighhouse has been renewing the sign-in of %s for more than %d seconds."
                        .formatted(connection, patience.toSeconds()),
                "Wait until it is done, or end it, then try again."));
    }
}
