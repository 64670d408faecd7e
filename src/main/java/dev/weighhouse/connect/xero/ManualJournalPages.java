package dev.weighhouse.connect.xero;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;

/** Reads a list of manual journals to its end, and proves that it was the end. */
final class ManualJournalPages {

    /** What a page holds where the reply does not say how long its pages are. */
    private static final int PAGE = 100;

    private ManualJournalPages() {}

    /**
     * All journals of the list.
     *
     * @param page reads one page, from 1
     * @throws FailureException with a {@code Changed} if there came more or fewer than the list is said to have, or one of
     *     them twice
     */
    static List<ManualJournal> read(IntFunction<XeroReads.Read> page) {
        var all = new ArrayList<ManualJournal>();
        var ids = new HashSet<String>();
        for (var number = 1; ; number++) {
            var read = page.apply(number);
            var list = read.list("ManualJournals");
            for (var json : list) {
                var journal = new ManualJournal(json, read.reply().request());
                // a journal that moved while pages were read, or the same page for ever
                if (!ids.add(journal.id())) {
                    throw new FailureException(new Failure.Changed("Xero gave the manual journal %s twice: %s."
                            .formatted(journal.id(), read.reply().request())));
                }
                all.add(journal);
            }
            var pagination = read.json().path("pagination");
            var last = pagination.has("pageCount")
                    ? number >= pagination.path("pageCount").asInt(0)
                    : list.size() < PAGE;
            if (last || list.isEmpty()) {
                checkAll(all.size(), pagination.path("itemCount").asInt(all.size()), read);
                return all;
            }
        }
    }

    private static void checkAll(int came, int stated, XeroReads.Read read) {
        if (came != stated) {
            throw new FailureException(
                    new Failure.Changed("Xero says it has %d of these manual journals, and %d came: %s."
                            .formatted(stated, came, read.reply().request())));
        }
    }
}
