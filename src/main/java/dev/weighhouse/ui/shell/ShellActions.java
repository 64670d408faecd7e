package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The actions of the window itself, with their keys. */
final class ShellActions {
    private final ShellModel model;
    private final WorkspaceActions workspaces;
    private final Action pull;
    private final Action pullOne;
    private final Action stopPull;
    private final Action lookUp;
    private final Action jobs;
    private final Action showDoubt;
    private final Action checkLog;
    private final Action earlier;
    private final Action later;
    private final Action nextLens;
    private final Action close;
    private final List<Action> sizes;
    private final List<Action> goTo;

    /**
     * What the window opens over itself.
     *
     * @param lookUp the look-up over everything
     * @param onePull the look-up over the connections that can be pulled
     * @param jobs what lies behind the status bar
     */
    record Opens(Runnable lookUp, Runnable onePull, Runnable jobs) {}

    ShellActions(ShellModel model, WorkspaceActions workspaces, Theme theme, Opens opens) {
        this.model = model;
        this.workspaces = workspaces;
        ObservableValue<String> closed =
                model.bench().openProperty().map(_ -> "").orElse(Words.text("shell.pull.no-workspace"));
        pull = Action.of("shell.pull", model.pulling()::pullAll)
                .with(Icons.PULL)
                .on("F5")
                .unless(model.pullObstacle());
        pullOne = Action.of("shell.pull-one", opens.onePull())
                .with(Icons.PULL)
                .on("Shortcut+Shift+F5")
                .unless(model.pullObstacle());
        lookUp = Action.of("shell.look-up", opens.lookUp())
                .with(Icons.SEARCH)
                .on("Shortcut+K")
                .unless(closed);
        jobs = Action.of("shell.jobs", opens.jobs()).on("Shortcut+Shift+J").unless(closed);
        showDoubt = Action.of("shell.show-doubt", model::showDoubt)
                .unless(model.bench()
                        .log()
                        .doubtProperty()
                        .map(doubt -> doubt.all() == 0 ? Words.text("shell.show-doubt.none") : ""));
        checkLog = Action.of("shell.check-log", model.bench().log().check()::check)
                .with(Icons.LOG)
                .unless(closed);
        stopPull = Action.of("shell.stop-pull", model.pulling()::stop)
                .unless(Bindings.createStringBinding(
                        () -> model.pulling().runningProperty().get() == null ? Words.text("shell.stop-pull.none") : "",
                        model.pulling().runningProperty()));
        earlier = Action.of("shell.earlier", model::earlier)
                .with(Icons.BACK)
                .on("Alt+Left")
                .unless(closed);
        later = Action.of("shell.later", model::later)
                .with(Icons.FORWARD)
                .on("Alt+Right")
                .unless(closed);
        nextLens =
                Action.of("shell.next-lens", model::nextLens).on("Shortcut+L").unless(closed);
        close = Action.of("shell.close", model.bench()::leave).unless(closed);
        sizes = List.of(
                Action.of("shell.larger", theme::larger).on("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"),
                Action.of("shell.smaller", theme::smaller).on("Shortcut+Minus", "Shortcut+Subtract"),
                Action.of("shell.usual-size", theme::usualSize).on("Shortcut+0", "Shortcut+Numpad 0"));
        goTo = IntStream.range(0, model.screens().size())
                .mapToObj(i -> Action.of(
                                model.screens().get(i).key(),
                                () -> model.show(model.screens().get(i)))
                        .with(model.screens().get(i).icon())
                        .on("Shortcut+" + (i + 1))
                        .unless(closed))
                .toList();
    }

    Action pull() {
        return pull;
    }

    Action pullOne() {
        return pullOne;
    }

    Action jobs() {
        return jobs;
    }

    Action showDoubt() {
        return showDoubt;
    }

    Action checkLog() {
        return checkLog;
    }

    Action lookUp() {
        return lookUp;
    }

    Action earlier() {
        return earlier;
    }

    Action later() {
        return later;
    }

    /** Those that show a screen, in the order of the rail. */
    List<Action> goTo() {
        return goTo;
    }

    /** All of them, for the keys and the sheet of shortcuts. */
    List<Action> all() {
        var all = new ArrayList<>(goTo);
        all.addAll(List.of(lookUp, pull, pullOne, stopPull, jobs, showDoubt, checkLog, earlier, later, nextLens));
        all.addAll(sizes);
        all.addAll(List.of(workspaces.open(), workspaces.create(), workspaces.sample(), close));
        return all;
    }

    /** The menu of the workspace, with the recent ones as they are now. */
    List<MenuItem> workspaceMenu() {
        var items = new ArrayList<MenuItem>();
        items.add(Controls.menuItem(workspaces.open()));
        items.add(Controls.menuItem(workspaces.create()));
        items.add(Controls.menuItem(workspaces.sample()));
        var recent = model.bench().settings().recent();
        if (!recent.isEmpty()) {
            items.add(new SeparatorMenuItem());
            recent.forEach(file -> items.add(recent(file)));
        }
        items.add(new SeparatorMenuItem());
        items.add(Controls.menuItem(close));
        return items;
    }

    private MenuItem recent(Path file) {
        var item = new MenuItem(Words.text("shell.recent", file.getFileName(), String.valueOf(file.getParent())));
        item.setMnemonicParsing(false);
        item.setGraphic(Icons.FILE.node());
        item.setOnAction(_ -> model.bench().open(file));
        return item;
    }
}
