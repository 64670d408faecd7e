package dev.weighhouse.mappingdesk;

import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Reclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Drafts the entries that bring what is booked from where it stands to where the mapping sends it. */
record Reclassing(
        Known known,
        History history,
        Locks locks,
        Bookings bookings,
        Function<List<JournalBook.First>, List<Journal>> drafting) {

    /**
     * What a saved change concerns, or without any change all that stands elsewhere. What was drafted before is there already; only
     * what still stands elsewhere is added.
     */
    List<JournalId> draft(Preview preview, CatchUp catchUp) {
        var reclass = reclass(preview.changes(), catchUp);
        var radius = preview.changes().changes().isEmpty() ? all() : since(preview);
        var drafted = draft(reclass, radius);
        var askedAgain = drafted.isEmpty() && !preview.changes().changes().isEmpty();
        return askedAgain ? draftedBefore(reclass.change()) : drafted;
    }

    /** Some of what stands elsewhere. */
    List<JournalId> draft(Chosen chosen, CatchUp catchUp) {
        var changes = new ChangeSet(List.of(), chosen.reason());
        return draft(reclass(changes, catchUp), all().only(chosen.items()::contains));
    }

    private Reclass reclass(ChangeSet changes, CatchUp catchUp) {
        return new Reclass(changes, locks, catchUp == CatchUp.CATCH_UP, known.names());
    }

    /** What somebody says who says that it stands there already. */
    List<Assurance.Said> said(Chosen chosen, String author, Instant at) {
        var radius = all();
        var said = new ArrayList<Assurance.Said>();
        for (var item : new TreeSet<>(chosen.items())) {
            var drawn = radius.drawn(item);
            if (!drawn.isEmpty()) {
                var making = new Making(item.connection(), history.decisions().size(), drawn);
                said.add(new Assurance.Said(item, chosen.reason(), author, at, making));
            }
        }
        return said;
    }

    /** By what that is said. */
    Assurances.State state() {
        return bookings.state();
    }

    private BlastRadius since(Preview preview) {
        var before = new History(history.decisions().subList(0, preview.decisions()));
        var after = new Saving(preview.changes(), before).after("", Instant.EPOCH);
        return WorkspaceMappingDesk.counted(
                () -> BlastRadius.since(bookings.pulled(locks), before, after, history, locks));
    }

    private BlastRadius all() {
        return WorkspaceMappingDesk.counted(() -> BlastRadius.left(bookings.pulled(locks), history, locks));
    }

    /** All that stands elsewhere, whenever its mapping was changed. */
    Preview left(String reason) {
        var changes = new ChangeSet(List.of(), reason);
        var radius = all();
        var reclass = new Reclass(changes, locks, true, known.names());
        return new Preview(
                changes,
                List.of(),
                radius,
                List.of(),
                WorkspaceMappingDesk.counted(() -> new Notes(known, bookings).of(radius, reclass)),
                history.decisions().size());
    }

    private List<JournalId> draftedBefore(String change) {
        var ids = new ArrayList<JournalId>();
        for (var side : known.platforms()) {
            bookings.before(side.connection().id()).movedBy(change).forEach(entry -> ids.add(entry.id()));
        }
        return List.copyOf(ids);
    }

    private List<JournalId> draft(Reclass reclass, BlastRadius radius) {
        var first = new ArrayList<JournalBook.First>();
        for (var made : WorkspaceMappingDesk.counted(() -> reclass.made(radius))) {
            var platform = made.platform();
            var id = bookings.before(platform).next(made.entry().id());
            first.add(new JournalBook.First(
                    new Origin.Reclass(id),
                    Draft.of(made.entry()),
                    new Making(platform, history.decisions().size(), made.drawn())));
        }
        return drafting.apply(List.copyOf(first)).stream().map(Journal::id).toList();
    }
}
