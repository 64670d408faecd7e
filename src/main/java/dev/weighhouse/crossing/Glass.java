package dev.weighhouse.crossing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                var verdict = Verdict.of(answered.hits(), parcel, maySent || attempt > 0);
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
                var verdict = Verdict.of(answered.hits(), parcel, story.attempts() > 0);
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
     * The entry of the ledger a person points at; empty where this ledger cannot be asked for an id.
     *
     * @param taken what stands, by a person's word, as one of this date and these lines, with what people call it; of no account
     *     where ids last
     * @throws FailureException if it cannot be read now, is not there, does not count, has other lines than were sent, or none is
     *     left that is not taken
     */
    Optional<Hit> pointedAt(Consignment goods, Parcel parcel, String ledgerId, Map<CrossingKey, String> taken) {
        return port.at(ledgerId, parcel).map(found -> switch (found) {
            case Lookup.Unanswered(var failure, var _) -> throw new FailureException(failure);
            case Lookup.Answered(var hits, var evidence) -> {
                var hit = Verdict.pointedAt(hits, ledgerId, parcel);
                if (!port.capabilities().lastingIds() && !Verdict.isWhole(hit, parcel.key())) {
                    requireOneLeft(parcel, hit, taken);
                }
                var words = "Entry %s is there, dated %s, with the lines that were sent."
                        .formatted(hit.number(), hit.entry().date());
                note(goods, scribe.story(goods).attempts(), words, evidence);
                yield hit;
            }
        });
    }

    /** Of entries that are alike and carry no key nobody can say which is whose; there have to be as many as stand there. */
    private void requireOneLeft(Parcel parcel, Hit hit, Map<CrossingKey, String> taken) {
        switch (find(parcel)) {
            case Lookup.Unanswered(var failure, var _) -> throw new FailureException(failure);
            case Lookup.Answered(var hits, var _) -> {
                var alike = Verdict.alike(hits, hit, parcel);
                var without = taken.entrySet().stream()
                        .filter(other -> hits.stream().noneMatch(each -> Verdict.isWhole(each, other.getKey())))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList();
                if (alike <= without.size()) {
                    throw new FailureException(new Failure.BadInput(
                            "The ledger has %d entr%s of this date and these lines without a key, and %s stand%s as %s already."
                                    .formatted(
                                            alike,
                                            alike == 1 ? "y" : "ies",
                                            String.join(", ", without),
                                            without.size() == 1 ? "s" : "",
                                            alike == 1 ? "that one" : "those"),
                            "Look for the entry of its own in the ledger. If there is none, say that nothing stands."));
                }
            }
        }
    }

    /**
     * Looks, writes down what was seen, and refuses unless nothing there carries the key, whole or damaged.
     *
     * @throws FailureException if something does, or the ledger cannot be read
     */
    void requireNothing(Consignment goods, Parcel parcel) {
        refuseKey(goods, parcel, looked(goods, parcel));
    }

    /**
     * The same where one entry may carry it, that a person points at.
     *
     * @return whether that one does
     */
    boolean requireNoOther(Consignment goods, Parcel parcel, String ledgerId) {
        var all = looked(goods, parcel);
        refuseKey(
                goods,
                parcel,
                all.stream().filter(hit -> !hit.ledgerId().equals(ledgerId)).toList());
        return Verdict.carried(
                all.stream().filter(hit -> hit.ledgerId().equals(ledgerId)).toList(), parcel.key());
    }

    private List<Hit> looked(Consignment goods, Parcel parcel) {
        var attempt = scribe.story(goods).attempts();
        return switch (find(parcel)) {
            case Lookup.Unanswered(var failure, var evidence) -> {
                note(goods, attempt, "The look proves nothing: " + failure.words(), evidence);
                throw new FailureException(failure);
            }
            case Lookup.Answered(var hits, var evidence) -> {
                note(goods, attempt, words(Verdict.of(hits, parcel, true)), evidence);
                yield hits;
            }
        };
    }

    private static void refuseKey(Consignment goods, Parcel parcel, List<Hit> hits) {
        if (Verdict.carried(hits, parcel.key())) {
            throw new FailureException(new Failure.BadInput(
                    "The ledger shows it still: " + words(Verdict.of(hits, parcel, true)),
                    "Say which entry it stands as, or remove in the ledger what carries the key %s."
                            .formatted(goods.key())));
        }
    }

    /**
     * Refuses while the entry that the ledger itself named stands there, whatever has become of its key. Says nothing where the
     * ledger cannot be asked for an id.
     *
     * @throws FailureException if it stands there, or the ledger cannot be read
     */
    void requireGone(Consignment goods, Parcel parcel, String ledgerId) {
        port.at(ledgerId, parcel).ifPresent(found -> {
            var attempt = scribe.story(goods).attempts();
            switch (found) {
                case Lookup.Unanswered(var failure, var evidence) -> {
                    note(goods, attempt, "The look proves nothing: " + failure.words(), evidence);
                    throw new FailureException(failure);
                }
                case Lookup.Answered(var hits, var evidence) -> {
                    var there = hits.stream()
                            .filter(hit -> hit.state() != Hit.State.REMOVED)
                            .map(Hit::number)
                            .findFirst();
                    note(
                            goods,
                            attempt,
                            there.map("Entry %s, which the ledger named when it answered, is there."::formatted)
                                    .orElse("The entry that the ledger named when it answered is gone."),
                            evidence);
                    there.ifPresent(number -> {
                        throw new FailureException(new Failure.BadInput(
                                "Entry %s is there, and the ledger named it when it answered.".formatted(number),
                                "Say that it stands as that one, or remove it in the ledger first."));
                    });
                }
            }
        });
    }

    private Lookup find(Parcel parcel) {
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

    private void note(Consignment goods, int attempt, String words, Evidence evidence) {
        scribe.note(goods, Step.LOOKED_UP, attempt, LogEntry.Detail.words(words).evidence(evidence));
    }

    private static String words(Verdict verdict) {
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
