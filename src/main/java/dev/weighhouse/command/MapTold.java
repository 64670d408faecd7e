package dev.weighhouse.command;

import dev.weighhouse.mappingdesk.Preview;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a change do not tell.
 *
 * @param all in words: what the checks find that a person should judge, then what is not counted or not known
 */
record MapTold(List<String> all) {
    private static final int SOME = 3;

    static MapTold of(Preview preview) {
        var found = preview.findings().stream()
                .filter(finding -> finding.kind().worthALook())
                .map(finding -> finding.words() + " " + finding.next());
        return new MapTold(
                Stream.concat(found, preview.notes().stream()).distinct().toList());
    }

    /** As far as it can be read. */
    void print(PrintWriter err) {
        all.stream().limit(SOME).forEach(err::println);
        if (all.size() > SOME) {
            err.printf("And %,d more notes of this kind; --dry-run --format json lists them all.%n", all.size() - SOME);
        }
        err.flush();
    }

    /** All of it, for programs. */
    void add(Sheet sheet, Function<String, @Nullable Object[]> row) {
        all.forEach(words -> sheet.add(row.apply(words)));
    }
}
