package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Under an entry that was made of a platform's item and corrected in the ledger since: what the platform has of it, what it would be
 * told, and how far that is.
 */
final class TellingBar extends VBox {
    private final JournalsModel model;
    private final TellingModel telling;
    private final TellingActions actions;
    private final Handovers handovers;
    private final Label title = new Label();
    private final Chip chip = new Chip();
    private final HBox buttons = new HBox();
    private final GridPane versions = new GridPane();
    private final FlowPane facts = new FlowPane();
    private final Label note = new Label();

    TellingBar(JournalsModel model, TellingModel telling, TellingActions actions, Handovers handovers) {
        this.model = model;
        this.telling = telling;
        this.actions = actions;
        this.handovers = handovers;
        getStyleClass().addAll("approval-bar", "telling-bar");
        setId("journals-telling");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        chip.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("entry-buttons");
        var head = new HBox(title, chip, gap, buttons);
        head.getStyleClass().add("approval-head");
        versions.getStyleClass().add("telling-versions");
        var name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        var said = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        said.setHgrow(Priority.ALWAYS);
        versions.getColumnConstraints().setAll(name, said);
        facts.getStyleClass().add("approval-facts");
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, versions, facts, note);
        setMinHeight(USE_PREF_SIZE);
    }

    Subscription follow() {
        return Subscription.combine(
                telling.follow(),
                telling.correctionsProperty().subscribe(_ -> show()),
                model.currentProperty().subscribe(_ -> show()),
                model.questionProperty().subscribe(_ -> show()));
    }

    private void show() {
        var found = telling.current();
        setVisible(found.isPresent() && model.questionProperty().get() == null);
        setManaged(isVisible());
        found.ifPresent(this::show);
    }

    private void show(Correction correction) {
        var says = correction.says();
        var platform = telling.title(correction.platform());
        title.setText(Words.text("journals.tell.title", platform, says.sourceId()));
        Tip.say(title, title.getText());
        look(correction.stage());
        versions.getChildren().clear();
        var before = correction.before();
        row(
                0,
                "journals.tell.before",
                before == null ? Words.text("journals.tell.before.posted", correction.entry()) : before);
        row(
                1,
                correction.stage() == Stage.TOLD ? "journals.tell.told" : "journals.tell.now",
                Words.text("journals.tell.says." + says.status().word(), says.reason())
                        .strip());
        facts.getChildren().clear();
        fact("journals.tell.ledger-id", says.ledgerId());
        var by = correction.approvedBy();
        if (by != null) {
            fact("journals.tell.approved-by", by);
        }
        note.setText(note(correction));
        buttons.getChildren().clear();
        var key = correction.key();
        if (key != null && handovers.hasTimelines() && correction.stage() != Stage.OPEN) {
            buttons.getChildren().add(timeline(key));
        }
        if (telling.canBeGivenUp()) {
            button(actions.giveUp, false);
        }
        if (telling.approvable()) {
            button(actions.approve, true).setText(Words.text("journals.tell-approve.as", telling.me()));
        } else if (correction.stage().isSent()) {
            var others = telling.waiting().size();
            button(actions.send, true)
                    .setText(Words.text(
                            correction.stage() == Stage.IN_DOUBT || correction.stage() == Stage.NEEDS_PERSON
                                    ? "journals.tell-send.again"
                                    : others == 1 ? "journals.tell-send.one" : "journals.tell-send.many",
                            others));
        }
    }

    /** What was told here says more than what the log keeps: it has the step that helps now. */
    private String note(Correction correction) {
        return telling.lastTold(correction)
                .map(TellingBar::words)
                .orElseGet(() -> correction.stage() == Stage.OPEN
                        ? Words.text("journals.tell.open", telling.title(correction.platform()))
                        : (correction.words() + " " + correction.nextStep()).strip());
    }

    private static String words(Told told) {
        return (told.words() + " " + told.nextStep()).strip();
    }

    private void look(Stage stage) {
        var word = Words.text(
                "journals.tell.stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        switch (stage) {
            case OPEN -> chip.show(Icons.EDIT, word, Tone.ACCENT);
            case APPROVED -> chip.show(Icons.APPROVE, word, Tone.NEUTRAL);
            case CROSSING -> chip.show(Icons.SEND, word, Tone.NEUTRAL);
            case OUT_OF_DATE, IN_DOUBT -> chip.show(Icons.WARNING, word, Tone.WARNING);
            case NEEDS_PERSON -> chip.show(Icons.WARNING, word, Tone.DANGER);
            case TOLD -> chip.show(Icons.DONE, word, Tone.CALM);
            case REFUSED -> chip.show(Icons.FAILED, word, Tone.DANGER);
            case NOT_OFFERED -> chip.show(Icons.NOTE, word, Tone.GREY);
        }
    }

    private void row(int row, String key, String words) {
        var name = new Label(Words.text(key));
        name.getStyleClass().addAll("small", "muted");
        var said = new Label(words);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        name.setLabelFor(said);
        versions.addRow(row, name, said);
    }

    private void fact(String key, String value) {
        var caption = new Label(Words.text(key));
        caption.getStyleClass().add("caption");
        var words = new Label(value);
        words.getStyleClass().add("small");
        words.setAccessibleText(caption.getText() + ": " + value);
        facts.getChildren().add(new VBox(caption, words));
    }

    private Button timeline(CrossingKey key) {
        var timeline = new Button(Words.text("journals.timeline"), Icons.HISTORY.node());
        timeline.setMinWidth(USE_PREF_SIZE);
        timeline.setOnAction(_ -> handovers.showTimeline(key));
        return timeline;
    }

    private Button button(Action action, boolean primary) {
        var made = primary ? Controls.primary(action) : Controls.button(action);
        made.setMinWidth(USE_PREF_SIZE);
        buttons.getChildren().add(made);
        return made;
    }
}
