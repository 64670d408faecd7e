package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a workbook once to nowhere, and refuses it when it is far larger inside than outside. */
final class ZipGuard {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long ALWAYS_FINE = 10L << 20;
    private static final int MOST_TIMES = 200;

    private ZipGuard() {}

    static void check(FileSource source) throws IOException {
        try (var zip = new ZipFile(source.path().toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb(source, "it has %,d parts".formatted(zip.size()));
            }
            var left = MOST_BYTES;
            var part = new byte[64 * 1024];
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                left -= unpacked(source, zip, entries.nextElement(), part, left);
            }
        } catch (ZipException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s looks like a workbook and cannot be unpacked, so no row or column of it can be read."
                                    .formatted(source.shown()),
                            "Save it again as .xlsx, or as CSV."),
                    e);
        }
    }

    /** Counts what really comes out: the size an entry states of itself may be a lie. */
    private static long unpacked(FileSource source, ZipFile zip, ZipEntry entry, byte[] part, long left)
            throws IOException {
        var packed = Math.max(1, entry.getCompressedSize());
        var total = 0L;
        try (var in = zip.getInputStream(entry)) {
            for (var read = in.read(part); read >= 0; read = in.read(part)) {
                total += read;
                if (total > left) {
                    throw bomb(source, "it has more than %,d MB inside".formatted(MOST_BYTES >> 20));
                }
                if (total > ALWAYS_FINE && total / packed > MOST_TIMES) {
                    throw bomb(source, "a part of it is more than %d times larger inside".formatted(MOST_TIMES));
                }
            }
        }
        return total;
    }

    private static FailureException bomb(FileSource source, String why) {
        return new FailureException(new Failure.BadInput(
                "%s is not unpacked, and no row or column of it was read: %s.".formatted(source.shown(), why),
                "Make sure where the file comes from; save it as CSV if it is as it should be."));
    }
}
