package dev.weighhouse.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes a file that only its owner may read, as a whole or not at all. On Windows the folder decides, which is one of the
 * person's own there.
 */
final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /** When it returns, the bytes are on the disk in place of what the file held. */
    static void write(Path file, byte[] bytes) throws IOException {
        var folder = folder(file);
        var fresh = Files.createTempFile(folder, file.getFileName() + "-", ".part", attributes(folder, "rw-------"));
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                // The name must not reach the disk before the bytes do.
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceNames(folder);
    }

    /** Opens a file for a lock that two programs agree on; it holds nothing. */
    static FileChannel lockFile(Path file) throws IOException {
        var folder = folder(file);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(existing(folder), "rwx------"));
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path existing(Path folder) {
        var above = folder;
        while (!Files.exists(above)) {
            above = folder(above);
        }
        return above;
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static void forceNames(Path folder) throws IOException {
        if (posix(folder)) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path folder, String permissions) {
        return posix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
