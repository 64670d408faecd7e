package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.QuestionBar;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The open rows of an account, why the one selected is not matched, and what can be done about it. */
final class UnmatchedPane extends VBox {
    private static final Duration REST = Duration.millis(120);
    private static final double TIGHT_EM = 19;

    private final DetailModel detail;
    private final Matching matching;
    private final Nearness nearness;
    private final MatchActions actions;
    private final UnmatchedTable table = new UnmatchedTable();
    private final QuestionBar question;
    private final RowsBar bar;
    private final Button match;
    private final WhyNotPane why;
    private final PauseTransition rest = new PauseTransition(REST);
    private String ages = "";
    private boolean seen;
    private boolean deciding;

    UnmatchedPane(Deeds deeds, Theme theme) {
        this.detail = deeds.detail();
        this.matching = deeds.matching();
        this.nearness = deeds.nearness();
        this.actions = deeds.onRows();
        getStyleClass().add("rows-pane");
        question = new QuestionBar(matching.questionProperty(), theme, table::requestFocus);
        match = Controls.button(actions.match);
        match.setId("review-match");
        bar = new RowsBar("review-rows-said", List.of(match), actions);
        why = new WhyNotPane(nearness, matching, table::requestFocus);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        table.marks(row -> matching.markedProperty().get().has(row));
        getChildren().addAll(table, question, bar, why);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The key that asks a question is typed into its field else, as the field has the keyboard by then.
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (deciding) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> deciding = false);
        // The key may have been let go elsewhere.
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> deciding = false);
        rest.setOnFinished(_ -> askWhy());
        heightProperty()
                .addListener((_, _, now) ->
                        question.tight(now.doubleValue() < TIGHT_EM * theme.em().get()));
    }

    Subscription follow() {
        ListChangeListener<OpenLine> selected = _ -> turn();
        table.getSelectionModel().getSelectedItems().addListener(selected);
        return Subscription.combine(
                why.follow(),
                question.follow(),
                matching.questionProperty().subscribe(asked -> {
                    // The question says what is marked, and its place is needed by the rows it is about.
                    bar.setVisible(asked == null);
                    bar.setManaged(asked == null);
                }),
                matching.markedProperty().subscribe(_ -> sayMarked()),
                matching.toldProperty().subscribe(_ -> say()),
                detail.causeProperty().subscribe(this::pick),
                () -> table.getSelectionModel().getSelectedItems().removeListener(selected),
                rest::stop);
    }

    private void turn() {
        if (seen) {
            matching.goTo(table.getSelectionModel().getSelectedItem());
            rest.playFromStart();
        }
    }

    /** The person looks at this tab from now on, or at another one. */
    void seen(boolean now) {
        seen = now;
        turn();
    }

    /** Finds out why the selected row is not matched, where it is one and lacks its counterpart. */
    void askWhy() {
        var selected = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        nearness.ask(
                selected.size() == 1 && selected.getFirst().oneSided()
                        ? selected.getFirst().open().row()
                        : null);
    }

    private void pick(DetailModel.@Nullable Picked picked) {
        if (picked != null) {
            table.select(picked);
        }
    }

    private void sayMarked() {
        table.refresh();
        say();
    }

    private void say() {
        var marked = matching.markedProperty().get();
        var subject = detail.subjectProperty().get();
        var any = subject != null && isMarkedHere(marked);
        bar.show(List.of(match), any);
        var told = matching.toldProperty().get();
        if (!told.isEmpty()) {
            bar.say(told);
        } else if (any) {
            bar.say(RowsBar.words(
                    marked, table.signs(), subject.row().variance().currency()));
        } else {
            bar.say(ages);
        }
    }

    private boolean isMarkedHere(Marked marked) {
        return table.getItems().stream().anyMatch(line -> line.rows().stream().anyMatch(marked::has));
    }

    /** Shows what is open; null while it is being read. */
    void show(@Nullable Accounted accounted, DetailModel.Subject subject, Signs signs) {
        var month = subject.row().variance().period();
        var rows = accounted == null ? List.<OpenLine>of() : OpenLine.of(accounted.open(), month);
        table.show(rows, signs, month.to().getYear(), accounted == null ? detail.readingWords() : whenEmpty(accounted));
        ages = accounted == null || rows.isEmpty()
                ? ""
                : RowsBar.words(
                        Ages.of(
                                accounted.open(),
                                month,
                                subject.row().variance().currency()),
                        signs);
        say();
        pick(detail.causeProperty().get());
        turn();
    }

    private static String whenEmpty(Accounted accounted) {
        return Words.text(accounted.matched().isEmpty() ? "review.rows.nothing" : "review.rows.all-matched");
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE ->
                matching.toggle(table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList());
            case M -> {
                deciding = true;
                actions.press(actions.match);
            }
            case DELETE -> actions.press(actions.unmatch);
            case ENTER -> intoWhy();
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

    private void intoWhy() {
        rest.stop();
        askWhy();
        if (nearness.answerProperty().get() != null) {
            why.requestFocus();
        }
    }

    UnmatchedTable table() {
        return table;
    }

    void fit(double em, double width) {
        question.tight(getHeight() < TIGHT_EM * em);
        table.setFixedCellSize(Math.rint(1.7 * em));
        table.fit(em, width);
    }
}
