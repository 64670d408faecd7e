package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One look for the key of an entry: by its number, and where that finds nothing, among all entries of its day. Anything
 * that is not a whole list of entries proves nothing, a refused query least of all.
 */
final class JournalSearch {

    private final QuickBooksReads reads;
    private final Parcel parcel;
    private final Currency home;
    private final List<Hit> hits = new ArrayList<>();
    private @Nullable LocalDate day;
    private int scanned;
    private String asked;

    JournalSearch(QuickBooksReads reads, Parcel parcel, Currency home) {
        this.reads = reads;
        this.parcel = parcel;
        this.home = home;
        this.asked = "entries with the number " + parcel.key().brief();
    }

    /** Never throws for what the network or QuickBooks can bring about. */
    Lookup run() {
        try {
            scan("DocNumber = '%s'".formatted(parcel.key().brief()));
            if (hits.isEmpty()) {
                day = parcel.entry().date();
                asked += ", then all entries dated " + day;
                scan("TxnDate = '%s'".formatted(day));
            }
            return new Lookup.Answered(hits, evidence());
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), evidence());
        }
    }

    /** The entry with an id of QuickBooks', which is a number. Never throws, as above. */
    Lookup at(String id) {
        asked = "the entry with the id " + PlainText.name(id);
        try {
            if (id.matches("[0-9]{1,20}")) {
                var read = reads.journals("Id = '%s'".formatted(id), 1, Progress.NONE);
                for (var entry : page(read)) {
                    scanned++;
                    hits.add(new StoredJournal(home, read.reply().request()).hit(entry));
                }
            }
            return new Lookup.Answered(hits, evidence());
        } catch (FailureException e) {
            return new Lookup.Unanswered(e.failure(), evidence());
        }
    }

    private Evidence evidence() {
        return new Evidence(asked, scanned, day, day);
    }

    /**
     * Reads all pages. Each begins with the last entry of the page before, so that an entry which slips forward because
     * another one was deleted meanwhile is not passed over.
     */
    private void scan(String where) {
        @Nullable String last = null;
        for (var start = 1; ; start += QuickBooksReads.PAGE - 1) {
            var read = reads.journals(where, start, Progress.NONE);
            var page = page(read);
            if (last != null && (page.isEmpty() || !Objects.equals(last, id(page.get(0))))) {
                throw new FailureException(
                        new Failure.Changed("Journal entries were taken away while they were being read (%s)."
                                .formatted(read.reply().request())));
            }
            for (var at = last == null ? 0 : 1; at < page.size(); at++) {
                look(page.get(at), read);
            }
            if (page.size() < QuickBooksReads.PAGE) {
                return;
            }
            last = id(page.get(page.size() - 1));
        }
    }

    private void look(JsonNode entry, QuickBooksReads.Read read) {
        scanned++;
        var stored = new StoredJournal(home, read.reply().request());
        if (StoredJournal.carries(entry, parcel.key())) {
            hits.add(stored.hit(entry));
        } else {
            twin(stored, entry).ifPresent(hits::add);
        }
    }

    /** An entry with the same lines and no key of its own may be ours with its key dropped. */
    private Optional<Hit> twin(StoredJournal stored, JsonNode entry) {
        try {
            return Optional.of(stored.hit(entry))
                    .filter(hit -> lines(hit.entry()).equals(lines(parcel.entry())));
        } catch (FailureException e) {
            // an entry of others that cannot be read has not the lines that were sent
            return Optional.empty();
        }
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount())
                .sorted()
                .toList();
    }

    private static String id(JsonNode entry) {
        return entry.path("Id").asString("");
    }

    /** An empty page has no list at all, but it is still the reply to a query. */
    private static JsonNode page(QuickBooksReads.Read read) {
        var response = read.json().path("QueryResponse");
        var list = response.path("JournalEntry");
        if (!response.isObject() || !(list.isMissingNode() || list.isArray())) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is not a list of journal entries: %s."
                            .formatted(read.reply().request()),
                    "Check the address and the company of the connection."));
        }
        return list;
    }
}
