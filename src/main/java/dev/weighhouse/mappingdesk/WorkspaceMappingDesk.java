package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntriesNow;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Guarded;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingChecks.NamesThen;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Reclass;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mapping.Undoing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work on the mapping over the ports of one open workspace. */
public final class WorkspaceMappingDesk implements MappingDesk {
    private final DeskParts parts;
    private final NamesThen namesThen;
    private final PulledPast past;
    private final Arrivals arrivals;
    private final Reconstruction reconstruction;

    public WorkspaceMappingDesk(DeskParts parts) {
        this.parts = parts;
        this.past = new PulledPast(parts.quotes());
        this.arrivals = new Arrivals(parts.quotes());
        this.reconstruction = new Reconstruction(arrivals);
        this.namesThen = new PulledNames(parts.quotes(), parts.connections());
    }

    @Override
    public MappingSheet sheet(Period month) {
        var known = known();
        var history = history();
        var found = findings(known, history);
        var rows = rows(known, history, month.to(), found)
                .sheet(transaction -> month.contains(transaction.date()), since());
        return new MappingSheet(
                month,
                rows,
                known.ledger(),
                known.taxCodes(),
                parts.lists().get(),
                locks().lockedUntil(),
                latest(history),
                past.of(known),
                found.stream()
                        .filter(finding -> !known.items().containsKey(finding.item()))
                        .toList());
    }

    @Override
    public Optional<Instant> firstPulled(ItemKey item, @Nullable Transaction earliest) {
        var account = item.account();
        if (account.isPresent()) {
            return parts.quotes().firstPulled(item.connection(), account.get().account());
        }
        return earliest == null
                ? Optional.empty()
                : parts.quotes().firstPulled(item.connection(), earliest.account(), earliest.id());
    }

    private static Map<ItemKey, Mapping> latest(History history) {
        var latest = new HashMap<ItemKey, Mapping>();
        history.decisions().forEach(decision -> latest.put(decision.item(), decision));
        return latest;
    }

    private static SheetRows rows(Known known, History history, LocalDate day, List<MappingFinding> found) {
        return new SheetRows(known, history, day, found);
    }

    private Known known() {
        return Known.read(parts.quotes(), parts.connections().all());
    }

    private History history() {
        return new History(parts.history().all());
    }

    @Override
    public Map<ItemKey, List<Suggestion>> suggestions(Set<ItemKey> items) {
        return new Suggesting(
                        known(), history().on(parts.today()), parts.lists().get())
                .of(items);
    }

    @Override
    public List<Mapping> history(ItemKey item) {
        return history().about(item);
    }

    @Override
    public List<SavedTogether> changeSets() {
        return SavedTogether.all(history());
    }

    @Override
    public List<MappingRow> asAt(LocalDate day, @Nullable Instant knownAt) {
        if (knownAt == null) {
            return rows(known(), history(), day, List.of()).holding();
        }
        var known = Known.readThen(parts.quotes(), parts.connections().all(), knownAt);
        return rows(known, history().knownAt(knownAt), day, List.of()).holding();
    }

    @Override
    public List<MappingFinding> check() {
        return findings(known(), history());
    }

    /** What only concerns months before the last one that is over is nobody's work any more. */
    private LocalDate since() {
        return parts.today().withDayOfMonth(1).minusMonths(1);
    }

    private List<MappingFinding> findings(Known known, History history) {
        return known.check(history, since(), namesThen, parts.lists().get());
    }

    @Override
    public Map<ItemKey, Mapping> latest() {
        return Map.copyOf(latest(history()));
    }

