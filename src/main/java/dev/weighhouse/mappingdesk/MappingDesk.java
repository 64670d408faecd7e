package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Suggestion;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The work on the mapping of one open workspace, the same from the window and from the command line. Methods read and write
 * the workspace: call none of them on the JavaFX thread. All throw {@link dev.weighhouse.crossing.FailureException} for what
 * a person can meet.
 */
public interface MappingDesk {

    /** Every item the platforms use, with what holds in a month, its figures and findings; as it is known now. */
    MappingSheet sheet(Period month);

    /** At most three for each item, the best first; only for items that nobody mapped or held. */
    Map<ItemKey, List<Suggestion>> suggestions(Set<ItemKey> items);

    /** The decisions about an item, the oldest first. */
    List<Mapping> history(ItemKey item);

    /** Everything that was ever saved, one change set after the other, the oldest first: who, when, why, and all its decisions. */
    List<SavedTogether> changeSets();

    /**
     * When an item first came in a pull; empty for one that no pull had.
     *
     * @param earliest its {@linkplain Past#earliest earliest} transaction, or null where it has none
     */
    Optional<Instant> firstPulled(ItemKey item, @Nullable Transaction earliest);

    /**
     * The rows as they were: what held on a day, as it was known at a moment. An account is a part of what it was a part of
     * by the chart of that moment. Last come items about which something was decided and which are no longer there.
     *
     * @param knownAt null for what is known now
     */
    List<MappingRow> asAt(LocalDate day, @Nullable Instant knownAt);

    /** What the checks find now, as on each pull and before each push. */
    List<MappingFinding> check();

    /** Of {@link #check} what came from the ledger: accounts in use that it renamed, archived, lost or made to headings. */
    default List<MappingFinding> changedByTheLedger() {
        return check().stream().filter(finding -> finding.kind().ofTheLedger()).toList();
    }

    /** How far the ledger's books are closed, as it said when it was last asked; empty where nobody knows. */
    Optional<BooksLock> lock();

    /** The latest decision about each item about which there is any: what who begins to change it now has seen. */
    Map<ItemKey, Mapping> latest();

    /**
     * The change of an item as a whole that somebody makes who looks at a month, for the days that
     * {@link MappingRow#changedFrom} tells; tax code and dimensions stay as they are. Nothing is written.
     *
     * @param to null for nowhere
     * @param seen the {@link #latest()} decision about the item when the person began, or null for none
     */
    Change change(ItemKey item, @Nullable AccountId to, Period month, Mapping.Origin origin, @Nullable Mapping seen);

    /**
     * What saving would find and move; nothing is written.
     *
     * @param month the one shown, whose differences are foretold
     */
    Preview preview(ChangeSet changes, Period month);

    /** Saves all of them or none. */
    SaveResult save(ChangeSet changes);

    /**
     * The changes that give every day the answer it had just before these decisions were saved; to be saved like any others.
     * None where they changed no answer.
     *
     * @param saved as {@link #save} told them
     */
    List<Change> undoing(List<Mapping> saved);

    /**
     * Drafts the entries that bring what these changes, now saved, concern from where it stands to where the mapping sends it:
     * {@link Preview#brought}, if nothing else was drafted or decided since. Asked again, it drafts only what came since.
     *
     * @param preview of the change set as it was shown before it was saved
     * @return the drafts in Journals; those that the same saved change drafted before where nothing more of it moves; empty where
     *     nothing ever did, and where nothing is left of {@link #leftBehind} any more
     */
    List<JournalId> draftReclass(Preview preview, CatchUp catchUp);

    /** What earlier changes left behind, and what can be done about it. */
    LeftBehind behind();

    /** All of it, of which {@link #draftReclass} drafts the entries. Nothing is written. */
    default Preview leftBehind(String reason) {
        return behind().left(reason);
    }

    /** Writes what holds, with rules and dates, to a new file; {@code .xlsx} or comma-separated text by its name. */
    int exportTo(Path file);

    /**
     * As {@link #exportTo(Path)}, of some items only, and in place of a file that is there. A person who chose that file was
     * asked; it stays as it was until the new one is complete.
     */
    int exportOver(Path file, Predicate<ItemKey> which);

    /**
     * What a file would change, row by row; nothing is written. A file that {@link #exportTo} wrote changes nothing.
     *
     * @throws dev.weighhouse.crossing.FailureException if the file as a whole cannot be read
     */
    ImportPreview readFrom(Path file, Progress progress);

    /** The same, which nobody watches. */
    default ImportPreview readFrom(Path file) {
        return readFrom(file, Progress.NONE);
    }

    /** As {@link #readFrom(Path, Progress)}, for the mapping of another workspace, whose items are found by provider and id. */
    ImportPreview copyFrom(Path workspace, Progress progress);

    /** The same, which nobody watches. */
    default ImportPreview copyFrom(Path workspace) {
        return copyFrom(workspace, Progress.NONE);
    }

    /** The entries the transactions of a month make by the mapping as at their dates; nothing is written. */
    Transformed transform(ConnectionId platform, Period month, Progress progress);

    /**
     * Keeps these entries as drafts in Journals; those that are there already stay as they are, and it is told where they say
     * something else by now. In the order of the entries.
     */
    List<Drafted> draft(Transformed transformed);
}
