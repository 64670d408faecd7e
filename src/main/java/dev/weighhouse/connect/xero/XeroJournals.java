package dev.weighhouse.connect.xero;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts journal entries to Xero as manual journals. */
final class XeroJournals implements JournalPort {

    /** Xero keeps the first reply to an {@code Idempotency-Key} for about this long, a refusal too. */
    private static final Duration NATIVE_KEY = Duration.ofMinutes(6);

    /** Longer than Xero keeps a native key, so that no late reply to it is still to come. */
    private static final Duration SETTLE_TIME = Duration.ofMinutes(7);

    /** For clocks that differ. The log may be of another computer, whose clock may be in another zone. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final int CALLS_PER_DAY = 5_000;

    /**
     * Enough for 60 requests a minute of up to four seconds each. One fewer than Xero takes at once, as it may count a request
     * for a moment longer than it takes to read its reply.
     */
    private static final int LANES = 4;

    private static final Capabilities CAPABILITIES = new Capabilities(
            Optional.of(NATIVE_KEY),
            false,
            false,
            true,
            SETTLE_TIME,
            "Narration",
            JournalBody.LONGEST_NARRATION,
            JournalBody.LONGEST_NARRATION,
            0,
            JournalBody.LONGEST_DESCRIPTION,
            3,
            XeroProvider.BUDGET.perMinute(),
            CALLS_PER_DAY,
            LANES);

    private final XeroReads reads;
    private final XeroSends sends;
    private final XeroBooks books;
    private final Refused refused;

    XeroJournals(XeroReads reads, XeroSends sends, XeroBooks books, Refused refused) {
        this.reads = reads;
        this.sends = sends;
        this.books = books;
        this.refused = refused;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Standing standing(Progress progress) {
        books.forget();
        var organisation = books.organisation(progress);
        var chart = books.chart(progress);
        var taxCodes = taxCodes(progress);
        var company = organisation.value().company();
        return new Standing(
                company,
                chart.value().accounts(),
                company.closedUntil(),
                Standing.OpenDays.ALL,
                Set.of(company.homeCurrency()),
                Optional.of(taxCodes),
                reads.callsLeftThisMinute(),
                reads.callsLeftToday(),
                chart.fetchedAt());
    }

    private Set<String> taxCodes(Progress progress) {
        var codes = new HashSet<String>();
        for (var rate : reads.taxRates(progress).list("TaxRates")) {
            var code = rate.path("TaxType").asString("");
            if (!code.isBlank() && rate.path("Status").asString("ACTIVE").equals("ACTIVE")) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Lines name accounts by their code, so the accounts are read first where they were not yet. */
    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return journalBody().of(entry, key);
    }

    @Override
    public Answer post(Parcel parcel) {
        return send(parcel, parcel::body, body -> sends.create(body, parcel.key(), parcel.nativeKey()));
    }

    /** Xero keeps what was sent as posted; should it ever make a draft of it, the same content is sent to that draft. */
    @Override
    public Answer finish(Parcel parcel, String draft) {
        return send(
                parcel,
                () -> journalBody().ofDraft(parcel.entry(), parcel.key(), draft),
                body -> sends.update(draft, body, parcel.key(), parcel.nativeKey() + "-post"));
    }

    /** Nothing leaves before what is needed to understand the reply is here. */
    private Answer send(Parcel parcel, Supplier<Body> content, Function<Body, Sent> sending) {
        PostAnswer answer;
        Body body;
        try {
            var home = books.organisation(Progress.NONE).value().home();
            answer = new PostAnswer(parcel, books.chart(Progress.NONE).value(), home, refused);
            body = content.get();
        } catch (FailureException e) {
            return new Answer.NotExecuted(e.failure(), null);
        }
        return answer.of(sending.apply(body));
    }

    @Override
    public Lookup find(Parcel parcel) {
        return new KeySearch(reads, books, parcel, sentSince(parcel))
                .look(JournalBody.narration(parcel.entry(), parcel.key()));
    }

    private static @Nullable Instant sentSince(Parcel parcel) {
        var begun = parcel.begun();
        return begun == null ? null : begun.minus(MARGIN);
    }

    @Override
    public void endWaits() {
        reads.endWaits();
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        return Optional.of(new KeySearch(reads, books, parcel, null).at(ledgerId));
    }

    private JournalBody journalBody() {
        var organisation = books.organisation(Progress.NONE).value();
        return new JournalBody(books.chart(Progress.NONE).value(), organisation.home());
    }
}
