package dev.weighhouse;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.FilterChoices;
import dev.weighhouse.crossing.Found;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Timeline;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A log whose check also holds it against the last row that was seen of it on this computer. An older copy of a file agrees with
 * itself; only something outside it can tell that rows are gone.
 */
record SeenArchive(CrossingArchive log, Supplier<Optional<ChainHead>> lastSeen) implements CrossingArchive {

    @Override
    public ChainReport verify(Collection<ChainHead> remembered, Progress progress) {
        return log.verify(withLastSeen(remembered), progress);
    }

    @Override
    public ChainReport verifyThoroughly(Collection<ChainHead> remembered, Progress progress) {
        return log.verifyThoroughly(withLastSeen(remembered), progress);
    }

    private List<ChainHead> withLastSeen(Collection<ChainHead> remembered) {
        var all = new ArrayList<>(remembered);
        lastSeen.get().ifPresent(all::add);
        return all;
    }

    @Override
    public boolean makeReady(int part) {
        return log.makeReady(part);
    }

    @Override
    public LogMeasures measures(ZoneId zone, Progress progress) {
        return log.measures(zone, progress);
    }

    @Override
    public LogTotals totals() {
        return log.totals();
    }

    @Override
    public FilterChoices choices() {
        return log.choices();
    }

    @Override
    public List<CrossingRow> rows(Selection selection, Page page) {
        return log.rows(selection, page);
    }

    @Override
    public long count(Selection selection) {
        return log.count(selection);
    }

    @Override
    public Sample draw(Draw draw, Progress progress) {
        return log.draw(draw, progress);
    }

    @Override
    public Found find(String typed, int atMost) {
        return log.find(typed, atMost);
    }

    @Override
    public Optional<Timeline> timeline(CrossingKey key) {
        return log.timeline(key);
    }

    @Override
    public Absence proveAbsent(String typed) {
        return log.proveAbsent(typed);
    }

    @Override
    public Optional<ChainHead> head() {
        return log.head();
    }

    @Override
    public List<Hit> strangers(Collection<Hit> hits) {
        return log.strangers(hits);
    }

    @Override
    public long export(Selection selection, ExportForm form, Writer out, Progress progress) throws IOException {
        return log.export(selection, form, out, progress);
    }

    @Override
    public long export(Sample sample, ExportForm form, Writer out, Progress progress) throws IOException {
        return log.export(sample, form, out, progress);
    }
}
