package dev.weighhouse.ui.accounts;

import dev.weighhouse.schedule.Due;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepRun;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Says whether the chart is kept in step by itself, when it last was and next will be, and lets a person change that. */
final class InStepBar extends HBox {
    private final AccountsModel model;
    private final Label words = new Label();
    private final Node warning = Icons.WARNING.node("warning");
    private final Button keep;
    private final Button byHand;

    InStepBar(AccountsModel model, AccountsActions actions) {
        this.model = model;
        setId("accounts-in-step");
        getStyleClass().addAll("quiet-line", "in-step");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        keep = small(Controls.button(actions.keep()));
        byHand = small(Controls.button(actions.byHand()));
        getChildren().setAll(warning, words, keep, byHand);
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    Subscription follow() {
        return Subscription.combine(
                model.inStep().nowProperty().subscribe(_ -> show()),
                model.outlookProperty().subscribe(_ -> show()));
    }

    private void show() {
        var now = model.inStep().nowProperty().get();
        present(this, now != null);
        present(warning, now != null && now.isTroubled());
        present(keep, now != null && !now.byItself());
        present(byHand, now != null && now.byItself());
        words.setText(now == null ? "" : words(now, isGuarded(), model.bench().clock()));
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Then a note says already what waits. */
    private boolean isGuarded() {
        var outlook = model.outlookProperty().get();
        return outlook != null && !outlook.plan().guards().isEmpty();
    }

    /** @param guarded whether what waits is told beside it */
    static String words(InStep now, boolean guarded, Clock clock) {
        if (!now.byItself()) {
            return Words.text("accounts.in-step.by-hand");
        }
        var said = Objects.requireNonNull(now.said());
        var all = new ArrayList<String>();
        all.add(Words.text("accounts.in-step.by-itself", said.by(), Times.moment(said.at(), clock)));
        all.add(now.last() == null ? Words.text("accounts.in-step.never") : last(now.last(), guarded, clock));
        all.add(next(now.due(), clock));
        return String.join(" ", all).strip();
    }

    private static String last(StepRun run, boolean guarded, Clock clock) {
        var at = Times.moment(run.started(), clock);
        var ended = run.ended();
        if (guarded && run.outcome() == Outcome.LOOK) {
            return Words.text("accounts.in-step.last.guarded", at);
        }
        var key = "accounts.in-step.last." + run.outcome().name().toLowerCase(Locale.ROOT);
        return ended == null
                ? Words.text(key, at)
                : Words.text(key, at, Math.max(0, ended.rows()), ended.reason()).strip();
    }

    private static String next(@Nullable Due due, Clock clock) {
        return switch (due) {
            case null -> "";
            case Due.Now _ -> Words.text("accounts.in-step.next.now");
            case Due.At(var next) -> Words.text("accounts.in-step.next.at", Times.moment(next, clock));
            case Due.WhenAsked() -> Words.text("accounts.in-step.next.asked");
        };
    }
}
