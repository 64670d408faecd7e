package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.mappings.DialogTable.Width;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** How much the checks find, in one line above the grid, and on demand the list of it; Enter there leads to the row. */
final class FindingsBar extends VBox {
    private static final int MOST = 7;
    private static final double HEAD_EM = 2.2;
    private static final double WIDE_EM = 80;

    private final MappingsModel model;
    private final Theme theme;
    private final Runnable toTable;
    private final Label words = new Label();
    private final HBox line;
    private final DialogTable<Findings.Row> list;
    private final Label whole = new Label();

    /** @param toTable takes the keyboard to the grid */
    FindingsBar(MappingsModel model, MappingActions actions, Theme theme, Runnable toTable) {
        this.model = model;
        this.theme = theme;
        this.toTable = toTable;
        getStyleClass().add("findings");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var show = Controls.button(actions.findings);
        show.getStyleClass().add("small");
        show.setMinWidth(USE_PREF_SIZE);
        line = new HBox(Icons.WARNING.node("warning"), words, show);
        line.getStyleClass().addAll("note-line", "trouble-line");
        line.setAlignment(Pos.CENTER_LEFT);
        list = new DialogTable<Findings.Row>("mappings-findings", Words.text("mappings.findings.list"), theme)
                .words("item", Width.rest(1), Findings.Row::item)
                .chips("finding", Width.em(13), FindingsBar::finding)
                .words("words", Width.rest(2.6), row -> row.finding().words())
                .words("next", Width.rest(1.7), row -> row.finding().next());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        whole.getStyleClass().addAll("small", "muted", "dialog-note");
        whole.setWrapText(true);
        whole.setMinHeight(USE_PREF_SIZE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        widthProperty().subscribe(_ -> open());
        getChildren().setAll(line, list, whole);
    }

    /** All of what is said of a finding, for where the columns are too narrow for it. */
    private void tell(Findings.@Nullable Row row) {
        whole.setText(
                row == null ? "" : row.finding().words() + " " + row.finding().next());
    }

    private static void finding(Chip chip, Findings.Row row) {
        chip.show(Icons.WARNING, row.word(), row.finding().kind().blocks() ? Chip.Tone.DANGER : Chip.Tone.WARNING);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.findingsOpenProperty().set(false);
            toTable.run();
        }
    }

    private void go() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.goTo(new Line.Key(row.slot(), null));
            toTable.run();
        }
    }

    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> show()),
                model.findingsOpenProperty().subscribe(_ -> open()),
                theme.em().subscribe(_ -> open()));
    }

    private void show() {
        var findings = model.findings();
        model.loaded()
                .ifPresent(now -> words.setText(
                        findings.isEmpty()
                                ? ""
                                : findings.words(now, model.bench().clock())));
        if (!list.getItems().equals(findings.all())) {
            list.rows(findings.all());
        }
        setVisible(!findings.isEmpty());
        setManaged(isVisible());
        open();
    }

    private void open() {
        var open = isVisible() && model.findingsOpenProperty().get();
        list.setVisible(open);
        list.setManaged(open);
        var rows = Math.min(MOST, Math.max(1, list.getItems().size()));
        var em = theme.em().get();
        list.setPrefHeight(rows * Math.floor(theme.densityProperty().get().rowEm() * em) + HEAD_EM * em);
        list.setMinHeight(USE_PREF_SIZE);
        var wide = getWidth() / em >= WIDE_EM;
        list.show("next", wide);
        whole.setVisible(open && !wide);
        whole.setManaged(whole.isVisible());
    }

    /** Takes the keyboard into the list, which must be open. */
    void takeFocus() {
        applyCss();
        list.requestFocus();
    }
}
