package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Course;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change set against everything that was decided so far. */
final class Saving {
    private final ChangeSet changes;
    private final History history;
    private final Map<ItemKey, List<Mapping>> byItem;
    private final Set<Slot> slots = new HashSet<>();
    private final Set<ItemKey> items = new HashSet<>();
    private final Set<@Nullable Target> targets = new HashSet<>();

    Saving(ChangeSet changes, History history) {
        this.changes = changes;
        this.history = history;
        this.byItem = byItem(history);
        for (var change : changes.changes()) {
            slots.add(change.slot());
            items.add(change.slot().item());
            targets.add(change.target());
        }
    }

    /** The decisions about each item, the oldest first. */
    static Map<ItemKey, List<Mapping>> byItem(History history) {
        var byItem = new HashMap<ItemKey, List<Mapping>>();
        for (var decision : history.decisions()) {
            byItem.computeIfAbsent(decision.item(), _ -> new ArrayList<>()).add(decision);
        }
        return byItem;
    }

    History before() {
        return history;
    }

    /** What others decided about the same items since the person began. */
    List<SaveResult.Meanwhile> meanwhile() {
        var meanwhile = new ArrayList<SaveResult.Meanwhile>();
        for (var change : changes.changes()) {
            var theirs = since(change);
            if (!theirs.isEmpty()) {
                meanwhile.add(new SaveResult.Meanwhile(change, theirs));
            }
        }
        return meanwhile;
    }

    private List<Mapping> since(Change change) {
        var about = byItem.getOrDefault(change.slot().item(), List.of());
        var seen = change.seen();
        return seen == null ? about : about.subList(about.lastIndexOf(seen) + 1, about.size());
    }

    /** A person who chose says why; a file or a suggestion says it for them. */
    void requireReason() {
        if (changes.changes().stream()
                .anyMatch(change -> change.origin() == Mapping.Origin.PERSON
                        && changes.reasonOf(change).isEmpty())) {
            throw new FailureException(new Failure.BadInput("No reason is given.", "Say in a few words why."));
        }
    }

    /** Refuses what follows from changes before they are saved: amounts would go to where nothing sends them. */
    void requireSaved() {
        for (var change : changes.changes()) {
            var made = since(change).stream()
                    .anyMatch(decision -> decision.slot().equals(change.slot())
                            && decision.inForce().equals(change.inForce())
                            && Objects.equals(decision.target(), change.target()));
            if (!made && isNews(change, about(change.slot()))) {
                throw new FailureException(
                        new Failure.BadInput("These changes are not saved.", "Save them, then draft the entries."));
            }
        }
    }

    /** Whether a finding is about something that is decided here, and not about where something else was sent before. */
    boolean isAbout(MappingFinding finding) {
        var slot = finding.slot();
        var about = slot == null ? items.contains(finding.item()) : slots.contains(slot);
        return about && (finding.target() == null || targets.contains(finding.target()));
    }

    /**
     * The decisions to be appended, each against all before it. What changes no answer is a decision where a person confirms
     * it; a file that says what holds anyhow decides nothing, so that its author stays.
     */
    List<Mapping> decisions(String author, Instant at) {
        var soFar = new HashMap<Slot, List<Mapping>>();
        var decisions = new ArrayList<Mapping>();
        for (var change : changes.changes()) {
            var about = soFar.computeIfAbsent(change.slot(), this::about);
            if (isNews(change, about)) {
                var decision = new Mapping(
                        change.slot(),
                        change.target(),
                        change.inForce(),
                        change.origin(),
                        changes.reasonOf(change),
                        author,
                        at);
                about.add(decision);
                decisions.add(decision);
            }
        }
        return SavedTogether.asOne(decisions, history.decisions().size());
    }

    private List<Mapping> about(Slot slot) {
        return byItem.getOrDefault(slot.item(), List.of()).stream()
                .filter(decision -> decision.slot().equals(slot))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isNews(Change change, List<Mapping> about) {
        var confirmed = change.target() != null && change.origin() != Mapping.Origin.IMPORT;
        return confirmed
                || Course.of(about).within(change.inForce()).stream()
                        .anyMatch(part -> !Objects.equals(part.target(), change.target()));
    }

    /** The history as it would be afterwards. */
    History after(String author, Instant at) {
        var all = new ArrayList<>(history.decisions());
        all.addAll(decisions(author, at));
        return new History(all);
    }
}
