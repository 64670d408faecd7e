package dev.weighhouse.crossing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a key in the ledger's own books, and writes down what was asked and seen. */
final class Glass {
    private static final Logger LOG = LoggerFactory.getLogger(Glass.class);

    /** What a look brought: a verdict with its evidence, or the reason why it proves nothing. */
    sealed interface Seen {
        record Judged(Verdict verdict, Evidence evidence) implements Seen {}

        record NotSeen(Failure failure) implements Seen {}
    }

    private final JournalPort port;
    private final Scribe scribe;

    Glass(JournalPort port, Scribe scribe) {
        this.port = port;
        this.scribe = scribe;
    }

    /** @param maySent whether bytes of this crossing may have left before */
    Seen look(Consignment goods, Parcel parcel, boolean maySent) {
        var attempt = scribe.story(goods).attempts();
        return switch (find(parcel)) {
            case Lookup.Answered answered -> {
                var verdict = verdict(goods, parcel, answered.hits(), maySent || attempt > 0);
                note(goods, attempt, words(verdict), answered.evidence());
                yield new Seen.Judged(verdict, answered.evidence());
            }
            case Lookup.Unanswered unanswered -> {
                note(
                        goods,
                        attempt,
                        "The look proves nothing: " + unanswered.failure().words(),
                        unanswered.evidence());
                yield new Seen.NotSeen(unanswered.failure());
            }
        };
    }

    /**
     * Looks at what may have stood there for long. Its note has the finding for a status, and names the entry once more where that is as
     * the log says: so the log itself tells an unchanged entry from any other.
     */
    Reperformed again(Consignment goods, Parcel parcel) {
        var story = scribe.story(goods);
        var recorded = story.last(Step.CONFIRMED)
                .map(entry -> entry.detail().ledgerId())
                .orElse(null);
        return switch (find(parcel)) {
            case Lookup.Answered answered -> {
                var verdict = verdict(goods, parcel, answered.hits(), story.attempts() > 0);
                var finding = finding(verdict, recorded, port.capabilities().lastingIds());
                var words = finding == Reperformed.Finding.DIFFERS && verdict instanceof Verdict.Stands(var hit)
                        ? "Entry %s carries the key, and the log has it under another id, %s."
                                .formatted(hit.number(), recorded)
                        : words(verdict);
                var detail = LogEntry.Detail.words(words).status(finding.name()).evidence(answered.evidence());
                var unchanged = finding == Reperformed.Finding.UNCHANGED && verdict instanceof Verdict.Stands(var hit)
                        ? detail.ledger(hit.ledgerId(), hit.number())
                        : detail;
                scribe.note(goods, Step.LOOKED_UP, story.attempts(), unchanged);
                yield new Reperformed(
                        goods.key(), goods.entry(), recorded, finding, words, answered.evidence(), answered.hits());
            }
            case Lookup.Unanswered unanswered -> {
                var words = "The look proves nothing: " + unanswered.failure().words();
                note(goods, story.attempts(), words, unanswered.evidence());
                yield new Reperformed(
                        goods.key(),
                        goods.entry(),
                        recorded,
                        Reperformed.Finding.NOT_SEEN,
                        words,
                        unanswered.evidence(),
                        List.of());
            }
        };
    }

    /** What hits mean to somebody who knows what people have said of the crossing before. */
    Verdict verdict(Consignment goods, Parcel parcel, List<Hit> hits, boolean sent) {
        var lastingIds = port.capabilities().lastingIds();
        var unknown = Confirmation.last(scribe.story(goods).events())
                .map(said -> Verdict.besides(hits, parcel, said, lastingIds))
                .orElse(hits);
        return Verdict.of(unknown, parcel, sent);
    }

