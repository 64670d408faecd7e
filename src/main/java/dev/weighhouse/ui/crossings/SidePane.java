package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The story of one crossing, or the proof that something never crossed. */
final class SidePane extends BorderPane {
    private final CrossingsModel model;
    private final Moments moments;
    private final Label title = new Label();
    private final Chip chip = new Chip();
    private final Button close = new Button();
    private final Facts facts;
    private final VBox told = new VBox();
    private final ScrollPane scroll = new ScrollPane(told);
    private final FailureLine failed = new FailureLine();
    private final Button closeProof;
    private final Button again;
    private final Button open;
    private List<EventNode> events = List.of();
    private boolean low;

    /** @param closing closes the panel where it is a drawer */
    SidePane(CrossingsModel model, CrossingsActions actions, Runnable closing) {
        this.model = model;
        moments = new Moments(model.logbook().clock());
        facts = new Facts(model.sentences());
        getStyleClass().add("side");
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        chip.setMinWidth(USE_PREF_SIZE);
        close.setGraphic(Icons.CLOSE.node());
        close.getStyleClass().addAll("icon-only", "small", "bare");
        close.setAccessibleText(Words.text("crossings.story.close"));
        Tip.say(close, Words.text("crossings.story.close"));
        close.setOnAction(_ -> closing.run());
        var head = new HBox(title, chip, close);
        head.getStyleClass().add("side-head");
        head.setAlignment(Pos.CENTER_LEFT);
        told.getStyleClass().add("told");
        scroll.setId("crossings-story");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Words.text("crossings.story.name"));
        again = Controls.button(actions.reperform());
        open = Controls.button(actions.openEntry());
        var copying = Controls.button(actions.copyStory());
        closeProof = Controls.button(actions.closeProof());
        var foot = new HBox(again, open, copying, closeProof);
        foot.getStyleClass().add("side-foot");
        for (var button : List.of(again, open, copying, closeProof)) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        setTop(new VBox(head, facts, failed));
        setCenter(scroll);
        setBottom(foot);
        drawer(false);
    }

    Subscription follow() {
        return Subscription.combine(
                model.list().currentProperty().subscribe(_ -> show()),
                model.story().timelineProperty().subscribe(_ -> show()),
                model.story().failureProperty().subscribe(_ -> show()),
                model.story().pageProperty().subscribe(_ -> show()),
                model.reperforming().seenProperty().subscribe(_ -> show()),
                model.reperforming().failureProperty().subscribe(_ -> show()),
                model.lookUp().proofProperty().subscribe(_ -> show()),
                model.lookUp().proofFailureProperty().subscribe(_ -> show()));
    }

    void drawer(boolean now) {
        close.setVisible(now);
        close.setManaged(now);
    }

    void low(boolean now) {
        low = now;
        events.forEach(event -> event.low(now));
    }

    private void show() {
        var proof = model.lookUp().proofProperty().get();
        var row = model.list().currentProperty().get();
        var timeline = model.story().timelineProperty().get();
        Failure failure = model.lookUp().proofFailureProperty().get();
        failed.show(Stream.of(
                        Optional.ofNullable(failure),
                        again(),
                        Optional.ofNullable(model.story().failureProperty().get()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null));
        visible(again, proof == null);
        visible(open, proof == null && model.story().pageProperty().get() != null);
        visible(closeProof, proof != null);
        events = List.of();
        if (proof != null) {
            show(proof);
        } else if (row != null) {
            head(row);
            tell(timeline);
        } else {
            title.setText(Words.text("crossings.story.nothing"));
            visible(chip, false);
            visible(facts, false);
            told.getChildren().clear();
        }
    }

    private Optional<Failure> again() {
        return Optional.ofNullable(model.reperforming().failureProperty().get());
    }

    private void head(CrossingRow row) {
        title.setText(row.subject().what());
        Tip.say(title, row.subject().what());
        Looks.show(chip, row.fate(), true);
        visible(chip, true);
        visible(facts, true);
        facts.show(row);
    }

    private void tell(@Nullable Timeline timeline) {
        told.getChildren().clear();
        var look = model.reperforming().seenProperty().get();
        if (look != null) {
            told.getChildren().add(new Beside(look));
        }
        if (timeline == null) {
            return;
        }
        var fresh = new ArrayList<EventNode>();
        var day = "";
        var who = "";
        for (var event : timeline.events()) {
            var itsDay = moments.day(event.entry().at());
            if (!itsDay.equals(day)) {
                day = itsDay;
                var label = new Label(day);
                label.getStyleClass().addAll("caption", "day");
                told.getChildren().add(label);
            }
            var last = event.equals(timeline.events().getLast());
            var node = new EventNode(event, moments, last);
            var by = StoryText.by(event);
            if (!by.equals(who)) {
                who = by;
                node.by(by);
            }
            node.low(low);
            fresh.add(node);
            told.getChildren().add(node);
        }
        events = fresh;
        var verdict = model.sentences().verdict(timeline);
        if (!verdict.isEmpty()) {
            var fate = Sentences.questioned(timeline)
                    ? Fate.NEEDS_PERSON
                    : timeline.row().fate();
            told.getChildren().add(verdict(verdict, fate));
        }
    }

    private static Node verdict(String words, @Nullable Fate fate) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setGraphic(Looks.icon(fate).node("small", Looks.iconTone(fate)));
        label.getStyleClass().addAll("verdict", Looks.iconTone(fate));
        return label;
    }

    private void show(Absence proof) {
        title.setText(Words.text(
                proof.neverCrossed() ? "crossings.answer.never-short" : "crossings.proof.found", proof.typed()));
        visible(chip, false);
        visible(facts, false);
        told.getChildren().clear();
        // The title says what the first line says.
        for (var line : model.text().lines(proof).stream().skip(1).toList()) {
            var label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("evidence");
            told.getChildren().add(label);
        }
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void take() {
        scroll.requestFocus();
    }

    /** What is told now, for tests and for those who cannot see it. */
    String words() {
        var all = new ArrayList<String>();
        all.add(title.getText());
        collect(told, all);
        return String.join("\n", all);
    }

    private static void collect(Node node, List<String> all) {
        if (node instanceof Label label) {
            all.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
