package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a key in the whole journal. That nothing is found is told as an answer only where the journal can be trusted to
 * show everything: hledger-web must still be reading it, and must show every entry that it acknowledged to this process.
 */
final class KeySearch {

    private final HledgerReads reads;
    private final Commodities commodities;
    private final Set<CrossingKey> acknowledged = new LinkedHashSet<>();

    KeySearch(HledgerReads reads, Commodities commodities) {
        this.reads = reads;
        this.commodities = commodities;
    }

    /** hledger-web said that it has taken this entry. */
    void acknowledged(CrossingKey key) {
        acknowledged.add(key);
    }

    Lookup find(Parcel parcel) {
        var key = parcel.key();
        var asked = "the whole journal, for the code %s or the tag %s:%s"
                .formatted(key.brief(), EntryBody.TAG, key.brief());
        try {
            var sight = reads.journal(new Provenance(), Progress.NONE);
            var entries = sight.journal().entries();
            var hits = hits(entries, parcel);
            var evidence = new Evidence(asked, entries.size(), null, null);
            var doubt = hits.isEmpty() ? doubt(sight, entries) : Optional.<Failure>empty();
            return doubt.<Lookup>map(failure -> new Lookup.Unanswered(failure, evidence))
                    .orElseGet(() -> new Lookup.Answered(hits, evidence));
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), new Evidence(asked, 0, null, null));
        }
    }

    /** The entry at that place of the journal, counted from 1. */
    Lookup at(String place, Parcel parcel) {
        var asked = "the whole journal, for its entry " + PlainText.name(place);
        try {
            var entries =
                    reads.journal(new Provenance(), Progress.NONE).journal().entries();
            var hits = entries.stream()
                    .filter(entry -> Long.toString(entry.index()).equals(place))
                    .flatMap(entry -> hit(entry, parcel.key()).stream())
                    .toList();
            return new Lookup.Answered(hits, new Evidence(asked, entries.size(), null, null));
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), new Evidence(asked, 0, null, null));
        }
    }

    /** Why the journal as it is shown proves no absence, or empty if it does. */
    private Optional<Failure> doubt(HledgerReads.Sight sight, List<Entry> entries) {
        if (sight.health() == Health.STUCK) {
            return Optional.of(Health.stuck(reads.title()));
        }
        if (sight.health() == Health.UNKNOWN) {
            return Optional.of(new Failure.Rejected(
                    "%s sends no session cookie, without which it cannot be told whether it shows all of its journal."
                            .formatted(reads.title()),
                    "Let the server in front of hledger-web pass its cookies on."));
        }
        for (var key : acknowledged) {
            if (entries.stream().noneMatch(entry -> storedKey(entry, key).equals(key.brief()))) {
                return Optional.of(new Failure.Rejected(
                        "%s acknowledged entry %s and does not show it, so that it may not show others either."
                                .formatted(reads.title(), key),
                        "Look into the journal file itself for %s; save the file to make hledger-web read it again."
                                .formatted(key.brief())));
            }
        }
        return Optional.empty();
    }

    private List<Hit> hits(List<Entry> entries, Parcel parcel) {
        var whole = new ArrayList<Hit>();
        var sameDay = new ArrayList<Hit>();
        for (var entry : entries) {
            if (storedKey(entry, parcel.key()).equals(parcel.key().brief())) {
                hit(entry, parcel.key()).ifPresent(whole::add);
            } else if (entry.date().equals(parcel.entry().date())) {
                hit(entry, parcel.key()).ifPresent(sameDay::add);
            }
        }
        return whole.isEmpty() ? sameDay : whole;
    }

    /** The key where it stands whole, in the code or in the tag, else whatever stands there. */
    private static String storedKey(Entry entry, CrossingKey key) {
        var tag = entry.tag(EntryBody.TAG).orElse("").strip();
        var code = entry.code().strip();
        return tag.equals(key.brief()) || code.isEmpty() ? tag : code;
    }

    /** The entry as it stands in the journal; empty where it is not ours and cannot be read as money. */
    private Optional<Hit> hit(Entry entry, CrossingKey key) {
        var stored = storedKey(entry, key);
        var lines = new ArrayList<JournalEntry.Line>();
        try {
            for (var moved : Moved.of(new Journal(List.of(entry)), commodities, Progress.NONE)) {
                lines.add(new JournalEntry.Line(
                        moved.account(), moved.amount(), moved.line().comment()));
            }
        } catch (FailureException e) {
            if (stored.equals(key.brief())) {
                throw e;
            }
            return Optional.empty();
        }
        var place = Long.toString(entry.index());
        return Optional.of(new Hit(
                place,
                place,
                Hit.State.POSTED,
                stored,
                new JournalEntry(place, entry.date(), null, entry.description(), lines)));
    }
}
