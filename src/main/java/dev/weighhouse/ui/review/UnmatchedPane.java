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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The open rows of an account, why the one selected is not matched, and what can be done about it. */
final class UnmatchedPane extends RowsPane<OpenLine, UnmatchedTable> {
    private static final Duration REST = Duration.millis(120);
    private static final double TIGHT_EM = 19;

    private final Nearness nearness;
    private final QuestionBar question;
    private final WhyNotPane why;
    private final PauseTransition rest = new PauseTransition(REST);
    private String ages = "";
    private boolean deciding;

    UnmatchedPane(Deeds deeds, Theme theme) {
        super(deeds, new UnmatchedTable(), "review-rows-said", List.of(matchButton(deeds)));
        this.nearness = deeds.nearness();
        question = new QuestionBar(matching().questionProperty(), theme, table()::requestFocus);
        why = new WhyNotPane(nearness, matching(), table()::requestFocus);
        getChildren().addAll(table(), question, bar(), why);
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

    private static Button matchButton(Deeds deeds) {
        var match = Controls.button(deeds.onRows().match);
        match.setId("review-match");
        return match;
    }

    @Override
    Subscription follow() {
        ListChangeListener<OpenLine> selected = _ -> turn();
        table().getSelectionModel().getSelectedItems().addListener(selected);
        return Subscription.combine(
                why.follow(),
                question.follow(),
                matching().questionProperty().subscribe(asked -> {
                    // The question says what is marked, and its place is needed by the rows it is about.
                    bar().setVisible(asked == null);
                    bar().setManaged(asked == null);
                }),
                super.follow(),
                detail().causeProperty().subscribe(this::pick),
                () -> table().getSelectionModel().getSelectedItems().removeListener(selected),
                rest::stop);
    }

    @Override
    void turn() {
        if (seen()) {
            matching().goTo(table().getSelectionModel().getSelectedItem());
            rest.playFromStart();
        }
    }

    /** Finds out why the selected row is not matched, where it is one and lacks its counterpart. */
    void askWhy() {
        var selected = table().getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        nearness.ask(
                selected.size() == 1 && selected.getFirst().oneSided()
                        ? selected.getFirst().open().row()
                        : null);
    }

    private void pick(DetailModel.@Nullable Picked picked) {
        if (picked != null) {
            table().select(picked);
        }
    }

    @Override
    void offer() {
        offer(hasMarked());
    }

    @Override
    String words(String marked) {
        return marked;
    }

    @Override
    String idle() {
        return ages;
    }

    /** Shows what is open; null while it is being read. */
    void show(@Nullable Accounted accounted, DetailModel.Subject subject, Signs signs) {
        var month = subject.row().variance().period();
        var rows = accounted == null ? List.<OpenLine>of() : OpenLine.of(accounted.open(), month);
        table().show(
                        rows,
                        signs,
                        month.to().getYear(),
                        accounted == null ? detail().readingWords() : whenEmpty(accounted));
        ages = accounted == null || rows.isEmpty()
                ? ""
                : RowsBar.words(
                        Ages.of(
                                accounted.open(),
                                month,
                                subject.row().variance().currency()),
                        signs);
        say();
        pick(detail().causeProperty().get());
        turn();
    }

    private static String whenEmpty(Accounted accounted) {
        return Words.text(accounted.matched().isEmpty() ? "review.rows.nothing" : "review.rows.all-matched");
    }

    @Override
    boolean follow(KeyCode key) {
        switch (key) {
            case SPACE ->
                matching()
                        .toggle(table().getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .toList());
            case M -> {
                deciding = true;
                actions().press(actions().match);
            }
            case ENTER -> intoWhy();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void intoWhy() {
        rest.stop();
        askWhy();
        if (nearness.answerProperty().get() != null) {
            why.requestFocus();
        }
    }

    @Override
    void fit(double em, double width) {
        question.tight(getHeight() < TIGHT_EM * em);
        super.fit(em, width);
    }
}
