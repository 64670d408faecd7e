package dev.weighhouse.connect.xero;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole general ledger. Xero can be asked for journals behind a number only, not for those of a period, and a
 * journal of any date may be made at any time: so all are read, once.
 */
final class JournalReader {

    /** Xero gives no more journals at a time; fewer means that there are no more. */
    private static final int PAGE = 100;

    private final XeroReads reads;
    private final Organisation organisation;
    private final ChartOfAccounts chart;
    private final Progress progress;

    JournalReader(XeroReads reads, Organisation organisation, ChartOfAccounts chart, Progress progress) {
        this.reads = reads;
        this.organisation = organisation;
        this.chart = chart;
        this.progress = progress;
    }

    /** All postings, or empty where the connection may not read them. */
    Optional<Quoted<List<Posting>>> read() {
        var provenance = new Provenance();
        var postings = new ArrayList<Posting>();
        var offset = 0L;
        while (true) {
            progress.step("Reading the journals of %s, from number %d".formatted(reads.title(), offset + 1), 0, 0);
            var read = reads.journals(offset, progress);
            if (read.isEmpty()) {
                progress.note(Refused.JOURNALS_NOT_OPEN.words() + " Balances are compared, single postings are not.");
                return Optional.empty();
            }
            provenance.add(read.get().reply());
            var page = read.get().list("Journals");
            var journals = new Journals(read.get().reply().request(), chart, organisation.home());
            for (var journal : page) {
                progress.checkpoint();
                offset = next(journals.number(journal), offset);
                postings.addAll(journals.postings(journal));
            }
            if (page.size() < PAGE) {
                var foreign = foreign();
                postings.removeIf(posting -> foreign.contains(posting.account()));
                return Optional.of(provenance.of(List.copyOf(postings)).leavingOut(foreign));
            }
        }
    }

    /** Numbers go up; anything else would skip journals, or ask for the same page for ever. */
    private static long next(long number, long offset) {
        if (number <= offset) {
            throw new FailureException(new Failure.Changed(
                    "The journals came out of order: number %d behind number %d.".formatted(number, offset)));
        }
        return number;
    }

    /** Journals are in the base currency only, and an account has postings in its own or none. */
    private Set<AccountId> foreign() {
        var foreign = new HashSet<AccountId>();
        for (var account : chart.all()) {
            if (!account.currency().equals(organisation.home())) {
                foreign.add(account.id());
                progress.note("The postings of %s are left out: Xero states them in %s only."
                        .formatted(account.label(), organisation.home()));
            }
        }
        return foreign;
    }
}
