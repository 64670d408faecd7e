package dev.weighhouse.store;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The first bytes of a file, read without SQLite, so that a file that is no workspace is never touched. Layout: the
 * SQLite file format, "The Database Header".
 */
record Header(int version, int applicationId) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    static Header of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "is not a file", "Choose a file that ends in .weighhouse.");
        }
        var bytes = ByteBuffer.allocate(LENGTH);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until the header is complete or the file ends
            }
        } catch (IOException e) {
            throw refused(file, "cannot be read", "Check that you may read it.");
        }
        if (bytes.hasRemaining() || !Arrays.equals(bytes.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw noWorkspace(file);
        }
        var header = new Header(bytes.getInt(USER_VERSION), bytes.getInt(APPLICATION_ID));
        if (header.applicationId() != Schema.APPLICATION_ID) {
            throw noWorkspace(file);
        }
        return header;
    }

    private static FailureException noWorkspace(Path file) {
        return refused(
                file, "is not a Weighhouse workspace, and was not touched", "Choose a file that ends in .weighhouse.");
    }

    static FailureException refused(Path file, String why, String nextStep) {
        return new FailureException(new Failure.BadInput("%s %s.".formatted(file, why), nextStep));
    }
}
