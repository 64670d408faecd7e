package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Actions;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.WorkspaceActions;
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
    private final BorderPane root = new BorderPane();
    private final VBox top = new VBox();
    private final TopBar topBar;
    private final Rail rail;
    private final StatusBar statusBar;
    private final StackPane stage = new StackPane();
    private @Nullable Screen attached;

    public Shell(ShellModel model, WorkspaceActions workspaces, Theme theme) {
        this.model = model;
        this.theme = theme;
        var own = new ShellActions(model, workspaces, theme);
        this.topBar = new TopBar(model, own, theme);
        this.rail = new Rail(model, own.goTo());
        this.statusBar = new StatusBar(model);
        actions.add(Words.text(GROUP), withKeys(own));
        top.getChildren().addAll(topBar, readOnlyStrip(), pullFailure());
        root.setCenter(stage);
        root.setBottom(statusBar);
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
        root.setTop(open ? top : null);
        root.setLeft(open ? rail : null);
        statusBar.keepWithoutJobs(open);
        stage.getChildren().setAll(screen.node());
        actions.add(Words.text(SCREEN_GROUP), screen.actions());
        screen.attach();
        focusScreen();
    }

    private void focusScreen() {
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
    }

    /** Top bar, rail, the screen's own regions, status bar; those that are there now. */
    private List<Node> regions() {
        var screen = model.shownProperty().get();
        var regions = new ArrayList<Node>();
        if (root.getTop() != null) {
            regions.addAll(List.of(topBar, rail));
        }
        regions.addAll(screen.regions().isEmpty() ? List.of(stage) : screen.regions());
        regions.add(statusBar);
        return regions;
    }

    private void region(int step) {
        new Regions(regions()).go(root.getScene().getFocusOwner(), step);
    }
}
