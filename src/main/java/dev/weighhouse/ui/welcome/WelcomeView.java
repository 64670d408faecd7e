package dev.weighhouse.ui.welcome;

import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Mark;
import dev.weighhouse.ui.common.Prose;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.common.WorkspaceActions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What Weighhouse is on the left, the ways in on the right. In a narrow window the left side gives way. */
final class WelcomeView implements ScreenView {
    private static final double TWO_SIDES = 900;
    private static final double LEFT_SHARE = 0.39;
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final Workbench bench;
    private final Theme theme;
    private final Later later;
    private final HBox keychain = new HBox();
    private final HBox root = new HBox();
    private final VBox left;
    private final ScrollPane right;
    private final Button first;
    private final VBox recent = new VBox();
    private final FailureLine failure = new FailureLine();
    private final Label colours = new Label();
    private final Label textSize = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean attached;

    WelcomeView(Workbench bench, WorkspaceActions actions, Theme theme, Later later) {
        this.later = later;
        this.bench = bench;
        this.theme = theme;
        keychain.getStyleClass().addAll("line", "apart");
        this.first = Controls.primary(actions.sample());
        this.left = left();
        this.right = new ScrollPane(right(actions));
        right.setFitToWidth(true);
        right.setFitToHeight(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        root.getChildren().addAll(left, right);
        root.widthProperty().addListener((_, _, _) -> fit());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return first;
    }

    @Override
    public void attach() {
        showRecent(bench.settings().recent());
        subscriptions.add(bench.failureProperty().subscribe(failure::show));
        subscriptions.add(bench.secretPlaceProperty().subscribe(this::showKeychain));
        attached = true;
        later.after(A_MOMENT, () -> {
            if (attached) {
                bench.askForSecretPlace();
            }
        });
        subscriptions.add(theme.textSizeProperty().subscribe(this::showTextSize));
        subscriptions.add(theme.coloursProperty().subscribe(this::showColours));
    }

    @Override
    public void detach() {
        attached = false;
        subscriptions.close();
    }

    private void fit() {
        var both = root.getWidth() * 13 / theme.em().get() >= TWO_SIDES;
        left.setVisible(both);
        left.setManaged(both);
        left.setPrefWidth(root.getWidth() * LEFT_SHARE);
        left.setMinWidth(root.getWidth() * LEFT_SHARE);
        left.setMaxWidth(root.getWidth() * LEFT_SHARE);
    }

    private VBox left() {
        var box = new VBox(
                Mark.node(theme.em(), 3.7),
                said("welcome.title", "welcome-title"),
                said("welcome.lead", "lead"),
                fact(Icons.REVIEW, "compare"),
                fact(Icons.MAPPING, "map"),
                fact(Icons.LOG, "prove"));
        box.getStyleClass().add("welcome-left");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox fact(Icons icon, String key) {
        var words = new VBox(said("welcome." + key, "strong"), said("welcome." + key + ".more", "muted"));
        var fact = new HBox(icon.node("muted", "large"), words);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private VBox right(WorkspaceActions actions) {
        var sample = card(Icons.SAMPLE, "sample", first);
        sample.getStyleClass().add("first");
        var ways = new VBox(
                said("welcome.start", "page-title"),
                sample,
                card(Icons.ADD, "create", button(actions.create())),
                card(Icons.FOLDER, "open", button(actions.open())),
                failure,
                recent,
                keychain,
                line(Icons.AGREES, "success", said("welcome.one-file", "small")),
                new HBox(
                        line(Icons.MOON, "muted", colours, change("welcome.change-colours", this::nextColours)),
                        line(Icons.TEXT_SIZE, "muted", textSize, change("welcome.change-size", this::nextSize))));
        ways.getStyleClass().add("ways");
        ways.setFillWidth(true);
        var box = new VBox(ways);
        box.getStyleClass().add("welcome-right");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** The icon of the action stands at the head of its card already. */
    private static Button button(Action action) {
        var button = Controls.button(action);
        button.setGraphic(null);
        return button;
    }

    private static HBox card(Icons icon, String key, Button button) {
        button.setGraphic(null);
        var more = said("welcome." + key + ".more", "muted");
        var words = new VBox(said("welcome." + key, "strong"), more);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        button.setMinWidth(Region.USE_PREF_SIZE);
        var card = new HBox(icon.node("muted", "huge"), words, button);
        card.getStyleClass().add("card");
        return card;
    }

    private static HBox line(Icons icon, String tone, Node... rest) {
        var line = new HBox(icon.node(tone));
        line.getChildren().addAll(rest);
        line.getStyleClass().add("line");
        return line;
    }

    private static Node said(String key, String style) {
        return Prose.of(Words.text(key), style);
    }

    private static Hyperlink change(String key, Runnable work) {
        var link = new Hyperlink(Words.text("welcome.change"));
        link.setAccessibleText(Words.text(key));
        Tip.say(link, Words.text(key));
        link.setOnAction(_ -> {
            work.run();
            link.setVisited(false);
        });
        return link;
    }

    private void nextColours() {
        theme.coloursProperty()
                .set(
                        switch (theme.coloursProperty().get()) {
                            case SYSTEM -> Colours.LIGHT;
                            case LIGHT -> Colours.DARK;
                            case DARK -> Colours.SYSTEM;
                        });
    }

    private void nextSize() {
        theme.nextUsualSize();
    }

    private void showColours(Colours chosen) {
        colours.setText(Words.text("welcome.colours." + chosen.name().toLowerCase(Locale.ROOT)));
    }

    private void showTextSize(Number percent) {
        textSize.setText(Words.text("welcome.text-size", String.valueOf(percent)));
    }

    private void showKeychain(@Nullable SecretPlace place) {
        if (place == null) {
            tellOfKeychain(Icons.KEY.node("muted"), Words.text("welcome.keychain.asking"));
        } else if (place instanceof SecretPlace.Keychain found) {
            tellOfKeychain(Icons.AGREES.node("success"), Words.text("welcome.keychain.found", found.name()));
        } else {
            tellOfKeychain(Icons.WARNING.node("warning"), Words.text("welcome.keychain.none"));
        }
    }

    private void tellOfKeychain(Node icon, String words) {
        var prose = Prose.of(words, "small");
        HBox.setHgrow(prose, Priority.ALWAYS);
        keychain.getChildren().setAll(icon, prose);
    }

    private void showRecent(List<Path> files) {
        recent.getStyleClass().setAll("recent-list");
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            recent.getChildren().add(said("welcome.recent", "strong"));
        }
        files.stream().limit(5).map(this::link).forEach(recent.getChildren()::add);
        recent.setVisible(!files.isEmpty());
        recent.setManaged(!files.isEmpty());
    }

    private HBox link(Path file) {
        var link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setMnemonicParsing(false);
        link.setMinWidth(Region.USE_PREF_SIZE);
        Tip.say(link, file.toString());
        link.setOnAction(_ -> bench.open(file));
        var folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().addAll("muted", "small");
        return line(Icons.FILE, "muted", link, folder);
    }
}
