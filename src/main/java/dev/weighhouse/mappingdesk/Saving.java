package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A change set against everything that was decided so far. */
record Saving(ChangeSet changes, History history) {

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
        var about = history.about(change.slot().item());
        var seen = change.seen();
        return seen == null ? about : about.subList(about.lastIndexOf(seen) + 1, about.size());
    }

    /** A person who chose says why; a file or a suggestion says it for them. */
    void requireReason() {
        if (changes.reason().isBlank()
                && changes.changes().stream().anyMatch(change -> change.origin() == Mapping.Origin.PERSON)) {
            throw new FailureException(new Failure.BadInput("No reason is given.", "Say in a few words why."));
        }
    }

    /** Whether a finding is about something that is decided here. */
    boolean isAbout(MappingFinding finding) {
        var slot = finding.slot();
        return changes.changes().stream()
                .map(Change::slot)
                .anyMatch(decided -> slot == null ? decided.item().equals(finding.item()) : decided.equals(slot));
    }

    /** The decisions to be appended. What was decided just so last is not decided once more, so that its author stays. */
    List<Mapping> decisions(String author, Instant at) {
        return changes.changes().stream()
                .filter(this::isNews)
                .map(change -> new Mapping(
                        change.slot(),
                        change.target(),
                        change.inForce(),
                        change.origin(),
                        changes.reason().strip(),
                        author,
                        at))
                .toList();
    }

    private boolean isNews(Change change) {
        return history.latest(change.slot())
                .map(last ->
                        !last.inForce().equals(change.inForce()) || !Objects.equals(last.target(), change.target()))
                .orElse(change.target() != null);
    }

    /** The history as it would be afterwards. */
    History after(String author, Instant at) {
        var all = new ArrayList<>(history.decisions());
        all.addAll(decisions(author, at));
        return new History(all);
    }
}
