package dev.weighhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a workspace: a lock of the operating system on a file beside it, which ends with the process that
 * holds it, however that ends. The file says who holds it since when, for the one who comes second.
 */
final class WriterLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, or empty where another window holds it. */
    static Optional<WriterLock> take(Path workspace, Clock clock) throws IOException {
        var channel = FileChannel.open(
                beside(workspace), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        var holder = "%s since %s (process %d)"
                .formatted(
                        System.getProperty("user.name"),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return Optional.of(new WriterLock(channel, lock));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // Beyond the text, so that others can read who holds it where locks are mandatory.
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    static String holder(Path workspace) {
        try {
            var text = Files.readString(beside(workspace)).strip();
            return text.isEmpty() ? "another window" : text;
        } catch (IOException e) {
            return "another window";
        }
    }

    private static Path beside(Path workspace) {
        return workspace.resolveSibling(workspace.getFileName() + "-lock");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
