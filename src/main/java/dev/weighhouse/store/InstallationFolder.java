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
import java.nio.file.Files;
import java.nio.file.Path;
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
                create(file);
            }
            return whole(text(file));
        } catch (IOException e) {
            throw told(file, e);
        } catch (IllegalArgumentException e) {
            throw torn(
                    file,
                    "names this computer",
                    "Delete that file and try again. This computer then gets a fresh name, so take over here what was approved"
                            + " here before: each entry is looked for in the ledger first.",
                    e);
        }
    }

    /** What is left of a cut name still reads as some name, so only the one it was written as counts. */
    private static String whole(String name) {
        if (!UUID.fromString(name).toString().equals(name)) {
            throw new IllegalArgumentException("cut short: " + name);
        }
        return name;
    }

    /** Bytes that are no text come out as signs that are in no name and in no head. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }

    /** Of two programs that start at once, one makes the file and both read it. */
    private void create(Path file) throws IOException {
        synchronized (InstallationFolder.class) {
            try (var channel = FileChannel.open(
                            folder.resolve("id.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(file)) {
                    DurableFile.write(file, UUID.randomUUID().toString());
                }
            }
        }
    }

    @Override
    public Optional<ChainHead> lastSeen(String workspace) {
        var file = head(workspace);
        try {
            return Files.exists(file) ? Optional.of(ChainHead.parse(text(file))) : Optional.empty();
        } catch (IOException e) {
            throw told(file, e);
        } catch (IllegalArgumentException e) {
            throw torn(
                    file,
                    "remembers how far the log of this workspace had come",
                    "Make sure that this workspace is the latest copy of its file, then delete %s and run verify with"
                                    .formatted(file.getFileName())
                            + " --ask-ledger before the next push: it names what an older copy lacks.",
                    e);
        }
    }

    @Override
    public void remember(String workspace, ChainHead head) {
        var file = head(workspace);
        try {
            Files.createDirectories(folder);
            DurableFile.write(file, head.toString());
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

    private static FailureException told(Path file, IOException cause) {
        return new FailureException(
                new Failure.BadInput(
                        "%s, which tells this computer from others, cannot be used: %s"
                                .formatted(file, cause.getMessage()),
                        "Make the folder writable, then try again."),
                cause);
    }

    /**
     * A file that says nothing any more. It is never made anew by itself: what it told cannot be known, and only a person can say
     * that nothing older is in use.
     */
    private static FailureException torn(Path file, String purpose, String nextStep, Exception cause) {
        return new FailureException(
                new Failure.BadInput(
                        "%s, which %s, is %s, as a power cut can leave it."
                                .formatted(file, purpose, file.toFile().length() == 0 ? "empty" : "damaged"),
                        nextStep),
                cause);
    }
}