    @Override
    public Change change(
            ItemKey item, @Nullable AccountId to, Period month, Mapping.Origin origin, @Nullable Mapping seen) {
        var slot = Slot.whole(item);
        var row = asAt(month.to(), null).stream()
                .filter(each -> each.slot().equals(slot))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "There is no %s.".formatted(item), "Pull both sides. Nothing was changed.")));
        var before = row.mapping() == null ? null : row.mapping().target();
        var target = to == null ? null : Target.of(before, to);
        return new Change(slot, target, row.changedFrom(month.from()), origin, seen);
    }

    @Override
    public Preview preview(ChangeSet changes, Period month) {
        var trial = trial(changes);
        var before = trial.saving().before();
        var bookings = bookings(trial.known(), before);
        var locks = locks();
        var radius = counted(() -> trial.radius(locks, bookings));
        var reclass = new Reclass(changes, locks, true, trial.known().names());
        return new Preview(
                changes,
                trial.brought(),
                radius,
                new Differences(parts.reviews(), month).between(before, trial.after()),
                Stream.concat(
                                new NeverPulled(trial.known(), parts.quotes(), parts.today()).words(changes).stream(),
                                counted(() -> new Notes(trial.known(), bookings).of(radius, reclass)).stream())
                        .toList(),
                before.decisions().size());
    }

    @Override
    public Optional<BooksLock> lock() {
        return parts.lock().get();
    }

    private Locks locks() {
        return parts.locks();
    }

    private Trial trial(ChangeSet changes) {
        return trial(known(), changes, history());
    }

    private Trial trial(Known known, ChangeSet changes, History history) {
        var saving = new Saving(changes, history);
        var after = saving.after(parts.author().get(), parts.clock().instant());
        return new Trial(
                known,
                saving,
                after,
                each -> findings(known, each),
                made -> known.check(made, namesThen, parts.lists().get()));
    }

    @Override
    public SaveResult save(ChangeSet changes) {
        return Guarded.append(parts.history(), () -> judged(changes));
    }

    @Override
    public List<Change> undoing(List<Mapping> saved) {
        return saved.isEmpty() ? List.of() : Undoing.of(history(), saved);
    }

    /** What becomes of a change set by what is known now; judged again where somebody else was quicker to write. */
    private Guarded.Judged<SaveResult> judged(ChangeSet changes) {
        var trial = trial(changes);
        trial.saving().requireReason();
        var basis = trial.basis();
        var meanwhile = trial.saving().meanwhile();
        if (!meanwhile.isEmpty()) {
            return new Guarded.Judged<>(List.of(), basis, new SaveResult.Overtaken(meanwhile));
        }
        var blocking = trial.brought().stream()
                .filter(finding -> finding.kind().blocks())
                .toList();
        if (!blocking.isEmpty()) {
            return new Guarded.Judged<>(List.of(), basis, new SaveResult.Refused(blocking));
        }
        var decisions =
                trial.saving().decisions(parts.author().get(), parts.clock().instant());
        return new Guarded.Judged<>(decisions, basis, new SaveResult.Saved(decisions));
    }

    @Override
    public List<JournalId> draftReclass(Preview preview, CatchUp catchUp) {
        if (catchUp == CatchUp.FROM_NOW_ON) {
            return List.of();
        }
        new Saving(preview.changes(), history()).requireSaved();
        return reclassing().draft(preview, catchUp);
    }

    @Override
    public LeftBehind behind() {
        return new WorkspaceLeftBehind(parts, this::reclassing);
    }

    private Reclassing reclassing() {
        var known = known();
        var history = history();
        return new Reclassing(known, history, locks(), bookings(known, history), this::draft);
    }

    private Bookings bookings(Known known, History history) {
        var standing = new Standing(parts.drafting()::madeOf, parts.assurances().all());
        return new Bookings(known, history, arrivals, reconstruction, standing);
    }

    private List<Journal> draft(List<JournalBook.First> entries) {
        return entries.isEmpty() ? List.of() : parts.drafting().draftOnce(entries);
    }

    static <T> T counted(Supplier<T> sum) {
        try {
            return sum.get();
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            String.valueOf(e.getMessage()),
                            "Look for an amount at the source that cannot be right, then pull again."),
                    e);
        }
    }

    @Override
    public int exportTo(Path file) {
        var rows = exported(_ -> true);
        parts.files().write(file, rows);
        return rows.size() - 1;
    }

    @Override
    public int exportOver(Path file, Predicate<ItemKey> which) {
        var rows = exported(which);
        parts.files().replace(file, rows);
        return rows.size() - 1;
    }

    /** With the head. */
    private List<List<String>> exported(Predicate<ItemKey> which) {
        var stretches = new LinkedHashMap<>(Stretch.of(history()));
        stretches.keySet().removeIf(slot -> !which.test(slot.item()));
        var all = new ArrayList<List<String>>();
        all.add(MappingCells.head());
        MappingCells.rows(known(), stretches).forEach(row -> all.add(MappingCells.inOrder(row)));
        return all;
    }

    @Override
    public ImportPreview readFrom(Path file, Progress progress) {
        progress.step("Reading %s".formatted(file.getFileName()), 0, 0);
        var rows = parts.files().read(file);
        var known = known();
        var history = history();
        return new FileImport(known, history)
                .of(
                        file,
                        rows,
                        progress,
                        changes -> trial(known, changes, history).brought());
    }

    @Override
    public ImportPreview copyFrom(Path workspace, Progress progress) {
        progress.step("Reading %s".formatted(workspace.getFileName()), 0, 0);
        var known = known();
        var history = history();
        return parts.elsewhere()
                .read(
                        workspace,
                        other -> new Copying(known, history)
                                .of(
                                        workspace,
                                        other,
                                        progress,
                                        changes ->
                                                trial(known, changes, history).brought()));
    }

    @Override
    public Transformed transform(ConnectionId platform, Period month, Progress progress) {
        var known = known();
        var side = known.side(platform);
        var title = side.connection().title();
        progress.step("Making entries of %s, %s".formatted(title, month), 0, 0);
        var history = history();
        var before = bookings(known, history).before(platform);
        var made = counted(() -> new MakingEntries(
                        side, known, history, before, parts.drafting().handedOver(platform))
                .of(month, locks()));
        progress.checkpoint();
        return made.by(Deciding.all(side, history, known.names(), made, before));
    }

    /** What the transactions of the platforms make now, read anew. */
    public EntriesNow entriesNow() {
        var known = known();
        var history = history();
        return new MadeNow(known, history, locks(), bookings(known, history)::before, parts.drafting()::handedOver);
    }

    @Override
    public List<Drafted> draft(Transformed transformed) {
        var entries = transformed.entries();
        var journals = draft(entries.stream()
                .map(entry -> new JournalBook.First(
                        new Origin.Transformed(transformed.platform(), entry.id()),
                        Draft.of(entry),
                        transformed.makings().get(entry.id())))
                .toList());
        var drafted = new ArrayList<Drafted>();
        for (int at = 0; at < journals.size(); at++) {
            var journal = journals.get(at);
            var now = Draft.of(entries.get(at)).lines();
            drafted.add(new Drafted(journal.id(), journal.draft().lines().equals(now)));
        }
        return List.copyOf(drafted);
    }
}
