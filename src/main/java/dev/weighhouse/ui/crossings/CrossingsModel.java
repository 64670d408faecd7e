package dev.weighhouse.ui.crossings;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.FilterChoices;
import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.LogCheck;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Everything the screen of the crossings shows, without its nodes. Lives on the JavaFX thread. */
public final class CrossingsModel {
    private static final long NEVER_READ = -1;

    private final Logbook logbook;
    private final CrossingList list;
    private final LookUp lookUp;
    private final Story story;
    private final LogCheck chain;
    private final Sampling sampling;
    private final Reperforming reperforming;
    private final Exporting exporting;
    private final Sentences sentences;
    private final StoryText text;
    private final Latest totalling = new Latest();
    private final Latest showing = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable LogTotals> totals = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FilterChoices> choices =
            new ReadOnlyObjectWrapper<>(new FilterChoices(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(Span.all());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private long read = NEVER_READ;
    private @Nullable OpenWorkspace shown;

    public CrossingsModel(Workbench bench) {
        logbook = new Logbook(bench);
        list = new CrossingList(logbook);
        lookUp = new LookUp(logbook, list);
        story = new Story(logbook, list);
        chain = bench.log().check();
        sampling = new Sampling(logbook, list);
        reperforming = new Reperforming(logbook, list);
        exporting = new Exporting(logbook);
        var moments = new Moments(bench.clock());
        sentences = new Sentences(logbook, moments);
        text = new StoryText(sentences, moments);
    }

    /** Reads what changed while the screen was not shown, and from now on what changes. */
    void attach() {
        subscriptions.add(logbook.bench().revisionProperty().subscribe(_ -> follow()));
    }

    void detach() {
        subscriptions.close();
    }

    private void follow() {
        var now = logbook.bench().current().map(Opening::workspace).orElse(null);
        if (!Objects.equals(now, shown)) {
            shown = now;
            forget();
        }
        var revision = logbook.bench().revisionProperty().get();
        if (now != null && revision != read) {
            read = revision;
            refresh();
        }
    }

    private void forget() {
        read = NEVER_READ;
        totalling.forget();
        showing.forget();
        sampling.leave();
        reperforming.forget();
        exporting.forget();
        lookUp.forget();
        list.forget();
        totals.set(null);
        span.set(Span.all());
        note.set("");
    }

    private void refresh() {
        record Read(LogTotals totals, FilterChoices choices) {}
        logbook.asking(Words.text("crossings.totalling"), (log, _) -> new Read(log.totals(), log.choices()))
                .ifPresent(order -> order.latestOf(totalling)
                        .then(fresh -> {
                            totals.set(fresh.totals());
                            choices.set(fresh.choices());
                        })
                        // The list, which reads the same file, says what is wrong with it.
                        .otherwise(_ -> totals.set(null))
                        .start());
        list.again();
    }

    /** Changes the filters; what was typed stays. */
    void filter(UnaryOperator<Selection> change) {
        list.narrow(change.apply(list.selectionProperty().get()));
    }

    void dates(Span days) {
        var zone = logbook.clock().getZone();
        span.set(days);
        filter(selection -> selection.between(days.start(zone), days.end(zone)));
    }

    /** Takes all filters off and keeps what was typed, and the crossing that is shown in sight. */
    void clearFilters() {
        span.set(Span.all());
        list.widen(Selection.ALL.typed(list.selectionProperty().get().typed()));
    }

    boolean filtered() {
        var selection = list.selectionProperty().get();
        return !selection.equals(Selection.ALL.typed(selection.typed()));
    }

    /** To a number or a day; says so if it is neither. */
    boolean goTo(String typed) {
        var target = Target.parse(typed, LocalDate.now(logbook.clock()).getYear());
        note.set(target.isPresent() ? "" : Words.text("crossings.go-to.unread", typed.strip()));
        target.ifPresent(there -> {
            switch (there) {
                case Target.No(var number) -> list.goTo(number);
                case Target.Day(var date) ->
                    list.goBefore(date.plusDays(1)
                            .atStartOfDay(logbook.clock().getZone())
                            .toInstant());
            }
        });
        return target.isPresent();
    }

    /** To one crossing among all, as the look-up of the window does. */
    void goTo(CrossingRow row) {
        follow();
        lookUp.textProperty().set("");
        clearFilters();
        list.goTo(row.number());
    }

    /** To the crossing with this key, if the log has it; says so if not. */
    void goTo(CrossingKey key) {
        logbook.asking(Words.text("crossings.chain.finding"), (log, _) -> log.timeline(key))
                .ifPresent(order -> order.latestOf(showing)
                        .then(found -> found.ifPresentOrElse(
                                story -> goTo(story.row()),
                                () -> lookUp.textProperty().set(key.grouped())))
                        .otherwise(failure -> note.set(failure.words() + " " + failure.nextStep()))
                        .start());
    }

    /** To the crossing of the first row of the log that does not hold. */
    void showBreach() {
        var breach = chain.breach();
        if (breach != null) {
            logbook.asking(
                            Words.text("crossings.chain.finding"),
                            (log, _) -> new EventSearch(log).holder(breach.sequence()))
                    .ifPresent(order -> order.latestOf(showing)
                            .then(found -> found.ifPresentOrElse(
                                    this::goTo,
                                    () -> note.set(Words.text("crossings.chain.not-shown", breach.sequence()))))
                            .otherwise(failure -> note.set(failure.words() + " " + failure.nextStep()))
                            .start());
        }
    }

    void export(Path file) {
        var sample = list.sampleProperty().get();
        if (sample == null) {
            exporting.write(list.selectionProperty().get(), file);
        } else {
            exporting.write(sample, file);
        }
    }

    /** {@code larkfield-coffee-crossings-2026-11-04.csv}. */
    String exportName() {
        var company = logbook.bench().current().map(Opening::company).orElse("");
        return "%s-%s-%s.csv"
                .formatted(
                        company.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                                .replaceAll("^-|-$", ""),
                        list.sampleProperty().get() == null ? "crossings" : "sample",
                        LocalDate.now(logbook.clock()));
    }

    /** What the clipboard gets of the side panel: the proof if one is shown, else the story. */
    String sideText() {
        var proof = lookUp.proofProperty().get();
        var timeline = story.timelineProperty().get();
        return proof != null ? text.of(proof) : timeline == null ? "" : text.of(timeline);
    }

    CrossingList list() {
        return list;
    }

    LookUp lookUp() {
        return lookUp;
    }

    Story story() {
        return story;
    }

    LogCheck chain() {
        return chain;
    }

    Sampling sampling() {
        return sampling;
    }

    Reperforming reperforming() {
        return reperforming;
    }

    Exporting exporting() {
        return exporting;
    }

    Sentences sentences() {
        return sentences;
    }

    StoryText text() {
        return text;
    }

    Logbook logbook() {
        return logbook;
    }

    /** The log in figures; null until they were read. */
    ReadOnlyObjectProperty<@Nullable LogTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FilterChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** One sentence on what was asked for and cannot be done; empty when there is none. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
