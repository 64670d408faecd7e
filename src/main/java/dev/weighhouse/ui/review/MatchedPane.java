package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The matched rows of an account, why the selected match is believed, and what a person says of it. */
final class MatchedPane extends VBox {
    private final DetailModel detail;
    private final Matching matching;
    private final MatchActions actions;
    private final MatchedTable table = new MatchedTable();
    private final Label evidence = new Label();
    private final List<Button> deeds;
    private final RowsBar bar;
    private boolean seen;

    MatchedPane(Deeds given) {
        this.detail = given.detail();
        this.matching = given.matching();
        this.actions = given.onRows();
        getStyleClass().add("rows-pane");
        evidence.setId("review-evidence");
        evidence.getStyleClass().add("evidence");
        evidence.setWrapText(true);
        evidence.setMinHeight(USE_PREF_SIZE);
        evidence.setMaxWidth(Double.MAX_VALUE);
        deeds = List.of(
                Controls.button(actions.confirm), Controls.button(actions.unmatch), Controls.button(actions.split));
        bar = new RowsBar("review-matched-said", deeds, actions);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        table.marks(row -> matching.markedProperty().get().has(row));
        getChildren().addAll(table, bar, evidence);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Subscription follow() {
        return Subscription.combine(
                table.getSelectionModel().selectedItemProperty().subscribe(this::turn),
                matching.markedProperty().subscribe(_ -> sayMarked()),
                matching.toldProperty().subscribe(_ -> say()));
    }

    /** The person looks at this tab from now on, or at another one. */
    void seen(boolean now) {
        seen = now;
        turn(table.getSelectionModel().getSelectedItem());
    }

    private void turn(@Nullable MatchLine on) {
        if (seen) {
            matching.goTo(on);
        }
        bar.show(deeds, on != null);
        evidence.setVisible(on != null);
        evidence.setManaged(on != null);
        evidence.setText(
                on == null
                        ? ""
                        : Words.text(
                                "review.matched.evidence",
                                MatchedTable.word(on.match().rule()),
                                MatchedTable.word(on.match().certainty()),
                                on.match().evidence()));
        say();
    }

    private void sayMarked() {
        table.refresh();
        say();
    }

    private void say() {
        var told = matching.toldProperty().get();
        var marked = matching.markedProperty().get();
        var subject = detail.subjectProperty().get();
        if (!told.isEmpty() || subject == null) {
            bar.say(told);
        } else if (table.getItems().stream()
                .anyMatch(line -> line.rows().stream().anyMatch(marked::has))) {
            bar.say(Words.text(
                    "review.marked.out",
                    RowsBar.words(
                            marked, table.signs(), subject.row().variance().currency())));
        } else {
            bar.say("");
        }
    }

    /** Shows what is matched; null while it is being read. */
    void show(@Nullable Accounted accounted, DetailModel.Subject subject, Signs signs) {
        var lines = accounted == null ? List.<MatchLine>of() : MatchLine.of(accounted.matched());
        table.show(
                lines,
                signs,
                subject.row().variance().period().to().getYear(),
                accounted == null ? detail.readingWords() : whenEmpty(accounted));
        turn(table.getSelectionModel().getSelectedItem());
    }

    private static String whenEmpty(Accounted accounted) {
        return Words.text(accounted.open().isEmpty() ? "review.rows.nothing" : "review.rows.none-matched");
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var on = table.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ENTER, C -> actions.press(actions.confirm);
            case DELETE -> actions.press(actions.unmatch);
            case S -> actions.press(actions.split);
            case SPACE -> {
                if (on != null) {
                    matching.toggle(on);
                }
            }
            case ESCAPE -> {
                if (matching.markedProperty().get().rows().isEmpty()) {
                    return;
                }
                matching.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    MatchedTable table() {
        return table;
    }

    void fit(double em, double width) {
        table.setFixedCellSize(Math.rint(1.7 * em));
        table.fit(em, width);
    }
}
