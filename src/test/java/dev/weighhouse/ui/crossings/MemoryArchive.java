package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.FilterChoices;
import dev.weighhouse.crossing.Found;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.crossing.Measuring;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Ranked;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Timeline;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A crossing log in memory that keeps to the port: chained by the real hashes, by pages, and it checks itself. */
public final class MemoryArchive implements CrossingArchive {
    final List<Integer> pagesAsked = new ArrayList<>();
    final List<Absence.Reading> readings = new ArrayList<>();

    @Nullable
    Failure refusing;

    int madeReady;

    private final List<CrossingEvent> events = new ArrayList<>();
    private final Map<CrossingKey, List<CrossingEvent>> crossings = new LinkedHashMap<>();
    private final List<CrossingRow> rows = new ArrayList<>();

    @Override
    public boolean makeReady(int part) {
        madeReady++;
        return part == 0;
    }

    public CrossingEvent append(LogEntry entry) {
        var sequence = events.size() + 1L;
        var previous = events.isEmpty() ? EventChain.START : events.getLast().hash();
        var event = new CrossingEvent(
                sequence, previous, EventChain.hash(previous, EventChain.body(sequence, entry)), entry);
        events.add(event);
        var fresh = !crossings.containsKey(entry.key());
        var all = crossings.computeIfAbsent(entry.key(), _ -> new ArrayList<>());
        all.add(event);
        if (fresh) {
            rows.add(row(rows.size() + 1L, all));
        } else {
            for (int i = rows.size() - 1; i >= 0; i--) {
                if (rows.get(i).key().equals(entry.key())) {
                    rows.set(i, row(i + 1L, all));
                    break;
                }
            }
        }
        return event;
    }

    private static CrossingRow row(long number, List<CrossingEvent> all) {
        var first = all.getFirst();
        var last = all.getLast();
        var details = all.stream().map(event -> event.entry().detail()).toList().reversed();
        return new CrossingRow(
                number,
                first.entry().key(),
                first.entry().subject(),
                new CrossingRow.Outcome(
                        CrossingState.of(all).orElse(null),
                        Rejection.of(all).orElse(null),
                        last.entry().attempt(),
                        details.stream()
                                .map(LogEntry.Detail::ledgerId)
                                .filter(MemoryArchive::there)
                                .findFirst()
                                .orElse(null),
                        details.stream()
                                .map(LogEntry.Detail::ledgerNumber)
                                .filter(MemoryArchive::there)
                                .findFirst()
                                .orElse(null)),
                first.entry().by(),
                details.stream().mapToInt(LogEntry.Detail::rows).max().orElse(-1),
                new CrossingRow.Events(
                        first.sequence(),
                        last.sequence(),
                        first.entry().at(),
                        last.entry().at()));
    }

    private static boolean there(@Nullable String text) {
        return text != null;
    }

    /** Changes the words of an event behind the back of the log. */
    void tamper(long sequence) {
        var event = events.get((int) sequence - 1);
        var old = event.entry();
        var entry = new LogEntry(
                old.key(),
                old.step(),
                old.at(),
                old.by(),
                old.machine(),
                old.attempt(),
                old.subject(),
                LogEntry.Detail.words("Nothing to see here."));
        events.set((int) sequence - 1, new CrossingEvent(sequence, event.previous(), event.hash(), entry));
    }

    private void refuse() {
        if (refusing != null) {
            throw new FailureException(refusing);
        }
    }

    @Override
    public LogMeasures measures(ZoneId zone, Progress progress) {
        refuse();
        var measuring = new Measuring(zone);
        rows.forEach(row -> measuring.add(new Measuring.Crossing(
                row.subject().direction(),
                row.subject().kind(),
                row.connection(),
                row.state(),
                row.outcome().attempts(),
                false,
                row.date(),
                row.events().began(),
                row.events().changed())));
        return measuring.measures();
    }

    @Override
    public LogTotals totals() {
        refuse();
        var sent = rows.stream()
                .filter(row -> row.subject().direction() == Direction.OUT && row.state() == CrossingState.CONFIRMED)
                .map(CrossingRow::amount)
                .flatMap(Stream::ofNullable)
                .reduce(Money::plus);
        var doubt = rows.stream()
                .filter(row -> row.state() == CrossingState.IN_DOUBT)
                .count();
        return new LogTotals(rows.size(), events.size(), doubt, sent.stream().toList());
    }

    @Override
    public FilterChoices choices() {
        refuse();
        return new FilterChoices(
                rows.stream().map(CrossingRow::connection).distinct().sorted().toList(),
                rows.stream().map(CrossingRow::by).distinct().sorted().toList());
    }

