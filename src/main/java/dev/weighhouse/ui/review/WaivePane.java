package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.QuestionBar;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Waives what may stand of a difference, or a part of it. Enter in the last field does it, Esc leaves. What is waived already stands below, held
 * against what may be waived at most.
 */
final class WaivePane extends VBox {
    private final Waiving waiving;
    private final Theme theme;
    private final Runnable left;
    private final Label title = new Label();
    private final TextField amount = field("review-waive-amount", "review.waive.amount", 7);
    private final TextField until = field("review-waive-until", "review.waive.until", 8);
    private final TextField reason = field("review-waive-reason", "review.waive.reason", 14);
    private final CheckBox lapsing = new CheckBox(Words.text("review.waive.even-if"));
    private final MeterBar meter = new MeterBar();
    private final Label words = wrapped("small");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final MaterialityLine materiality;
    private final WaiverList list;
    private final QuestionBar question;
    private final Button change = new Button(Words.text("review.materiality.change"));
    private Waiving.@Nullable Offer shown;
    private Signs signs = Signs.AS_THEY_ARE;

    /** @param left called when the person goes on with something else */
    WaivePane(Waiving waiving, Theme theme, Runnable left) {
        this.waiving = waiving;
        this.theme = theme;
        this.left = left;
        setId("review-waive");
        getStyleClass().addAll("proposal", "waive");
        title.getStyleClass().add("strong");
        title.setMinHeight(USE_PREF_SIZE);
        title.setWrapText(true);
        materiality = new MaterialityLine(waiving, this::takeFocus);
        list = new WaiverList(waiving);
        question = new QuestionBar(waiving.questionProperty(), theme, this::takeFocus);
        lapsing.setId("review-waive-lapsing");
        for (var typed : new TextField[] {amount, until, reason}) {
            typed.textProperty().addListener((_, _, _) -> weigh());
        }
        lapsing.selectedProperty().addListener((_, _, _) -> weigh());
        amount.setOnAction(_ -> until.requestFocus());
        until.setOnAction(_ -> reason.requestFocus());
        reason.setOnAction(_ -> waive());
        change.setId("review-materiality-change");
        change.getStyleClass().add("small");
        change.setMinWidth(USE_PREF_SIZE);
        change.setAccessibleText(Words.text("review.materiality.change.accessible"));
        change.setOnAction(_ -> materiality.change());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sum = new HBox(words, change);
        sum.setAlignment(Pos.CENTER_LEFT);
        sum.getStyleClass().add("proposal-deeds");
        var below = new ScrollPane(new VBox(meter, sum, lapsing, materiality, question, list));
        below.getContent().getStyleClass().add("waive-below");
        below.setFitToWidth(true);
        below.setFocusTraversable(false);
        below.getStyleClass().add("proposal-scroll");
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().setAll(title, deeds(), below);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
    }

    private static TextField field(String id, String key, double wide) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Words.text(key));
        field.setPromptText(Words.text(key));
        field.setPrefColumnCount((int) wide);
        return field;
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private HBox deeds() {
        var waive = Controls.button(Action.of("review.waive.do", this::waive).unless(obstacle));
        waive.setId("review-waive-do");
        waive.getStyleClass().add("accent");
        waive.setMinWidth(USE_PREF_SIZE);
        var leave = new Button(Words.text("question.leave"));
        leave.setOnAction(_ -> leave());
        leave.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMinWidth(0);
        amount.setMinWidth(USE_PREF_SIZE);
        until.setMinWidth(USE_PREF_SIZE);
        var deeds = new HBox(amount, until, reason, Controls.explained(waive), leave);
        deeds.setAlignment(Pos.CENTER_LEFT);
        deeds.getStyleClass().add("proposal-deeds");
        return deeds;
    }

    Subscription follow() {
        return Subscription.combine(question.follow(), waiving.writingProperty().subscribe(_ -> weigh()));
    }

    /**
     * Shows what can be waived; what a person has typed stays while it is of the same account.
     *
     * @param asListed with which all amounts but the typed one are shown
     */
    void show(Waiving.Offer now, Signs asListed) {
        var before = shown;
        var same = before != null
                && before.variance().label().equals(now.variance().label());
        shown = now;
        signs = asListed;
        title.setText(Words.text(
                now.waivable().isZero() ? "review.waive.title.none" : "review.waive.title",
                now.variance().label(),
                signs.difference(now.waivable())));
        if (!same) {
            amount.setText(MoneyFormat.balance(now.waivable().abs()));
            until.setText(Times.date(waiving.usualEnd(now)));
            reason.clear();
            lapsing.setSelected(false);
        }
        materiality.show(now);
        list.show(now, signs);
        meter.fit(theme.em().get());
        weigh();
        var known = now.meter().materiality();
        change.setVisible(known.isPresent());
        change.setManaged(known.isPresent());
        known.ifPresent(most -> Tip.say(change, Words.text("review.materiality.by", most.author(), most.reason())));
        if (before != null && same && !known.equals(before.meter().materiality())) {
            // What had the keyboard is gone.
            takeFocus();
        }
    }

    /** Nobody thinks of waiving any more. */
    void forget() {
        shown = null;
        materiality.forget();
    }

    private TypedWaiver typed(Waiving.Offer now) {
        return TypedWaiver.of(now, amount.getText(), reason.getText(), until.getText());
    }

    /** Holds what is typed against what may be waived. */
    private void weigh() {
        var now = shown;
        if (now == null) {
            return;
        }
        var typed = typed(now);
        var none = Money.zero(now.waivable().currency());
        var more = typed.amount() == null ? none : typed.amount();
        var lapses = now.lapses(more);
        lapsing.setVisible(lapses);
        lapsing.setManaged(lapses);
        words.setText(MeterWords.of(now, more, signs));
        words.getStyleClass().remove("danger-words");
        if (lapses) {
            words.getStyleClass().add("danger-words");
        }
        var known = now.meter().materiality();
        meter.setVisible(known.isPresent());
        meter.setManaged(known.isPresent());
        var gross = now.meter().gross();
        known.ifPresent(most -> meter.show(gross, now.with(more).orElse(gross), most.limit(), words.getText()));
        obstacle.set(obstacle(typed, lapses));
    }

    private String obstacle(TypedWaiver typed, boolean lapses) {
        if (waiving.writingProperty().get()) {
            return Words.text("review.waive.writing");
        }
        return typed.missing().isEmpty() && lapses && !lapsing.isSelected()
                ? Words.text("review.waive.lapsing-first")
                : typed.missing();
    }

    private void waive() {
        var now = shown;
        if (now == null || !obstacle.get().isEmpty()) {
            return;
        }
        var typed = typed(now);
        var amountTyped = typed.amount();
        var untilTyped = typed.until();
        if (amountTyped != null && untilTyped != null) {
            waiving.waive(amountTyped, reason.getText(), untilTyped, lapsing.isSelected());
        }
    }

    private void leave() {
        waiving.leave();
        left.run();
    }

    /** Where what is typed goes first. */
    void takeFocus() {
        applyCss();
        layout();
        var now = shown;
        if (now != null && now.meter().materiality().isEmpty()) {
            materiality.takeFocus();
        } else {
            amount.requestFocus();
            amount.selectAll();
        }
    }
}
