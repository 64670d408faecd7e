package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Modal;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.WorkspaceActions;
import dev.weighhouse.ui.shell.LookUpRow.Hit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The main window: the bars around, and in the middle the screen that is shown. */
public final class Shell {
    private static final String GROUP = "shell.shortcuts";
    private static final String SCREEN_GROUP = "shell.shortcuts-screen";

    private final ShellModel model;
    private final Theme theme;
    private final Actions actions = new Actions();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final VBox top = new VBox();
    private final TopBar topBar;
    private final Rail rail;
    private final StatusBar statusBar;
    private final StackPane stage = new StackPane();
    private final LookUp lookUp;
    private final JobsPanel jobs;
    private final LookUpBox box;
    private @Nullable Screen attached;

    public Shell(ShellModel model, WorkspaceActions workspaces, Theme theme) {
        this.model = model;
        this.theme = theme;
        var pulls = new PullFinder(model);
        var own = new ShellActions(
                model,
                workspaces,
                theme,
                new ShellActions.Opens(this::find, () -> choose(pulls), () -> jobs().toggle()));
        this.lookUp = new LookUp(finders(own, pulls), this::go);
        this.box = new LookUpBox(lookUp, own.lookUp());
        this.topBar = new TopBar(model, own, lookUp, box, theme);
        this.rail = new Rail(model, own.goTo());
        this.jobs = new JobsPanel(model.bench());
        this.statusBar = new StatusBar(model, own.jobs(), own.showDoubt(), own.checkLog());
        actions.add(Words.text(GROUP), withKeys(own));
        top.getChildren().addAll(topBar, readOnlyStrip(), pullFailure());
        frame.setCenter(stage);
        frame.setBottom(statusBar);
        var overlay = new Overlay(theme);
        overlay.below(box, new LookUpList(lookUp, theme), 40, 0.31);
        overlay.above(statusBar, jobs, 40, 0.31);
        overlay.below(top, new NoticeStack(new ShownNotices(model, Later.ON_SCREEN)), 36, 3.8);
        var modal = new Modal();
        var behind = new StackPane(frame, overlay);
        var secrets = new Modal();
        var below = new StackPane(behind, modal);
        root.getChildren().addAll(below, secrets);
        new LeavingDialog(model.bench().unsaved(), modal, behind, this::turnTo);
        new PassphraseDialog(model.bench().passphrases(), secrets, below);
        root.widthProperty().addListener((_, _, _) -> fit());
        theme.em().addListener((_, _, _) -> fit());
        model.shownProperty().subscribe(this::show);
        // Before there is a scene nothing can have the keyboard.
        root.sceneProperty().addListener((_, _, _) -> focusScreen());
    }

    private List<Action> withKeys(ShellActions own) {
        var all = new ArrayList<>(own.all());
        all.add(Action.of("shell.next-region", () -> region(1)).on("F6"));
        all.add(Action.of("shell.previous-region", () -> region(-1)).on("Shift+F6"));
        all.add(Action.of("shell.help", () -> ShortcutSheet.show(root, actions, theme))
                .on("F1"));
        return all;
    }

    /** What goes into the scene. */
    public Parent root() {
        return root;
    }

    /** All actions that can be reached now; install them in the scene of the window. */
    public Actions actions() {
        return actions;
    }

    /** The title of the window. */
    public ObservableStringValue title() {
        return model.title();
    }

    private void show(Screen screen) {
        if (attached != null) {
            attached.detach();
            actions.remove(Words.text(SCREEN_GROUP));
        }
        attached = screen;
        var open = model.screens().contains(screen);
        frame.setTop(open ? top : null);
        frame.setLeft(open ? rail : null);
        statusBar.keepWithoutJobs(open);
        stage.getChildren().setAll(screen.node());
        actions.add(Words.text(SCREEN_GROUP), screen.actions());
        screen.attach();
        focusScreen();
    }

    private void turnTo(String key) {
        model.screens().stream()
                .filter(screen -> screen.key().equals(key))
                .findFirst()
                .ifPresent(model::show);
    }

    private void focusScreen() {
        // Before it was styled once a scroll pane has not taken in what it shows, and that takes no keyboard.
        stage.applyCss();
        model.shownProperty().get().firstFocus().requestFocus();
    }

    private HBox readOnlyStrip() {
        var words = new Label();
        words.setWrapText(true);
        var strip = new HBox(Icons.READ_ONLY.node("warning"), words);
        strip.getStyleClass().add("note-line");
        model.bench().openProperty().subscribe(open -> {
            var who = open == null ? "" : open.writtenElsewhere().orElse("");
            words.setText(Words.text("shell.read-only", who));
            strip.setVisible(!who.isEmpty());
            strip.setManaged(!who.isEmpty());
        });
        return strip;
    }

    private FailureLine pullFailure() {
        var line = new FailureLine();
        model.pulling().failureProperty().subscribe(line::show);
        return line;
    }

    private void fit() {
        var logical = root.getWidth() * 13 / theme.em().get();
        topBar.fit(logical);
        rail.fit(logical);
        statusBar.fit(logical);
    }

    /** Top bar, rail, the screen's own regions, status bar; those that are there now. */
    private List<Node> regions() {
        var screen = model.shownProperty().get();
        var regions = new ArrayList<Node>();
        if (frame.getTop() != null) {
            regions.addAll(List.of(topBar, rail));
        }
        regions.addAll(screen.regions().isEmpty() ? List.of(stage) : screen.regions());
        regions.add(statusBar);
        return regions;
    }

    private List<Finder> finders(ShellActions own, PullFinder pulls) {
        var all = new ArrayList<Finder>();
        model.screens().forEach(screen -> all.addAll(screen.finders()));
        var work = model.bench().work();
        all.add(new ActionFinder(work, Words.text("look-up.screens"), own::goTo));
        all.add(pulls);
        all.add(new ActionFinder(work, Words.text("look-up.actions"), () -> doable(own)));
        return all;
    }

    /** Everything one can do now, but the ways to screens, which stand apart, and the look-up itself. */
    private List<Action> doable(ShellActions own) {
        return actions.groups().values().stream()
                .flatMap(List::stream)
                .filter(action -> !own.goTo().contains(action) && !action.equals(own.lookUp()))
                .toList();
    }

    LookUp lookUp() {
        return lookUp;
    }

    JobsPanel jobs() {
        return jobs;
    }

    private void find() {
        box.start(lookUp::open);
    }

    private void choose(PullFinder pulls) {
        box.start(() -> lookUp.openOnly(pulls));
    }

    /** Shows the screen that found it, then goes there; what belongs to no screen happens where the person was. */
    private void go(Hit hit) {
        model.screens().stream()
                .filter(screen -> screen.finders().contains(hit.by()))
                .findFirst()
                .ifPresentOrElse(
                        screen -> {
                            model.show(screen);
                            focusScreen();
                        },
                        box::giveBack);
        hit.found().go().run();
    }

    private void region(int step) {
        new Regions(regions()).go(root.getScene().getFocusOwner(), step);
    }
}
