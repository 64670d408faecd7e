package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What can be done with the rows of an account. On the rows themselves plain keys do the same, as nothing is typed there. */
final class MatchActions {
    final Action match;
    final Action confirm;
    final Action unmatch;
    final Action split;
    final Action undo;
    final Action redo;
    private final Matching matching;
    private final Observable[] changing;

    MatchActions(Workbench bench, DetailModel detail, Matching matching) {
        var deciding = matching.deciding();
        this.matching = matching;
        this.changing = new Observable[] {
            matching.markedProperty(),
            matching.onProperty(),
            matching.writingProperty(),
            deciding.steps().changedProperty(),
            detail.accountedProperty(),
            detail.subjectProperty(),
            bench.openProperty()
        };
        match = Action.of("review.match", matching::match).on("Shortcut+M").unless(because(matching::whyNotMatch));
        confirm = Action.of("review.confirm", matching::confirm)
                .on("Shortcut+Shift+M")
                .unless(because(matching::whyNotConfirm));
        unmatch = Action.of("review.unmatch", matching::unmatch)
                .on("Shortcut+Delete")
                .unless(because(matching::whyNotUnmatch));
        split = Action.of("review.split", matching::split)
                .on("Shortcut+Shift+Delete")
                .unless(because(matching::whyNotSplit));
        undo = Action.of("review.undo", deciding::undo)
                .with(Icons.UNDO)
                .on("Shortcut+Z")
                .unless(because(deciding::whyNotUndo));
        redo = Action.of("review.redo", deciding::redo)
                .with(Icons.REDO)
                .on("Shortcut+Shift+Z", "Shortcut+Y")
                .unless(because(deciding::whyNotRedo));
    }

    private StringBinding because(Supplier<Optional<String>> why) {
        return Bindings.createStringBinding(() -> why.get().orElse(""), changing);
    }

    List<Action> all() {
        return List.of(match, confirm, unmatch, split, undo, redo);
    }

    /** Does it for somebody who pressed a key on the rows, or says why it cannot be done. */
    void press(Action action) {
        var why = action.obstacleProperty().get();
        if (why.isEmpty()) {
            action.run();
        } else {
            matching.tell(why);
        }
    }
}
