package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Precedent;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Suggestions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The work on the mapping over the ports of one open workspace. */
public final class WorkspaceMappingDesk implements MappingDesk {
    private final DeskParts parts;

    public WorkspaceMappingDesk(DeskParts parts) {
        this.parts = parts;
    }

    @Override
    public MappingSheet sheet(Period month) {
        var known = known();
        var history = history();
        var found = findings(known, history);
        var rows = rows(known, history, month.to(), found).sheet(transaction -> month.contains(transaction.date()));
        return new MappingSheet(
                month,
                rows,
                known.ledger(),
                known.taxCodes(),
                parts.lockedUntil().get().orElse(null),
                latest(history),
                found.stream()
                        .filter(finding -> !known.items().containsKey(finding.item()))
                        .toList());
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
        var known = known();
        var holding = history().on(parts.today());
        var titles = known.platforms().stream()
                .collect(Collectors.toMap(
                        side -> side.connection().id(),
                        side -> side.connection().title()));
        var precedents = Precedent.in(
                holding.all(),
                key -> Optional.ofNullable(known.items().get(key)),
                key -> titles.getOrDefault(key.connection(), key.connection().value()));
        var suggestions = new Suggestions(known.ledger(), precedents);
        var all = new TreeMap<ItemKey, List<Suggestion>>();
        for (var side : known.platforms()) {
            side.uses().all().stream()
                    .filter(item ->
                            items.contains(item.key()) && holding.of(item.key()).isEmpty())
                    .forEach(item ->
                            all.put(item.key(), suggestions.of(item, side.uses().usage(item.key()))));
        }
        return all;
    }

    @Override
    public List<Mapping> history(ItemKey item) {
        return history().about(item);
    }

    @Override
    public List<MappingRow> asAt(LocalDate day, @Nullable Instant knownAt) {
        var history = knownAt == null ? history() : history().knownAt(knownAt);
        return rows(known(), history, day, List.of()).holding();
    }

    @Override
    public List<MappingFinding> check() {
        return findings(known(), history());
    }

    private List<MappingFinding> findings(Known known, History history) {
        return LedgerTargets.check(known, history.on(parts.today()));
    }

    @Override
    public Preview preview(ChangeSet changes, Period month) {
        var known = known();
        var saving = new Saving(changes, history());
        var after = saving.after(parts.author().get(), parts.clock().instant());
        return new Preview(
                changes,
                broughtAbout(known, saving, after),
                new BlastRadius(List.of()),
                new Differences(parts.reviews(), month).between(saving.history(), after));
    }

    /** What the checks find after a change set and did not find before, and what they find about what it decides. */
    private List<MappingFinding> broughtAbout(Known known, Saving saving, History after) {
        var before = Set.copyOf(findings(known, saving.history()));
        return findings(known, after).stream()
                .filter(finding -> !before.contains(finding) || saving.isAbout(finding))
                .toList();
    }

    @Override
    public synchronized SaveResult save(ChangeSet changes) {
        var saving = new Saving(changes, history());
        saving.requireReason();
        var meanwhile = saving.meanwhile();
        if (!meanwhile.isEmpty()) {
            return new SaveResult.Overtaken(meanwhile);
        }
        var author = parts.author().get();
        var now = parts.clock().instant();
        var blocking = broughtAbout(known(), saving, saving.after(author, now)).stream()
                .filter(finding -> finding.kind().blocks())
                .toList();
        if (!blocking.isEmpty()) {
            return new SaveResult.Refused(blocking);
        }
        var decisions = saving.decisions(author, now);
        if (!decisions.isEmpty()) {
            parts.history().append(decisions);
        }
        return new SaveResult.Saved(decisions);
    }

    @Override
    public List<JournalId> draftReclass(Preview preview, CatchUp catchUp) {
        throw notYet();
    }

    @Override
    public int exportTo(Path file) {
        throw notYet();
    }

    @Override
    public ImportPreview readFrom(Path file) {
        throw notYet();
    }

    @Override
    public ImportPreview copyFrom(Path workspace) {
        throw notYet();
    }

    @Override
    public Transformed transform(ConnectionId platform, Period month, Progress progress) {
        throw notYet();
    }

    @Override
    public List<JournalId> draft(Transformed transformed) {
        throw notYet();
    }

    private static FailureException notYet() {
        return new FailureException(new Failure.BadInput("This cannot be done here.", "Use the command line."));
    }
}
