package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Journal entries at QuickBooks. The short key is the document number; the {@code requestid} goes along as a second guard.
 *
 * <p>How long QuickBooks remembers a {@code requestid} is published nowhere, and people have got a second entry in spite of
 * it. So no time is claimed for it here, and an entry in doubt is looked up before anything is sent again. It is then sent
 * under the same {@code requestid}: should the first request be later than any settle time, QuickBooks takes one of the two.
 */
final class QuickBooksJournals implements JournalPort {

    /** Intuit ends a request after two minutes; until then it may still post. The rest is for its index to follow. */
    private static final Duration SETTLE = Duration.ofSeconds(150);

    /**
     * Enough for 500 requests a minute of up to 0.9 seconds each. Fewer than the ten requests QuickBooks takes at once: it may
     * count one for a moment longer than it takes to read its reply, and a pull may run beside the push.
     */
    private static final int LANES = 8;

    private static final int LONGEST_NUMBER = 21;
    private static final int LONGEST_REQUEST_ID = 50;
    private static final Capabilities CAPABILITIES = new Capabilities(
            Optional.empty(),
            true,
            false,
            true,
            SETTLE,
            "DocNumber",
            LONGEST_NUMBER,
            JournalChecks.LONGEST_NOTE - KeyNote.OVERHEAD,
            JournalChecks.LONGEST_NOTE - KeyNote.OVERHEAD - KeyNote.BRACKETS,
            JournalChecks.LONGEST_DESCRIPTION,
            3,
            QuickBooksProvider.BUDGET.perMinute(),
            0,
            LANES);

    private final QuickBooksReads reads;
    private final Surroundings surroundings;
    private volatile @Nullable Ground ground;

    QuickBooksJournals(QuickBooksReads reads, Surroundings surroundings) {
        this.reads = reads;
        this.surroundings = surroundings;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Standing standing(Progress progress) {
        var reader = new StandingReader(reads, surroundings, progress);
        ground = reader.ground();
        return reader.standing(ground);
    }

    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return new JournalBody(ground()).of(entry, key);
    }

    @Override
    public Answer post(Parcel parcel) {
        if (parcel.nativeKey().isBlank() || parcel.nativeKey().length() > LONGEST_REQUEST_ID) {
            throw new IllegalArgumentException("a requestid has 1 to 50 characters, not "
                    + parcel.nativeKey().length());
        }
        return switch (reads.post(parcel)) {
            case Sent.NotSent(var failure) -> new Answer.NotExecuted(failure, null);
            case Sent.Unknown(var words) -> new Answer.Unanswered(words);
            case Sent.Replied(var reply) ->
                new PostReply(reads, surroundings.clock(), home()).read(reply, parcel.key());
        };
    }

    @Override
    public Lookup find(Parcel parcel) {
        return new JournalSearch(reads, parcel, home()).run();
    }

    @Override
    public void endWaits() {
        reads.endWaits();
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        return Optional.of(new JournalSearch(reads, parcel, home()).at(ledgerId));
    }

    private Ground ground() {
        if (ground == null) {
            ground = new StandingReader(reads, surroundings, Progress.NONE).ground();
        }
        return ground;
    }

    private Currency home() {
        return ground == null ? surroundings.home() : ground.books().home();
    }
}
