package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.StandsOn;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A change of the mapping that somebody thinks of in the review: shown with what it would move, then saved with a reason, or
 * left.
 */
final class Remapping {
    private final Workbench bench;
    private final Latest previewing = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal = new ReadOnlyObjectWrapper<>();

    /**
     * What somebody thinks of.
     *
     * @param about the account when they began
     * @param item whose mapping it is
     * @param to where it shall go; null for nowhere
     * @param reason what a suggestion says of why; empty where the person has to
     * @param seen the latest decision about the item when they began; null for none
     * @param worked what it would move, once that is worked out
     */
    record Proposal(
            DetailModel.Subject about,
            ItemKey item,
            @Nullable AccountId to,
            Mapping.Origin origin,
            String reason,
            @Nullable Mapping seen,
            @Nullable Worked worked) {

        Proposal with(DetailModel.Subject fresh, @Nullable Worked now) {
            return new Proposal(fresh, item, to, origin, reason, seen, now);
        }
    }

    /**
     * What it would move.
     *
     * @param lock how far the ledger's books are closed; null where nobody knows
     */
    record Worked(Change change, Moves moves, @Nullable BooksLock lock) {
        Preview preview() {
            return moves.preview();
        }
    }

    /** The row of the account that is looked at. */
    private record Shown(Proposal wanted, MappingDesk desk) implements StandsOn.Rows {
        @Override
        public Set<AccountId> shown(ItemKey item) {
            var account = wanted.about().row().variance().ledgerAccount();
            return account == null || !item.equals(wanted.item()) ? Set.of() : Set.of(account.id());
        }

        @Override
        public List<Mapping> history(ItemKey item) {
            return desk.history(item);
        }
    }

    /** Writes something, and tells why where it could not. */
    interface Writer {
        void write(String name, Consumer<OpenWorkspace> change, Runnable done);
    }

    Remapping(Workbench bench) {
        this.bench = bench;
    }

    /** What is shown; null while nobody thinks of any change. */
    ReadOnlyObjectProperty<@Nullable Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** @param failed told why it cannot be worked out; then nothing is proposed any more */
    void propose(
            DetailModel.Subject about,
            ItemKey item,
            @Nullable AccountId to,
            Mapping.Origin origin,
            String reason,
            Consumer<Failure> failed) {
        var seen = about.loaded().decided().get(item);
        work(new Proposal(about, item, to, origin, reason, seen, null), failed);
    }

    private void work(Proposal wanted, Consumer<Failure> failed) {
        proposal.set(wanted);
        var loaded = wanted.about().loaded();
        var month = loaded.review().period();
        bench.work()
                .desk(Words.text("review.proposal.working"), _ -> {
                    var desk = loaded.opening().workspace().mapping();
                    var change = desk.change(wanted.item(), wanted.to(), month, wanted.origin(), wanted.seen());
                    var preview = desk.preview(new ChangeSet(List.of(change), ""), month);
                    var moves = Moves.of(preview, new Shown(wanted, desk));
                    return new Worked(change, moves, desk.lock().orElse(null));
                })
                .latestOf(previewing)
                .then(worked -> proposal.set(wanted.with(wanted.about(), worked)))
                .otherwise(why -> {
                    leave();
                    failed.accept(why);
                })
                .start();
    }

    /** Another account is shown, or the same was read anew: then what would move is worked out again. */
    void turn(DetailModel.@Nullable Subject now, Consumer<Failure> failed) {
        var before = proposal.get();
        if (before == null || before.about().equals(now)) {
            return;
        }
        if (now != null && isSame(before, now)) {
            work(before.with(now, null), failed);
        } else {
            leave();
        }
    }

    private static boolean isSame(Proposal before, DetailModel.Subject now) {
        var workspace = before.about().loaded().opening().workspace();
        return now.loaded().opening().workspace().equals(workspace)
                && now.row().variance().platformAccounts().stream()
                        .anyMatch(account -> ItemKey.of(account.key()).equals(before.item()));
    }

    /** Nothing is changed. */
    void leave() {
        previewing.forget();
        proposal.set(null);
    }

    /** Saves what is shown, once it is known what it moves; a blank reason saves nothing. */
    void save(String reason, Writer writer) {
        var now = proposal.get();
        if (now == null || now.worked() == null || reason.isBlank()) {
            return;
        }
        var changes = new ChangeSet(List.of(now.worked().change()), reason.strip());
        writer.write(
                Words.text("review.mapping"),
                workspace -> refuseUnsaved(workspace.mapping().save(changes)),
                () -> done(now));
    }

    /** What somebody thinks of meanwhile, of another account, stays. */
    private void done(Proposal saved) {
        var now = proposal.get();
        if (now != null && now.item().equals(saved.item())) {
            leave();
        }
    }

    private void refuseUnsaved(SaveResult result) {
        switch (result) {
            case SaveResult.Saved _ -> {}
            case SaveResult.Refused(var findings) -> {
                var first = findings.getFirst();
                throw new FailureException(new Failure.BadInput(first.words(), first.next()));
            }
            case SaveResult.Overtaken(var meanwhile) -> {
                var theirs = meanwhile.getFirst().theirs().getLast();
                throw new FailureException(new Failure.BadInput(
                        Words.text("review.overtaken", theirs.author(), Times.moment(theirs.at(), bench.clock())),
                        Words.text("review.overtaken.next")));
            }
        }
    }
}
