package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;

/** Finds where in a file the bytes stand that are not text in its encoding; only asked when there are some. */
final class BadBytes {

    private BadBytes() {}

    static FailureException in(Original original, ColumnProfile profile) throws IOException {
        var replaced = original.charset()
                .newDecoder()
                .replaceWith("\uFFFD")
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var row = 1L;
        var column = 1;
        try (var text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(original.source().path()), replaced))) {
            for (var c = text.read(); c >= 0 && c != 0xFFFD; c = text.read()) {
                if (c == '\n') {
                    row++;
                    column = 1;
                } else if (separates((char) c, profile)) {
                    column++;
                }
            }
        }
        return new FailureException(new Failure.BadInput(
                "%s, row %d, column %d: there are bytes that are not text in the encoding %s."
                        .formatted(original.source().shown(), row, column, original.charset()),
                "Correct the setting %s.encoding, or export the file again."
                        .formatted(profile.kind().key())));
    }

    private static boolean separates(char c, ColumnProfile profile) {
        return profile.option("delimiter")
                .map(said -> said.charAt(0) == c)
                .orElse(c == ',' || c == ';' || c == '\t' || c == '|');
    }
}
