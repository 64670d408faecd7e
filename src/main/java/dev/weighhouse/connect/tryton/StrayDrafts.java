package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Drafts with the key of a move that is posted: a request that the network brought twice makes a second one, which counts for
 * nothing until somebody posts it.
 */
final class StrayDrafts {
    private static final List<String> FIELDS = List.of("number", "state", "date", "description");

    private final TrytonReads reads;
    private final Books books;

    StrayDrafts(TrytonReads reads, Books books) {
        this.reads = reads;
        this.books = books;
    }

    /**
     * Notes them; asks nothing where none of what is posted carries a key.
     *
     * @param posted what was read of the month
     */
    void tell(Period period, List<Posting> posted, Progress progress) {
        var keys = posted.stream()
                .map(Posting::reference)
                .filter(Objects::nonNull)
                .map(StrayDrafts::bare)
                .filter(CrossingKey::looksLikeOne)
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        drafts(period, progress).stream()
                .filter(move -> keys.contains(bare(move.raw("number"))))
                .forEach(move -> progress.note(("%s has draft %d with the key of an entry that stands there, %s."
                                + " It does not count; posted, it would be that entry once more. Delete it there.")
                        .formatted(reads.title(), move.id(), move.raw("number"))));
    }

    private List<Values> drafts(Period period, Progress progress) {
        var domain = List.of(
                List.of("company", "=", books.number()),
                List.of("state", "=", "draft"),
                List.of("date", ">=", Values.of(period.from())),
                List.of("date", "<=", Values.of(period.to())));
        return reads.all(
                new Question(
                        "the drafts of " + period, "account.move", domain, FIELDS, TrytonReads.context(books.number())),
                new Provenance(),
                progress);
    }

    private static String bare(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
