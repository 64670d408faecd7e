package dev.weighhouse.ui.review;

import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What all differences of the month consist of, in the place of one account: a waterfall for each currency, as currencies never add.
 * A cause that is chosen leaves only its accounts in the table.
 */
final class MonthPane extends VBox {
    private static final double CHART_LEAST_EM = 46;
    private static final double CHART_MOST_EM = 76;

    private final ReviewModel model;
    private final Theme theme;
    private final Consumer<CauseChoice> choose;
    private final Label title = new Label();
    private final Label words = new Label();
    private final FlowPane charts = new FlowPane();
    private final ScrollPane scroll = new ScrollPane();
    private final List<WaterfallView> views = new ArrayList<>();
    private List<String> shown = List.of();

    /**
     * A pane that shows nothing yet.
     *
     * @param choose asks for the accounts of a cause
     * @param leave goes back to the account
     */
    MonthPane(ReviewModel model, Theme theme, Consumer<CauseChoice> choose, Runnable leave) {
        this.model = model;
        this.theme = theme;
        this.choose = choose;
        setId("review-month");
        getStyleClass().add("month");
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("muted");
        Tip.ask(words, words::getText);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(Words.text("review.month.close"));
        close.getStyleClass().add("small");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> leave.run());
        var head = new HBox(title, words, close);
        head.getStyleClass().add("detail-head");
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setContent(charts);
        scroll.getStyleClass().add("month-charts");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((_, _, now) -> fit(now));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> show()),
                model.explaining().toldProperty().subscribe((_, _) -> show()),
                model.lensProperty().subscribe((_, _) -> show()),
                model.wholeMonthProperty().subscribe((_, _) -> show()),
                theme.em().subscribe(_ -> fit(scroll.getViewportBounds())));
    }

    private void show() {
        var loaded = model.loadedProperty().get();
        if (loaded == null || !model.wholeMonthProperty().get()) {
            return;
        }
        title.setText(
                Words.text("review.month.title", Days.period(loaded.review().period())));
        try {
            loaded.later()
                    .together(loaded.review())
                    .ifPresentOrElse(
                            each -> show(mainFirst(each, loaded.index().main())),
                            () -> showNone(Words.text("review.month.waiting")));
        } catch (ArithmeticException e) {
            showNone(Words.text("review.month.too-large"));
        }
    }

    private static List<PeriodCauses> mainFirst(List<PeriodCauses> byCode, @Nullable Currency main) {
        return byCode.stream()
                .sorted(Comparator.comparing(
                        each -> !each.difference().currency().equals(main)))
                .toList();
    }

    private void showNone(String why) {
        words.setText(why);
        views.clear();
        shown = List.of();
        charts.getChildren().clear();
    }

    private void show(List<PeriodCauses> together) {
        if (together.isEmpty()) {
            showNone(Words.text("review.month.none"));
            return;
        }
        words.setText(Words.text("review.month.says"));
        var lens = model.lens();
        var now = together.stream().map(each -> lens + code(each)).toList();
        if (!shown.equals(now)) {
            shown = now;
            views.clear();
            together.forEach(each -> views.add(view(each, lens)));
            charts.getChildren().setAll(views);
            fit(scroll.getViewportBounds());
        }
        for (int at = 0; at < views.size(); at++) {
            var each = together.get(at);
            views.get(at)
                    .show(
                            each.difference().currency(),
                            most -> WaterfallChart.of(each, money -> lens.shown(money, Side.DEBIT), most),
                            "");
        }
    }

    private static String code(PeriodCauses each) {
        return each.difference().currency().getCurrencyCode();
    }

    /** Accounts of both normal sides are added here, so a lens that turns some of them shows what the ledger's does. */
    private WaterfallView view(PeriodCauses each, SignLens lens) {
        var signs = Words.text(lens == SignLens.PLATFORM ? "review.month.credit" : "review.month.debit");
        var currency = each.difference().currency();
        return new WaterfallView(
                theme,
                WaterfallView.Form.ofMonth(code(each), signs),
                picked -> choose.accept(new CauseChoice(currency, picked)));
    }

    /** Beside each other where there is room for it. */
    private void fit(Bounds seen) {
        var room = seen.getWidth();
        var em = theme.em().get();
        var columns = Math.max(1, Math.min(views.size(), (int) (room / (CHART_LEAST_EM * em))));
        var width = Math.floor(Math.min(columns == 1 ? room : CHART_MOST_EM * em, room / columns));
        views.forEach(view -> {
            view.setPrefWidth(width);
            view.fit(seen.getHeight());
        });
    }

    /** The first of the bars has the keyboard. */
    void takeFocus() {
        if (views.isEmpty()) {
            requestFocus();
            return;
        }
        // Lines that were just made have no skin yet, and what has no skin takes no focus.
        applyCss();
        layout();
        var first = views.getFirst().lines();
        if (first.getSelectionModel().isEmpty()) {
            first.getSelectionModel().selectFirst();
        }
        first.requestFocus();
    }
}
