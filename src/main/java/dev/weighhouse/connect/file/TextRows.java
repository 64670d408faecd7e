package dev.weighhouse.connect.file;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Reads delimited text row by row, without an object for a row or a cell. */
final class TextRows {

    private TextRows() {}

    static void read(Reader text, char delimiter, Row row, RowTarget target) throws IOException {
        var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new IntoRow(row), text);
        try (csv) {
            for (var each : csv) {
                if (!target.take(each)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw inWords(row, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static RuntimeException inWords(Row row, CsvParseException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailureException refused) {
                return refused;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
        return row.refused(
                row.size(),
                "has a quotation mark that is never closed, or text after a closing one",
                "Correct the quotation marks, or export the file again.");
    }

    private static final class IntoRow extends CsvCallbackHandler<Row> {
        private final Row row;
        private boolean empty;

        IntoRow(Row row) {
            this.row = row;
        }

        @Override
        protected RecordType getRecordType() {
            return empty ? RecordType.EMPTY : RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return row.size();
        }

        @Override
        protected void beginRecord(long line) {
            empty = false;
            row.begin(line);
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length, Row.Kind.TEXT);
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("comments are not asked for");
        }

        @Override
        protected void setEmpty() {
            empty = true;
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
