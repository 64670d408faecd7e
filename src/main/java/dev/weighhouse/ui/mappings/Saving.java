package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mappingdesk.Chosen;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.mappingdesk.SaveResult.Meanwhile;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Saves what is pending as one change set with a reason, and drafts the entries that bring the past to it. */
final class Saving {
    /** So many of the decisions of others are told at once; what is done about them is done about those alone. */
    static final int LISTED = 100;

    private final MappingsModel model;
    private final Outlook outlook;
    private final Handovers handovers;
    private final ReadOnlyLongWrapper asked = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<MappingFinding>> refused = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Meanwhile>> overtaken = new ReadOnlyObjectWrapper<>(List.of());

    Saving(MappingsModel model, Outlook outlook, Handovers handovers) {
        this.model = model;
        this.outlook = outlook;
        this.handovers = handovers;
        model.editedProperty().subscribe((_, _) -> calm());
    }

    /** Goes up when a person is asked whether to save: what it moves shall be seen then. */
    ReadOnlyLongProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Whether something is being written, so that nothing else can be. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last deed failed; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the checks found when nothing was saved. */
    ReadOnlyObjectProperty<List<MappingFinding>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What others decided meanwhile, when nothing was saved. */
    ReadOnlyObjectProperty<List<Meanwhile>> overtakenProperty() {
        return overtaken.getReadOnlyProperty();
    }

    private void calm() {
        failure.set(null);
        refused.set(List.of());
        overtaken.set(List.of());
    }

    /** Asks for the reason and saves. */
    void save() {
        ask(Words.text("mappings.save.do"), () -> {});
    }

    /** Drafts the entries of what was saved; what is still pending is saved first. */
    void draft() {
        if (model.pending().isEmpty()) {
            outlook.ofSaved().ifPresent(this::draft);
        } else {
            ask(
                    Words.text("mappings.save-and-draft.do"),
                    () -> outlook.ofSaved().ifPresent(this::draft));
        }
    }

    private void ask(String confirm, Runnable then) {
        var count = model.pending().size();
        var pending = model.pending().list();
        var says = Words.text("mappings.save.says", dates(pending)) + ofRows(pending);
        model.questionProperty()
                .set(new Question(
                        Words.text("mappings.save.title", count),
                        List.of(new Question.Field(
                                Words.text("mappings.save.why"), model.pending().reason())),
                        words -> words.getFirst().isBlank()
                                ? Question.Reply.no(Words.text("mappings.save.missing"))
                                : Question.Reply.yes(says),
                        confirm,
                        words -> save(words.getFirst(), then)));
        asked.set(asked.get() + 1);
    }

    /** How many keep the reason that a row of a file gave for it, whatever is typed here. */
    private static String ofRows(List<Change> changes) {
        var count =
                changes.stream().filter(change -> !change.reason().isBlank()).count();
        return count == 0 ? "" : " " + Words.text("mappings.save.of-rows", count);
    }

