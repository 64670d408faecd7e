package dev.weighhouse.connect.tryton;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.tryton.TrytonReads.Question;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes moves at Tryton: a draft first, which is then posted. What is refused at posting is taken away again, so that a
 * refusal leaves nothing behind.
 */
final class TrytonJournals implements JournalPort {

    private static final int LONGEST_TEXT = 1_000;
    private static final int CALLS = 7;

    /**
     * One: moves that are posted at once contend for the next number of the same sequence, and no limit is there to be used
     * up. The session, which ends for all at once, is used by one thread, too.
     */
    private static final int LANES = 1;

    private final TrytonReads reads;
    private final MoveCalls calls;
    private final TrytonSettings settings;
    private final Surroundings surroundings;
    private @Nullable Books books;
    private @Nullable Integer journal;

    TrytonJournals(TrytonReads reads, Rpc rpc, TrytonSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.calls = new MoveCalls(rpc);
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Optional.empty(),
                false,
                true,
                true,
                settings.settleTime(),
                "number",
                LONGEST_TEXT,
                LONGEST_TEXT,
                0,
                LONGEST_TEXT,
                CALLS,
                0,
                0,
                LANES);
    }

    @Override
    public Standing standing(Progress progress) {
        var fresh = new BooksReader(reads, surroundings, progress).read(settings.company());
        var now = fresh.value();
        books = now;
        var chart = new ChartReader(reads, now, new Kinds(settings.kinds()), progress).read();
        return new Standing(
                now.company(),
                chart.value(),
                now.company().closedUntil(),
                day -> now.year(day).filter(Books.Span::open).isPresent()
                        && now.period(day).filter(Books.Span::open).isPresent(),
                Set.of(now.home()),
                Optional.of(Set.of()),
                null,
                null,
                fresh.fetchedAt());
    }

    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return new MoveBody(books(), journal()).of(entry, key);
    }

    @Override
    public Answer post(Parcel parcel) {
        try {
            return calls.create(parcel, books().number());
        } catch (FailureException e) {
            return new Answer.NotExecuted(e.failure(), null);
        }
    }

    @Override
    public Answer finish(Parcel parcel, String draft) {
        try {
            return calls.finish(parcel, Integer.parseInt(draft), books().number());
        } catch (FailureException e) {
            return new Answer.NotExecuted(e.failure(), null);
        }
    }

    @Override
    public Lookup find(Parcel parcel) {
        try {
            return new MoveSearch(reads, books(), parcel).find();
        } catch (FailureException e) {
            var date = parcel.entry().date();
            return new Lookup.Unanswered(e.failure(), new Evidence("the company", 0, date, date));
        }
    }

    @Override
    public void endWaits() {
        reads.endWaits();
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        try {
            return Optional.of(new MoveSearch(reads, books(), parcel).at(ledgerId));
        } catch (FailureException e) {
            return Optional.of(new Lookup.Unanswered(e.failure(), new Evidence("the company", 0, null, null)));
        }
    }

    private Books books() {
        if (books == null) {
            books = new BooksReader(reads, surroundings, Progress.NONE)
                    .read(settings.company())
                    .value();
        }
        return books;
    }

    private int journal() {
        if (journal == null) {
            journal = findJournal();
        }
        return journal;
    }

    private int findJournal() {
        List<?> domain = settings.journal()
                .<List<?>>map(code -> List.of(List.of("code", "=", code)))
                .orElse(List.of(List.of("type", "=", "general")));
        var found = reads.all(
                new Question(
                        "the journals",
                        "account.journal",
                        domain,
                        List.of("code", "name"),
                        TrytonReads.context(books().number())),
                new Provenance(),
                Progress.NONE);
        if (found.size() != 1) {
            var codes = found.stream()
                    .map(row -> "%s %s".formatted(row.shown("code"), row.shown("name")))
                    .collect(Collectors.joining(", "));
            throw new FailureException(new Failure.BadInput(
                    "%s has %d journals to choose from for entries made here%s."
                            .formatted(reads.title(), found.size(), codes.isEmpty() ? "" : ": " + codes),
                    "Name the one with --set journal=CODE."));
        }
        return found.getFirst().id();
    }
}