    private List<CrossingRow> fitting(Selection selection) {
        return rows.stream()
                .filter(row -> words(row, selection.typed()))
                .filter(row -> same(selection.direction(), row.subject().direction()))
                .filter(row -> same(selection.kind(), row.subject().kind()))
                .filter(row -> same(selection.fate(), row.fate()))
                .filter(row -> same(selection.connection(), row.connection()))
                .filter(row -> same(selection.person(), row.by()))
                .filter(row -> selection.from() == null || !row.events().began().isBefore(selection.from()))
                .filter(row ->
                        selection.before() == null || row.events().began().isBefore(selection.before()))
                .sorted(Comparator.comparingLong(CrossingRow::number).reversed())
                .toList();
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object is) {
        return wanted == null || wanted.equals(is);
    }

    private static boolean words(CrossingRow row, String typed) {
        var amount = row.amount();
        var text = String.join(
                        " ",
                        row.subject().what(),
                        row.key().brief(),
                        amount == null ? "" : amount.plain(),
                        String.valueOf(row.outcome().ledgerNumber()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).replace(",", "").split(" ", -1))
                .allMatch(word -> text.contains(word)
                        || (word.length() > 8
                                && text.contains(CrossingKey.normalised(word).toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<CrossingRow> rows(Selection selection, Page page) {
        refuse();
        pagesAsked.add(page.size());
        var all = fitting(selection);
        return switch (page) {
            case Page.Newest(var size) -> all.stream().limit(size).toList();
            case Page.Oldest(var size) -> all.subList(Math.max(0, all.size() - size), all.size());
            case Page.Older(var than, var size) ->
                only(all, row -> row.number() < than).stream().limit(size).toList();
            case Page.Newer(var than, var size) -> {
                var newer = only(all, row -> row.number() > than);
                yield newer.subList(Math.max(0, newer.size() - size), newer.size());
            }
        };
    }

    private static List<CrossingRow> only(List<CrossingRow> all, Predicate<CrossingRow> fits) {
        return all.stream().filter(fits).toList();
    }

    @Override
    public long count(Selection selection) {
        refuse();
        return fitting(selection).size();
    }

    @Override
    public Sample draw(Draw draw, Progress progress) {
        refuse();
        var ranked = new Ranked(draw);
        fitting(draw.selection()).stream()
                .filter(row -> row.number() <= draw.upTo())
                .forEach(row -> ranked.offer(row.key().brief(), row.number()));
        var taken = rows.stream()
                .filter(row -> ranked.numbers().contains(row.number()))
                .toList()
                .reversed();
        return new Sample(draw, ranked.population(), head().orElse(null), taken);
    }

    @Override
    public Found find(String typed, int atMost) {
        refuse();
        var all = fitting(Selection.ALL.typed(typed));
        return new Found(
                all.stream().limit(atMost).toList(), all.size() > atMost, List.of("words beginning with " + typed));
    }

    @Override
    public Optional<Timeline> timeline(CrossingKey key) {
        refuse();
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> new Timeline(
                        row,
                        events.stream()
                                .filter(event -> event.entry().key().equals(key))
                                .toList()));
    }

    @Override
    public Absence proveAbsent(String typed) {
        refuse();
        return new Absence(
                typed,
                List.of("words beginning with " + typed),
                find(typed, 20).rows(),
                rows.size(),
                events.size(),
                events.isEmpty() ? null : events.getFirst().entry().at(),
                events.isEmpty() ? null : events.getLast().entry().at(),
                head().orElse(null),
                readings);
    }

    @Override
    public ChainReport verifyThoroughly(Collection<ChainHead> remembered, Progress progress) {
        return verify(remembered, progress);
    }

    @Override
    public ChainReport verify(Collection<ChainHead> remembered, Progress progress) {
        refuse();
        var previous = EventChain.START;
        for (var event : events) {
            progress.step("Checking events", (int) event.sequence(), events.size());
            progress.checkpoint();
            var hash = EventChain.hash(previous, EventChain.body(event.sequence(), event.entry()));
            if (!hash.equals(event.hash())) {
                var words = "Event %,d was changed after it was written.".formatted(event.sequence());
                return new ChainReport(
                        events.size(),
                        rows.size(),
                        head().orElse(null),
                        new ChainReport.Breach(event.sequence(), ChainReport.Kind.EDITED, words));
            }
            previous = hash;
        }
        return new ChainReport(events.size(), rows.size(), head().orElse(null), null);
    }

    @Override
    public Optional<ChainHead> head() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChainHead(
                        events.getLast().sequence(), events.getLast().hash()));
    }

    @Override
    public List<Hit> strangers(Collection<Hit> hits) {
        return List.of();
    }

    @Override
    public long export(Selection selection, ExportForm form, Writer out, Progress progress) throws IOException {
        refuse();
        var all = fitting(selection);
        for (var row : all) {
            progress.checkpoint();
            out.write(form + "," + row.number() + "," + row.subject().what() + "\n");
        }
        return all.size();
    }

    @Override
    public long export(Sample sample, ExportForm form, Writer out, Progress progress) throws IOException {
        refuse();
        for (var row : sample.rows()) {
            out.write("%s,%d,%s,seed %s of %d%n"
                    .formatted(
                            form,
                            row.number(),
                            row.subject().what(),
                            sample.draw().seed(),
                            sample.population()));
        }
        return sample.rows().size();
    }
}
