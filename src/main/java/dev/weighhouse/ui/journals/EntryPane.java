package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The entry that is looked at: what it is, where it stands, what it says. */
final class EntryPane extends StackPane {
    private final JournalsModel model;
    private final JournalActions actions;
    private final Handovers handovers;
    private final Theme theme;
    private final Label id = new Label();
    private final Chip chip = new Chip();
    private final HBox buttons = new HBox();
    private final FailureLine failure = new FailureLine();
    private final FailureLine failureAlone = new FailureLine();
    private final Label reason = new Label();
    private final Label note = new Label("", Icons.NOTE.node("small", "accent"));
    private final VBox content = new VBox();
    private final VBox all = new VBox();
    private final PickList picks = new PickList();
    private final LiveCheck checks;
    private final StackPane empty;
    private @Nullable EntryTyping typing;

    EntryPane(JournalsModel model, JournalActions actions, Handovers handovers, Theme theme) {
        this.model = model;
        this.actions = actions;
        this.handovers = handovers;
        this.theme = theme;
        this.checks = new LiveCheck(model);
        getStyleClass().add("entry-pane");
        id.getStyleClass().add("strong");
        id.setMinWidth(USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("entry-buttons");
        var head = new HBox(id, chip, gap, buttons);
        head.getStyleClass().add("entry-head");
        reason.getStyleClass().addAll("small", "entry-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("small", "entry-reason");
        note.setId("journals-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        all.getChildren().setAll(head, failure, note, reason, content);
        all.getStyleClass().add("entry-all");
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        empty = new StackPane();
        empty.getStyleClass().add("entry-empty");
        failureAlone.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(failureAlone, Pos.TOP_CENTER);
        getChildren().setAll(scroll, empty, picks);
        setMinHeight(0);
    }

    Subscription follow() {
        return Subscription.combine(
                model.currentProperty().subscribe(_ -> show()),
                model.editorProperty().subscribe((_, _) -> show()),
                model.loadedProperty().subscribe((_, _) -> show()),
                model.failureProperty().subscribe(why -> {
                    failure.show(why);
                    failureAlone.show(why);
                }),
                model.noteProperty().subscribe(note::setText),
                theme.em().subscribe(_ -> rebuild()));
    }

    private void rebuild() {
        picks.size(theme.em().get());
        forget();
        show();
    }

    private void forget() {
        var before = typing;
        typing = null;
        if (before != null) {
            before.close();
        }
    }

    private void show() {
        var journal = model.currentProperty().get();
        var loaded = model.loadedProperty().get();
        empty.setVisible(journal == null);
        all.setVisible(journal != null);
        if (journal == null || loaded == null) {
            showEmpty(loaded);
            return;
        }
        id.setText(journal.id().toString());
        StateLook.of(journal).on(chip);
        say(journal);
        showButtons(journal);
        var editor = model.editorProperty().get();
        if (editor == null) {
            forget();
            content.getChildren()
                    .setAll(new EntryReading(
                            journal, loaded, model.bench().clock(), theme.em().get()));
        } else if (typing == null || !typing.isOf(editor)) {
            forget();
            typing = new EntryTyping(editor, checks, picks, theme.em().get());
            content.getChildren().setAll(typing);
        }
    }

    private void showEmpty(@Nullable Loaded loaded) {
        var words = new Label(Words.text(
                loaded == null || !loaded.journals().isEmpty() ? "journals.nothing-chosen" : "journals.none"));
        words.getStyleClass().add("muted");
        var box = new VBox(words);
        box.getStyleClass().add("empty-box");
        if (loaded != null && loaded.journals().isEmpty()) {
            box.getChildren().add(Controls.primary(actions.writeNew));
        }
        // Where there is no entry, the words stand over the empty place of one.
        empty.getChildren().setAll(box, failureAlone);
    }

    private void say(Journal journal) {
        var quiet = journal.state() == JournalState.IN_DOUBT || journal.state() == JournalState.NEEDS_PERSON;
        var edited = journal.editedSince();
        var words = edited != null
                ? Words.text(
                        "journals.edited-since.words",
                        edited.words(),
                        Times.moment(edited.seen(), model.bench().clock()))
                : quiet
                        ? ""
                        : (journal.reason() + " " + (journal.reason().isBlank() ? "" : journal.nextStep())).strip();
        reason.setText(words);
        var loud = edited != null
                || journal.state() == JournalState.REJECTED
                || journal.state() == JournalState.OUT_OF_DATE;
        reason.setGraphic((loud ? Icons.WARNING.node("small", "danger") : Icons.NOTE.node("small", "muted")));
        reason.setVisible(!words.isEmpty());
        reason.setManaged(!words.isEmpty());
    }

    private void showButtons(Journal journal) {
        buttons.getChildren().clear();
        var key = journal.key();
        if (key != null && handovers.hasTimelines()) {
            var timeline = new Button(Words.text("journals.timeline"), Icons.HISTORY.node());
            timeline.getStyleClass().add("small");
            timeline.setOnAction(_ -> handovers.showTimeline(key));
            timeline.setMinWidth(Region.USE_PREF_SIZE);
            buttons.getChildren().add(timeline);
        }
        if (model.editorProperty().get() != null) {
            button(actions.save);
            button(actions.duplicate);
            button(actions.discard);
        } else {
            switch (journal.state()) {
                case WAITING, APPROVED, OUT_OF_DATE, DRAFT, SENT_BACK, REJECTED, GIVEN_UP -> {
                    button(actions.edit);
                    button(actions.duplicate);
                }
                case POSTED -> {
                    button(actions.reperform);
                    button(actions.reverse);
                }
                default -> button(actions.duplicate);
            }
        }
    }

    private void button(Action action) {
        var made = Controls.button(action);
        made.getStyleClass().add("small");
        made.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(made);
    }

    /** Takes the keyboard into the entry. */
    void takeFocus() {
        if (typing != null) {
            typing.firstFocus().requestFocus();
        } else if (!buttons.getChildren().isEmpty()) {
            buttons.getChildren().getFirst().requestFocus();
        }
    }

    /** A grid for names and values, two of each in a row. */
    static GridPane facts() {
        var grid = new GridPane();
        grid.getStyleClass().add("entry-facts");
        var name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        var wide = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        wide.setHgrow(Priority.ALWAYS);
        var second = new ColumnConstraints();
        second.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(name, wide, name(), second);
        return grid;
    }

    private static ColumnConstraints name() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    static void fact(GridPane grid, int row, int column, String key, Node value) {
        var name = new Label(Words.text("journals.fact." + key));
        name.getStyleClass().addAll("small", "muted");
        name.setLabelFor(value);
        grid.add(name, column, row);
        grid.add(value, column + 1, row);
    }

    static Label value(String text) {
        var value = new Label(text);
        value.setMinWidth(0);
        return value;
    }
}
