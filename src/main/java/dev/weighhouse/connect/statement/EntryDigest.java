package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The id of an entry to which its bank gives none that lasts: made of all that it says, whatever file it comes in. */
final class EntryDigest {

    private static final int DIGITS = 16;

    private EntryDigest() {}

    static String of(String account, Entry entry) {
        var words = entry.words();
        var said = Stream.of(
                        account,
                        entry.date(),
                        entry.amount(),
                        words.reference(),
                        words.text(),
                        words.counterparty(),
                        words.type())
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\u001F"));
        var digest = Digest.of(said.getBytes(StandardCharsets.UTF_8)).hex();
        return digest.substring(0, DIGITS);
    }
}
