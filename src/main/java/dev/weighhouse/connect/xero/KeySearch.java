package dev.weighhouse.connect.xero;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one key among the manual journals: by the exact narration, which Xero looks up quickly; where that finds
 * nothing, among all of the entry's date, however their narration was changed. In an organisation with more manual
 * journals than Xero searches by date, those that changed since the bytes left are read instead.
 */
final class KeySearch {

    /** Fewer characters of a key are an accident. */
    private static final int LEAST_OF_A_KEY = 6;

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final XeroReads reads;
    private final XeroBooks books;
    private final Parcel parcel;
    private final @Nullable Instant sentSince;
    private final List<String> asked = new ArrayList<>();
    private int scanned;

    /** @param sentSince a moment before the first bytes of this key left, or null if that is not known */
    KeySearch(XeroReads reads, XeroBooks books, Parcel parcel, @Nullable Instant sentSince) {
        this.reads = reads;
        this.books = books;
        this.parcel = parcel;
        this.sentSince = sentSince;
    }

    Lookup look(String narration) {
        try {
            var hits = byNarration(narration);
            if (hits.isEmpty()) {
                hits = byDate();
            }
            return new Lookup.Answered(hits, evidence());
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), evidence());
        }
    }

    /** The manual journal with an id of Xero's, whatever it carries. */
    Lookup at(String id) {
        asked.add("the manual journal " + PlainText.name(id));
        try {
            if (!id.matches(ID)) {
                return new Lookup.Answered(List.of(), evidence());
            }
            scanned++;
            var chart = books.chart(Progress.NONE).value();
            var home = books.organisation(Progress.NONE).value().home();
            return new Lookup.Answered(List.of(byId(id).hit(parcel.key(), chart, home)), evidence());
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), evidence());
        }
    }

    private List<Hit> byNarration(String narration) {
        asked.add("manual journals with the narration \"%s\"".formatted(narration));
        return where("Narration==\"%s\"".formatted(narration));
    }

    private List<Hit> byDate() {
        var date = parcel.entry().date();
        asked.add("all dated " + date);
        try {
            return where("Date==DateTime(%d,%02d,%02d)"
                    .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.Rejected) || sentSince == null) {
                throw e;
            }
            asked.add("all changed since " + sentSince);
            return hits(ManualJournalPages.read(page -> reads.manualJournalsSince(sentSince, page, Progress.NONE)));
        }
    }

    private List<Hit> where(String filter) {
        return hits(ManualJournalPages.read(page -> reads.manualJournals(filter, page, Progress.NONE)));
    }

    private List<Hit> hits(List<ManualJournal> journals) {
        scanned += journals.size();
        return journals.stream().flatMap(journal -> hit(journal).stream()).toList();
    }

    /** The journal, if it carries the key or a part of it, or has the lines that were sent. */
    private Optional<Hit> hit(ManualJournal journal) {
        var chart = books.chart(Progress.NONE).value();
        var home = books.organisation(Progress.NONE).value().home();
        if (carriesAPart(journal)) {
            return Optional.of((journal.hasLines() ? journal : byId(journal.id())).hit(parcel.key(), chart, home));
        }
        try {
            return Optional.of(journal.hit(parcel.key(), chart, home)).filter(this::hasTheLines);
        } catch (FailureException e) {
            // what is not ours need not be readable
            return Optional.empty();
        }
    }

    /** Some lists come without lines. */
    private ManualJournal byId(String id) {
        var read = reads.manualJournal(id, Progress.NONE);
        var list = read.list("ManualJournals");
        if (list.size() != 1) {
            throw new FailureException(new Failure.Changed("Xero was asked for one manual journal and gave %d: %s."
                    .formatted(list.size(), read.reply().request())));
        }
        return new ManualJournal(list.path(0), read.reply().request());
    }

    private boolean carriesAPart(ManualJournal journal) {
        var key = parcel.key().brief();
        var stored = journal.storedKey(parcel.key()).replace("-", "").toUpperCase(Locale.ROOT);
        return stored.length() >= LEAST_OF_A_KEY && (key.contains(stored) || stored.contains(key));
    }

    private boolean hasTheLines(Hit hit) {
        return hit.entry().date().equals(parcel.entry().date())
                && lines(hit.entry()).equals(lines(parcel.entry()));
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount())
                .sorted()
                .toList();
    }

    private Evidence evidence() {
        var date = parcel.entry().date();
        return new Evidence(String.join(", then ", asked), scanned, date, date);
    }
}
