package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mappingdesk.Transformed;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The entries that a platform's transactions of the month make, looked at before they become drafts in Journals. */
final class Transforming {
    private final MappingsModel model;
    private final Handovers handovers;
    private final Latest working = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable ConnectionId> platform = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>();
    private final OneJob job;

    /**
     * An entry of the same day, payout or transaction that is in Journals.
     *
     * @param asNow whether it says what the transactions say now
     */
    record Known(JournalId id, boolean asNow) {}

    /**
     * What was made.
     *
     * @param known what is in Journals already, by the id of the entry
     * @param fresh how many of those were drafted just now
     */
    record Made(Transformed transformed, Map<String, Known> known, int fresh) {
        Made {
            known = Map.copyOf(known);
        }

        Optional<Known> known(JournalEntry entry) {
            return Optional.ofNullable(known.get(entry.id()));
        }

        /** Those of which nothing is in Journals. */
        List<JournalEntry> wanted() {
            return transformed.entries().stream()
                    .filter(entry -> !known.containsKey(entry.id()))
                    .toList();
        }

        /** How many are in Journals and say something else than the transactions do now. */
        long otherwise() {
            return known.values().stream().filter(each -> !each.asNow()).count();
        }

        /** The first entry in Journals. */
        Optional<JournalId> first() {
            return transformed.entries().stream()
                    .flatMap(entry -> known(entry).stream())
                    .map(Known::id)
                    .findFirst();
        }
    }

    Transforming(MappingsModel model, Handovers handovers) {
        this.model = model;
        this.handovers = handovers;
        job = new OneJob(model.bench(), this::leave);
    }

    /** Whose transactions are looked at; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable ConnectionId> platformProperty() {
        return platform.getReadOnlyProperty();
    }

    /** What they make; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** Why it could not be made or drafted; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return job.failureProperty();
    }

    ReadOnlyObjectProperty<@Nullable Job> busyProperty() {
        return job.busyProperty();
    }

    List<Connection> platforms() {
        return model.loaded().stream()
                .flatMap(now -> now.opening().connections().stream())
                .filter(connection -> connection.role() == Role.PLATFORM)
                .toList();
    }

    /** Looks at the first platform, or at the one of the current line. */
    void open() {
        var line = model.currentProperty().get();
        var wanted = line == null ? null : line.item().key().connection();
        platforms().stream()
                .map(Connection::id)
                .filter(id -> wanted == null || id.equals(wanted))
                .findFirst()
                .ifPresent(this::show);
    }

    void show(ConnectionId other) {
        made.set(null);
        platform.set(other);
        var month = month();
        start(
                job.order(
                        Words.text("mappings.transform.job", title(other), month),
                        progress -> look(other, month, progress)),
                made::set);
    }

    private Period month() {
        return model.bench().periodProperty().get();
    }

    private String title(ConnectionId connection) {
        return platforms().stream()
                .filter(each -> each.id().equals(connection))
                .map(Connection::title)
                .findFirst()
                .orElse(connection.value());
    }

    private Made look(ConnectionId connection, Period month, Progress progress) {
        var opening = model.bench().current().orElseThrow();
        var transformed = opening.workspace().mapping().transform(connection, month, progress);
        return made(transformed, opening.workspace().journals().journals());
    }

    /** What was drafted before is shown beside what is missing. */
    private static Made made(Transformed transformed, List<Journal> journals) {
        var known = new HashMap<>(known(transformed, journals));
        var before = new HashMap<JournalId, Boolean>();
        transformed.before().forEach(drafted -> before.put(drafted.id(), drafted.asNow()));
        var shown = new ArrayList<>(transformed.entries());
        for (var journal : journals) {
            var asNow = before.get(journal.id());
            if (asNow != null && journal.origin() instanceof Origin.Transformed origin) {
                shown.add(entry(origin, journal.draft()));
                known.put(origin.group(), new Known(journal.id(), asNow));
            }
        }
        shown.sort(Comparator.comparing(JournalEntry::date).thenComparing(JournalEntry::id));
        return new Made(transformed.with(shown), known, 0);
    }

    /** As far as it is complete: a person may have begun to write it anew. */
    private static JournalEntry entry(Origin.Transformed origin, Draft draft) {
        var lines = new ArrayList<JournalEntry.Line>();
        for (var line : draft.lines()) {
            var account = line.account();
            var amount = line.amount();
            if (account != null && amount != null) {
                lines.add(
                        new JournalEntry.Line(account, amount, line.description(), line.taxCode(), line.dimensions()));
            }
        }
        return new JournalEntry(origin.group(), draft.date(), draft.reference(), draft.narration(), lines);
    }

    /** What of these entries is in Journals. */
    static Map<String, Known> known(Transformed transformed, List<Journal> journals) {
        var byGroup = new HashMap<String, Journal>();
        for (var journal : journals) {
            if (journal.origin() instanceof Origin.Transformed(var platform, var group)
                    && platform.equals(transformed.platform())) {
                byGroup.put(group, journal);
            }
        }
        var known = new HashMap<String, Known>();
        for (var entry : transformed.entries()) {
            var journal = byGroup.get(entry.id());
            if (journal != null) {
                var asNow = journal.draft().lines().equals(Draft.of(entry).lines());
                known.put(entry.id(), new Known(journal.id(), asNow));
            }
        }
        return known;
    }

    private <T> void start(Order<T> order, Consumer<T> end) {
        job.start(order.latestOf(working), end);
    }

    /** Hands the entries that are not in Journals over to it. */
    void draft() {
        var now = made.get();
        if (now == null
                || job.isBusy()
                || now.wanted().isEmpty()
                || !model.whyNoWriting().isEmpty()) {
            return;
        }
        var opening = model.bench().current().orElseThrow();
        var wanted = now.wanted().stream().map(JournalEntry::id).toList();
        var part = now.transformed().only(entry -> wanted.contains(entry.id()));
        start(
                job.order(
                                Words.text("mappings.transform.drafting", wanted.size()),
                                _ -> opening.workspace().mapping().draft(part))
                        .keeps(),
                drafted -> {
                    var known = new HashMap<>(now.known());
                    for (int at = 0; at < drafted.size(); at++) {
                        known.put(
                                wanted.get(at),
                                new Known(drafted.get(at).id(), drafted.get(at).asNow()));
                    }
                    made.set(new Made(now.transformed(), known, drafted.size()));
                    model.bench().refresh();
                });
    }

    /** Shows the first of the entries in Journals. */
    void go() {
        var first = Optional.ofNullable(made.get()).flatMap(Made::first);
        leave();
        first.ifPresent(handovers::showEntry);
    }

    /** Looks at nothing any more. */
    void leave() {
        working.forget();
        job.forget();
        made.set(null);
        platform.set(null);
    }
}
