package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.Company;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Sent;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/**
 * Adds entries to the journal behind hledger-web, one at a time. It gives no id back and takes the same entry as often as it
 * comes; everything rests on the key that the entry carries in its code and in a tag.
 */
final class HledgerJournals implements JournalPort {

    private static final int LONGEST_TEXT = 1_000;
    private static final int SHOWN = 300;

    /** One: hledger-web reads its file again before it writes, and refuses an entry while another one is being written. */
    private static final int LANES = 1;

    private final HledgerReads reads;
    private final HledgerSettings settings;
    private final Surroundings surroundings;
    private final EntryBody bodies;
    private final KeySearch search;

    HledgerJournals(HledgerReads reads, HledgerSettings settings, Surroundings surroundings) {
        this.reads = reads;
        this.settings = settings;
        this.surroundings = surroundings;
        this.bodies = new EntryBody(settings.commodities());
        this.search = new KeySearch(reads, settings.commodities());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Optional.empty(),
                false,
                false,
                false,
                settings.settleTime(),
                "code",
                LONGEST_TEXT,
                LONGEST_TEXT,
                LONGEST_TEXT,
                3,
                0,
                0,
                LANES);
    }

    /** hledger locks no days and knows no tax codes; an account that is not in the chart would be made by posting to it. */
    @Override
    public Standing standing(Progress progress) {
        var snapshot = reads.snapshot(progress);
        var all = Moved.of(snapshot.journal(), settings.commodities(), progress);
        var chart = new ChartReader(snapshot, all, settings, surroundings.home()).read();
        return new Standing(
                new Company(settings.company(), reads.title(), surroundings.home(), Month.JANUARY, null),
                chart,
                null,
                Standing.OpenDays.ALL,
                surroundings.currencies(),
                Optional.of(Set.of()),
                null,
                null,
                snapshot.provenance().of(chart).fetchedAt());
    }

    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return bodies.of(entry, key);
    }

    @Override
    public Answer post(Parcel parcel) {
        return switch (reads.add("journal entry " + parcel.key(), parcel.body())) {
            case Sent.NotSent notSent -> new Answer.NotExecuted(notSent.failure(), null);
            case Sent.Unknown unknown -> new Answer.Unanswered(unknown.words());
            case Sent.Replied replied -> answer(replied.reply(), parcel.key());
        };
    }

    private Answer answer(HttpReply reply, CrossingKey key) {
        var said = PlainText.text(reply.start(SHOWN)).strip();
        return switch (reply.status()) {
            case 201 -> {
                search.acknowledged(key);
                yield new Answer.Accepted("", null, "201");
            }
            case 400 ->
                new Answer.Rejected(
                        "%s could not read the entry: %s".formatted(reads.title(), said),
                        "Correct the entry and send it as a new revision.",
                        "400");
            case 401 ->
                new Answer.NotExecuted(
                        new Failure.SignInNeeded("%s does not accept the token or password.".formatted(reads.title())),
                        null);
            // also when another entry is being written at this moment, in which case nothing of this one is
            case 403 ->
                new Answer.NotExecuted(
                        new Failure.Rejected(
                                "%s does not take entries now. It says: %s".formatted(reads.title(), said),
                                "Start hledger-web with --capabilities=view,add, or try again in a moment."),
                        null);
            case 404, 405, 413, 415 ->
                new Answer.NotExecuted(
                        new Failure.Rejected(
                                "%s has no place to add entries at its address (status %d)."
                                        .formatted(reads.title(), reply.status()),
                                "Check the address of the connection."),
                        null);
            case 429 ->
                new Answer.NotExecuted(
                        new Failure.Throttled("%s wants fewer requests.".formatted(reads.title()), null), null);
            default ->
                new Answer.Unanswered("%s answered with status %d, which proves nothing: %s"
                        .formatted(reads.title(), reply.status(), said));
        };
    }

    @Override
    public void endWaits() {
        reads.endWaits();
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        return Optional.of(search.at(ledgerId, parcel));
    }

    @Override
    public Lookup find(Parcel parcel) {
        return search.find(parcel);
    }
}
