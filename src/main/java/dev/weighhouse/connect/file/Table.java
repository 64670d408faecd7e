package dev.weighhouse.connect.file;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** A file whose layout is known, ready to be read from the first row below the headings to the last, in bounded memory. */
final class Table {

    private static final int START_CHARS = 256 * 1024;

    private final Original original;
    private final ColumnProfile profile;
    private final Progress progress;
    private final Layout layout;

    private Table(Original original, ColumnProfile profile, Progress progress) throws IOException {
        this.original = original;
        this.profile = profile;
        this.progress = progress;
        this.layout = findLayout();
    }

    /** Looks at the bytes of the file and finds out how it is laid out. */
    static Table of(FileSource source, ColumnProfile profile, Progress progress) {
        try {
            return new Table(Original.of(source, profile, progress), profile, progress);
        } catch (IOException e) {
            throw Original.unreadable(source, e);
        }
    }

    Layout layout() {
        return layout;
    }

    Digest digest() {
        return original.digest();
    }

    ColumnProfile profile() {
        return profile;
    }

    String file() {
        return original.source().shown();
    }

    Progress progress() {
        return progress;
    }

    private Layout findLayout() throws IOException {
        var finder = new LayoutFinder(file(), profile);
        if (original.sheet()) {
            var rows = new ArrayList<Sampled>();
            new SheetRows().read(original.source(), profile, new Row(file()), row -> {
                rows.add(Sampled.of(file(), row));
                return rows.size() < LayoutFinder.SAMPLE_ROWS;
            });
            return finder.ofSheet(rows);
        }
        try (var text = text(Files.newInputStream(original.source().path()))) {
            return finder.ofText(start(text));
        } catch (CharacterCodingException _) {
            throw BadBytes.in(original, profile);
        }
    }

    /** The first rows as text, whole rows only. */
    private static String start(Reader text) throws IOException {
        var chars = new char[START_CHARS];
        var length = 0;
        for (var read = 0; read >= 0 && length < chars.length; read = text.read(chars, length, chars.length - length)) {
            length += read;
        }
        if (length == chars.length) {
            for (var at = length - 1; at >= 0; at--) {
                if (chars[at] == '\n') {
                    return new String(chars, 0, at + 1);
                }
            }
        }
        return new String(chars, 0, length);
    }

    private Reader text(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 64 * 1024);
        in.mark(4);
        var first = in.read();
        var second = in.read();
        var third = in.read();
        in.reset();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            in.skipNBytes(3);
        } else if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            in.skipNBytes(2);
        }
        return new InputStreamReader(
                in,
                original.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Gives every row that holds data to the target. Rows of totals are left out, with a note.
     *
     * @throws dev.weighhouse.crossing.FailureException as the target does, or if the file changed since it was looked at
     */
    void read(DataTarget target) {
        var row = new Row(file());
        row.header(layout.headings());
        var gate = new DataRows(layout, profile, progress, target);
        try {
            if (original.sheet()) {
                readSheet(row, gate);
            } else {
                readText(row, gate);
            }
        } catch (IOException e) {
            throw Original.unreadable(original.source(), e);
        }
        original.checkUntouched();
        gate.tell(file());
    }

    private void readSheet(Row row, DataRows gate) throws IOException {
        var rows = new SheetRows();
        rows.read(original.source(), profile, row, gate);
        if (rows.usedFormulas()) {
            progress.note("%s holds formulas; their values were taken as the spreadsheet program last saved them."
                    .formatted(file()));
        }
    }

    private void readText(Row row, DataRows gate) throws IOException {
        var check = new CRC32C();
        try (var bytes = new CheckedInputStream(
                        Files.newInputStream(original.source().path()), check);
                var text = text(bytes)) {
            TextRows.read(text, layout.delimiter(), row, gate);
        } catch (CharacterCodingException _) {
            throw BadBytes.in(original, profile);
        }
        original.checkSame(check.getValue());
    }
}
