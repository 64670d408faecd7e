package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What can be done on the screen of the crossings, with its keys. */
record CrossingsActions(
        Action search,
        Action goTo,
        Action newer,
        Action older,
        Action story,
        Action prove,
        Action closeProof,
        Action check,
        Action stopCheck,
        Action showBreach,
        Action export,
        Action copy,
        Action copyStory,
        Action sample,
        Action draw,
        Action closeSample,
        Action reperform,
        Action openEntry) {

    /** What only the view can do. */
    interface Hands {
        void search();

        void goTo();

        void story();

        void export();

        void copyRows();

        void copySide();
    }

    static CrossingsActions of(CrossingsModel model, Hands hands, Browser browser) {
        var list = model.list();
        var lookUp = model.lookUp();
        var chain = model.chain();
        return new CrossingsActions(
                Action.of("crossings.look-up", hands::search).with(Icons.SEARCH).on("Shortcut+F"),
                Action.of("crossings.go-to", hands::goTo).on("Shortcut+G"),
                Action.of("crossings.newer", list::newer)
                        .with(Icons.BACK)
                        .on("Shortcut+Page Up")
                        .unless(say(
                                () -> list.pageProperty().get().newer(), "crossings.newer.none", list.pageProperty())),
                Action.of("crossings.older", list::older)
                        .with(Icons.FORWARD)
                        .on("Shortcut+Page Down")
                        .unless(say(
                                () -> list.pageProperty().get().older(), "crossings.older.none", list.pageProperty())),
                Action.of("crossings.story", hands::story).with(Icons.HISTORY).on("Shortcut+I"),
                Action.of("crossings.prove", lookUp::prove)
                        .with(Icons.LOG)
                        .on("Shortcut+P")
                        .unless(say(
                                () -> lookUp.replyProperty().get() instanceof Reply.Never,
                                "crossings.prove.none",
                                lookUp.replyProperty())),
                Action.of("crossings.close-proof", lookUp::closeProof).with(Icons.CLOSE),
                Action.of("crossings.check", chain::check).with(Icons.LOG).on("Shortcut+R"),
                Action.of("crossings.stop-check", chain::cancel).with(Icons.CANCEL),
                Action.of("crossings.show-breach", model::showBreach),
                Action.of("crossings.export", hands::export)
                        .with(Icons.EXPORT)
                        .on("Shortcut+E")
                        .unless(say(
                                () -> !list.pageProperty().get().rows().isEmpty(),
                                "crossings.export.none",
                                list.pageProperty())),
                Action.of("crossings.copy", hands::copyRows).with(Icons.COPY).on("Shortcut+C"),
                Action.of("crossings.copy-story", hands::copySide)
                        .with(Icons.COPY)
                        .on("Shortcut+Shift+C"),
                Action.of("crossings.sample", model.sampling()::ask)
                        .with(Icons.SAMPLE_DRAWN)
                        .on("Shortcut+D")
                        .unless(say(
                                () -> !list.pageProperty().get().rows().isEmpty(),
                                "crossings.sample.none",
                                list.pageProperty())),
                Action.of("crossings.draw", model.sampling()::draw),
                Action.of("crossings.close-sample", list::closeSample),
                Action.of("crossings.reperform", model.reperforming()::look)
                        .with(Icons.SEARCH)
                        .on("Shortcut+Shift+R")
                        .unless(model.reperforming().obstacle()),
                Action.of("crossings.open-entry", () -> {
                            var page = model.story().pageProperty().get();
                            if (page != null) {
                                browser.show(page);
                            }
                        })
                        .with(Icons.EXTERNAL)
                        .unless(say(
                                () -> model.story().pageProperty().get() != null,
                                "crossings.open-entry.none",
                                model.story().pageProperty())));
    }

    private static StringBinding say(Callable<Boolean> possible, String why, Observable... of) {
        return Bindings.createStringBinding(() -> possible.call() ? "" : Words.text(why), of);
    }

    /** Those of the screen's keys and of the sheet of shortcuts. */
    List<Action> all() {
        return List.of(
                search, goTo, newer, older, story, prove, check, export, copy, copyStory, sample, reperform, openEntry);
    }
}
