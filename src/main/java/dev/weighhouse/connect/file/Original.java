package dev.weighhouse.connect.file;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The bytes of a file as they were when it was first looked at.
 *
 * @param source which file
 * @param size in bytes
 * @param modified when it was last written
 * @param digest SHA-256 of all bytes
 * @param check a fast check sum of all bytes, to prove that a second reading saw the same
 * @param sheet whether it is an XLSX workbook
 * @param charset how its text is written
 */
record Original(
        FileSource source, long size, FileTime modified, Digest digest, long check, boolean sheet, Charset charset) {

    /** Reads the whole file once, without keeping it. */
    static Original of(FileSource source, ColumnProfile profile, Progress progress) {
        try {
            var before = attributes(source);
            var sha = Digest.sha256();
            var crc = new CRC32C();
            var guess = new EncodingGuess();
            try (var in = Files.newInputStream(source.path())) {
                var part = new byte[256 * 1024];
                for (var read = in.read(part); read >= 0; read = in.read(part)) {
                    progress.checkpoint();
                    sha.update(part, 0, read);
                    crc.update(part, 0, read);
                    guess.see(part, read);
                }
            }
            var digest = new Digest(HexFormat.of().formatHex(sha.digest()));
            var charset = guess.isZip() ? StandardCharsets.UTF_8 : guess.charset(source.shown(), profile, progress);
            var original = new Original(
                    source, before.size(), before.lastModifiedTime(), digest, crc.getValue(), guess.isZip(), charset);
            original.checkUntouched();
            return original;
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static BasicFileAttributes attributes(FileSource source) throws IOException {
        var attributes = Files.readAttributes(source.path(), BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw refused("%s is not a file.".formatted(source.shown()), "Give the name of a file.");
        }
        if (attributes.size() == 0) {
            throw refused(
                    "%s is empty: it has 0 bytes, so not even row 1 with the headings of the columns."
                            .formatted(source.shown()),
                    "Export it again.");
        }
        if (attributes.size() > source.most()) {
            throw refused(
                    "%s has %,d MB, and a file may have %,d MB; no row or column of it was read."
                            .formatted(source.shown(), attributes.size() >> 20, source.most() >> 20),
                    "Export a shorter period, or raise the setting largest-file.");
        }
        return attributes;
    }

    /** Refuses a file that was written to since. */
    void checkUntouched() {
        try {
            var now = Files.readAttributes(source.path(), BasicFileAttributes.class);
            if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
                throw changed();
            }
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** Refuses a second reading that saw other bytes. */
    void checkSame(long other) {
        if (other != check) {
            throw changed();
        }
    }

    private FailureException changed() {
        return new FailureException(
                new Failure.Changed("%s was written to while it was being read.".formatted(source.shown())));
    }

    static FailureException unreadable(FileSource source, IOException e) {
        var why = e instanceof NoSuchFileException ? "is not there" : "cannot be read: " + e.getMessage();
        return new FailureException(
                new Failure.BadInput(
                        "%s %s.".formatted(source.shown(), why),
                        "Check the name of the file; a relative name starts at the folder of the workspace."),
                e);
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
