package dev.weighhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The right to write a workspace: a lock of the operating system on a file beside it, which ends with the process that
 * holds it, however that ends. The file says who holds it since when, for the one who comes second.
 *
 * <p>While this process holds the lock it opens the file no second time: see {@link OpenHere}.
 */
final class WriterLock implements AutoCloseable {
    /** The locks of this process, by workspace, with what their files say. */
    private static final Map<Path, String> HELD_HERE = new HashMap<>();

    private final Path workspace;
    private final FileChannel channel;

    private WriterLock(Path workspace, FileChannel channel) {
        this.workspace = workspace;
        this.channel = channel;
    }

    /**
     * The lock, or empty where another window holds it, of this process or of another.
     *
     * @param workspace its real path, so that no link leads around the lock
     */
    static Optional<WriterLock> take(Path workspace, Clock clock) throws IOException {
        synchronized (HELD_HERE) {
            if (HELD_HERE.containsKey(workspace)) {
                return Optional.empty();
            }
            var channel = FileChannel.open(
                    beside(workspace), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                // Beyond the text, so that others can read who holds it where locks are mandatory.
                if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
                    channel.close();
                    return Optional.empty();
                }
                var holder = holderNow(clock);
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                HELD_HERE.put(workspace, holder);
                return Optional.of(new WriterLock(workspace, channel));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    private static String holderNow(Clock clock) {
        return "%s since %s (process %d)"
                .formatted(
                        System.getProperty("user.name"),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        ProcessHandle.current().pid());
    }

    /** Who writes the workspace since when, as far as is known. */
    static String holder(Path workspace) {
        synchronized (HELD_HERE) {
            var here = HELD_HERE.get(workspace);
            if (here != null) {
                return here;
            }
            if (!Files.isWritable(workspace)) {
                return "nobody, because the file is write-protected";
            }
            try {
                var text = Files.readString(beside(workspace)).strip();
                return text.isEmpty() ? "another window" : text;
            } catch (IOException e) {
                return "another window";
            }
        }
    }

    private static Path beside(Path workspace) {
        return workspace.resolveSibling(workspace.getFileName() + "-lock");
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(workspace);
            channel.close();
        }
    }
}