    /** For which dates changes are: {@code All from 1 Oct 2026}, or {@code 2 from 1 Oct 2026, 1 always}. */
    private static String dates(List<Change> changes) {
        var counts = new LinkedHashMap<String, Integer>();
        changes.forEach(change -> counts.merge(TargetWords.dates(change.inForce()), 1, Integer::sum));
        return counts.size() == 1
                ? Words.text(
                        "mappings.save.dates-all", counts.keySet().iterator().next())
                : counts.entrySet().stream()
                        .map(each -> Words.text("mappings.save.dates", each.getValue(), each.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private void save(String reason, Runnable then) {
        var now = model.loaded();
        if (now.isEmpty()) {
            return;
        }
        var desk = now.get().desk();
        var month = now.get().sheet().month();
        record Done(SaveResult result, Moves moves, List<Change> back) {}
        var changes = new ChangeSet(model.pending().list(), reason);
        var seen = outlook.ofPending().orElse(null);
        var loaded = now.get();
        model.noteProperty().set("");
        busy.set(true);
        model.bench()
                .work()
                .desk(Words.text("mappings.saving", changes.changes().size()), _ -> {
                    // What is drafted later is what this moves, which nobody can tell any more once it is saved.
                    var preview = seen == null ? desk.preview(changes, month) : seen.of(changes);
                    var moves = ShownRows.moves(loaded, preview);
                    var result = desk.save(changes);
                    var decided = result instanceof SaveResult.Saved saved ? saved.decisions() : List.<Mapping>of();
                    return new Done(result, moves, desk.undoing(decided));
                })
                .keeps()
                .shown()
                .then(done -> {
                    busy.set(false);
                    take(done.result(), done.moves(), Pieces.shownLast(done.back(), month.to()), then);
                })
                .otherwise(this::fail)
                .start();
    }

    private void take(SaveResult result, Moves moves, List<Change> back, Runnable then) {
        calm();
        switch (result) {
            case SaveResult.Refused(var findings) -> refused.set(findings);
            case SaveResult.Overtaken(var meanwhile) -> overtaken.set(meanwhile);
            case SaveResult.Saved _ -> {
                var count = moves.preview().changes().changes().size();
                model.pending().saved(Words.text("mappings.step.saving", count), back);
                model.pendingChanged();
                model.noteProperty().set(Words.text("mappings.saved", count));
                outlook.saved(moves);
                then.run();
                model.bench().refresh();
            }
        }
    }

    private void draft(Moves moves) {
        var catchUp = outlook.catchUpProperty().get();
        var preview = moves.preview();
        var chosen = new Chosen(outlook.chosenBehind(), preview.changes().reason());
        var behind = outlook.isBehind();
        model.loaded()
                .map(Loaded::desk)
                .ifPresent(desk -> draft(
                        () -> behind ? desk.behind().draft(chosen, catchUp) : desk.draftReclass(preview, catchUp)));
    }

    private void draft(Supplier<List<JournalId>> drafting) {
        busy.set(true);
        model.bench()
                .work()
                .desk(Words.text("mappings.drafting"), _ -> drafting.get())
                .keeps()
                .shown()
                .then(drafted -> {
                    busy.set(false);
                    handOver(drafted);
                })
                .otherwise(this::fail)
                .start();
    }

    private void handOver(List<JournalId> drafted) {
        if (drafted.isEmpty()) {
            model.noteProperty().set(Words.text("mappings.nothing-to-draft"));
        } else {
            model.noteProperty()
                    .set(Words.text(
                            "mappings.drafted",
                            drafted.size(),
                            drafted.stream().map(JournalId::toString).collect(Collectors.joining(", "))));
            outlook.lookAgain();
            model.bench().refresh();
            handovers.showEntry(drafted.getFirst());
        }
    }

    private void fail(Failure why) {
        busy.set(false);
        failure.set(why);
    }

    private Stream<Meanwhile> listed() {
        return overtaken.get().stream().limit(LISTED);
    }

    /** What is listed has been looked at, and what is pending shall hold all the same; the others are told at the next saving. */
    void keepMine() {
        var latest = new HashMap<ItemKey, Mapping>();
        listed().forEach(each ->
                latest.put(each.mine().slot().item(), each.theirs().getLast()));
        model.pending().replace(change -> {
            var theirs = latest.get(change.slot().item());
            return Optional.of(theirs == null ? change : change.seeing(theirs));
        });
        model.pendingChanged();
        model.read();
    }

    /** What is listed of what others decided holds; what was pending about the same items is forgotten. */
    void takeTheirs() {
        var items = listed().map(each -> each.mine().slot().item()).collect(Collectors.toSet());
        model.pending()
                .replace(change -> Optional.of(change)
                        .filter(each -> !items.contains(each.slot().item())));
        model.pendingChanged();
        model.read();
    }
}
