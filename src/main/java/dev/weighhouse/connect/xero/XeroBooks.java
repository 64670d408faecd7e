package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Progress;
import org.jspecify.annotations.Nullable;

/** The organisation and its accounts, read when first asked for and kept until they are to be read anew. */
final class XeroBooks {

    private final XeroReads reads;
    private final Surroundings surroundings;
    private @Nullable Quoted<Organisation> organisation;
    private @Nullable Quoted<XeroChart> chart;

    XeroBooks(XeroReads reads, Surroundings surroundings) {
        this.reads = reads;
        this.surroundings = surroundings;
    }

    synchronized Quoted<Organisation> organisation(Progress progress) {
        if (organisation == null) {
            progress.step("Reading the organisation at " + reads.title(), 0, 0);
            var provenance = new Provenance();
            var read = reads.organisation(progress);
            provenance.add(read.reply());
            organisation = provenance.of(new OrganisationReader(reads, surroundings, progress).read(read));
        }
        return organisation;
    }

    synchronized Quoted<XeroChart> chart(Progress progress) {
        if (chart == null) {
            chart = new ChartReader(reads, organisation(progress).value().home(), surroundings.currencies(), progress)
                    .read();
        }
        return chart;
    }

    /** Both are read again when next asked for. */
    synchronized void forget() {
        organisation = null;
        chart = null;
    }
}
