package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Installation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * What this computer knows beside the workspace files, kept in one folder of the person's settings: a random id, the last head
 * seen of each log, and the locks of pushes. If the folder is lost, entries have to be taken over and are looked for once more.
 */
public final class InstallationFolder implements Installation {
    private final Path folder;

    public InstallationFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String machine() {
        var file = folder.resolve("id");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    /** Of two programs that start at once, one makes the file and both read it. */
    private static void create(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // the other one was first
        }
    }

    @Override
    public Optional<ChainHead> lastSeen(String workspace) {
        var file = head(workspace);
        try {
            return Files.exists(file)
                    ? Optional.of(ChainHead.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw told(file, e);
        }
    }

    @Override
    public void remember(String workspace, ChainHead head) {
        var file = head(workspace);
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "head", null);
            Files.writeString(fresh, head.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    @Override
    public Optional<PushLock> lock(String company) {
        var file = folder.resolve("push-" + name(company) + ".lock");
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(() -> close(channel, file));
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void close(FileChannel channel, Path file) {
        try {
            channel.close();
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    private Path head(String workspace) {
        return folder.resolve("head-" + name(workspace));
    }

    private static String name(String any) {
        return Digest.of(any.getBytes(StandardCharsets.UTF_8)).brief();
    }

    private static FailureException told(Path file, Exception cause) {
        return new FailureException(
                new Failure.BadInput(
                        "%s, which tells this computer from others, cannot be used: %s"
                                .formatted(file, cause.getMessage()),
                        "Make the folder writable, then push again."),
                cause);
    }
}
