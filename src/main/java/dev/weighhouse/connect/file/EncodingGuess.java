package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sees all bytes of a file and says how its text is written. */
final class EncodingGuess {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final CharsetDecoder strict = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(64 * 1024);
    private byte[] start = {};
    private byte[] rest = {};
    private boolean utf8 = true;
    private long row = 1;
    private int column = 1;
    private boolean zero;

    void see(byte[] bytes, int length) {
        lookForZero(bytes, length);
        if (start.length == 0) {
            start = Arrays.copyOf(bytes, Math.min(length, 4096));
        }
        if (utf8) {
            var joined = rest.length == 0
                    ? ByteBuffer.wrap(bytes, 0, length)
                    : ByteBuffer.allocate(rest.length + length)
                            .put(rest)
                            .put(bytes, 0, length)
                            .flip();
            decode(joined);
            rest = new byte[joined.remaining()];
            joined.get(rest);
        }
    }

    /** Counts rows and columns up to the first zero byte, as far as that can be done before the delimiter is known. */
    private void lookForZero(byte[] bytes, int length) {
        for (var at = 0; at < length && !zero; at++) {
            switch (bytes[at]) {
                case 0 -> zero = true;
                case '\n' -> {
                    row++;
                    column = 1;
                }
                case ',', ';', '\t', '|' -> column++;
                default -> {
                    // one more character of the cell
                }
            }
        }
    }

    private void decode(ByteBuffer bytes) {
        while (true) {
            decoded.clear();
            var result = strict.decode(bytes, decoded, false);
            if (result.isError()) {
                utf8 = false;
            }
            if (!result.isOverflow()) {
                return;
            }
        }
    }

    boolean isZip() {
        return start.length > 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    Charset charset(String file, ColumnProfile profile, Progress progress) {
        var said = profile.option("encoding");
        if (said.isPresent()) {
            return named(said.get(), profile);
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return mustBeUtf8(file);
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        refuseBinary(file, profile);
        if (utf8 && rest.length == 0) {
            return StandardCharsets.UTF_8;
        }
        progress.note(
                "%s is not written in UTF-8, so it was read as windows-1252. If letters look wrong, say %s.encoding."
                        .formatted(file, profile.kind().key()));
        return WINDOWS_1252;
    }

    private Charset mustBeUtf8(String file) {
        if (!utf8 || rest.length > 0) {
            throw new FailureException(new Failure.BadInput(
                    "%s says in front of row 1, column 1 that it is UTF-8, and it is not.".formatted(file),
                    "Export it again."));
        }
        return StandardCharsets.UTF_8;
    }

    private void refuseBinary(String file, ColumnProfile profile) {
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FailureException(new Failure.BadInput(
                    "%s is an old .xls workbook or one with a password; no row or column of it can be read."
                            .formatted(file),
                    "Save it as .xlsx without a password, or as CSV."));
        }
        if (zero) {
            throw new FailureException(new Failure.BadInput(
                    "%s is not plain text: row %d, column %d has a zero byte.".formatted(file, row, column),
                    "If it is UTF-16, say %s.encoding=UTF-16LE or UTF-16BE; else export it again."
                            .formatted(profile.kind().key())));
        }
    }

    private boolean startsWith(int... bytes) {
        for (var at = 0; at < bytes.length; at++) {
            if (at >= start.length || (start[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String name, ColumnProfile profile) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The setting %s.encoding names no encoding."
                                    .formatted(profile.kind().key()),
                            "Say UTF-8, UTF-16, windows-1252 or ISO-8859-1."),
                    e);
        }
    }
}