    /** @param lastingIds whether another id can only be that of another entry */
    private static Reperformed.Finding finding(Verdict verdict, @Nullable String recorded, boolean lastingIds) {
        return switch (verdict) {
            case Verdict.Stands stands
            when stands.hit().ledgerId().equals(recorded) || (recorded != null && !lastingIds) ->
                Reperformed.Finding.UNCHANGED;
            case Verdict.Absent _ -> recorded == null ? Reperformed.Finding.STILL_ABSENT : Reperformed.Finding.GONE;
            case Verdict.Stands _, Verdict.Unfinished _, Verdict.ForPerson _ -> Reperformed.Finding.DIFFERS;
        };
    }

    /**
     * Everything that is found under the key, or may be; what was seen is written down.
     *
     * @throws FailureException if the ledger cannot be read
     */
    List<Hit> looked(Consignment goods, Parcel parcel) {
        return told(goods, find(parcel), hits -> words(Verdict.of(hits, parcel, true)));
    }

    /** The hits of a look, once it is written down in these words. */
    List<Hit> told(Consignment goods, Lookup lookup, Function<List<Hit>, String> words) {
        var attempt = scribe.story(goods).attempts();
        return switch (lookup) {
            case Lookup.Unanswered(var failure, var evidence) -> {
                note(goods, attempt, "The look proves nothing: " + failure.words(), evidence);
                throw new FailureException(failure);
            }
            case Lookup.Answered(var hits, var evidence) -> {
                note(goods, attempt, words.apply(hits), evidence);
                yield hits;
            }
        };
    }

    /**
     * The entry, other than the one that shows the key, that the ledger named when it answered, or that a person said it is, where it
     * stands there: then one of the two is too many. Where ids do not last nobody can ask for that one, and it is taken to be there.
     *
     * @param also one more that the ledger named, of which the log does not tell yet; empty for none
     */
    Optional<Verdict.Beside> beside(Consignment goods, Parcel parcel, Hit shown, String also) {
        var story = scribe.story(goods);
        if (!port.capabilities().lastingIds()) {
            return Confirmation.last(story.events())
                    .filter(Confirmation::isWithoutKey)
                    .map(said -> new Verdict.Beside(
                            "Entry %s carries the key, and a person said that it stands as %s, without one."
                                    .formatted(shown.number(), said.ledgerId())));
        }
        var ids = new LinkedHashSet<>(story.named());
        ids.add(also);
        return ids.stream()
                .filter(id -> !id.isEmpty() && !id.equals(shown.ledgerId()))
                .flatMap(id -> port.at(id, parcel).stream())
                .flatMap(lookup -> hits(lookup).stream())
                .filter(hit -> hit.state() != Hit.State.REMOVED && !Verdict.isAnothers(hit, parcel.key()))
                .map(hit -> new Verdict.Beside("Entry %s carries the key, and entry %s, which %s, is there as well."
                        .formatted(
                                shown.number(),
                                hit.number(),
                                story.isByPerson(hit.ledgerId()) ? "a person said it stands as" : "the ledger named")))
                .findFirst();
    }

    private static List<Hit> hits(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Unanswered(var failure, var _) -> throw new FailureException(failure);
            case Lookup.Answered(var hits, var _) -> hits;
        };
    }

    Lookup find(Parcel parcel) {
        try {
            return port.find(parcel);
        } catch (RuntimeException e) {
            LOG.error("looking for {} failed in a way nobody foresaw", parcel.key(), e);
            return new Lookup.Unanswered(
                    new Failure.Unexpected(
                            "The ledger could not be read, for a reason nobody foresaw.",
                            parcel.key().brief()),
                    new Evidence("entries with key " + parcel.key(), 0, null, null));
        }
    }

    void note(Consignment goods, int attempt, String words, Evidence evidence) {
        scribe.note(goods, Step.LOOKED_UP, attempt, LogEntry.Detail.words(words).evidence(evidence));
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Stands stands ->
                "Entry %s carries the key; its date and lines equal what was sent."
                        .formatted(stands.hit().number());
            case Verdict.Unfinished unfinished ->
                "Entry %s carries the key and is still a draft."
                        .formatted(unfinished.hit().number());
            case Verdict.Absent _ -> "No entry carries the key.";
            case Verdict.ForPerson unclear -> unclear.words();
        };
    }
}
