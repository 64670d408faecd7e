package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The left side below the table: what the difference consists of, the roll-forward, and what was decided. In a low window the two
 * last stand apart, so that no bar has to be scrolled to.
 */
final class FactsSide extends ScrollPane {
    private final ReviewModel model;
    private final DetailModel detail;
    private final WaterfallView waterfall;
    private final RollForwardGrid roll = new RollForwardGrid();
    private final Label before = new Label();
    private final DecisionsBox decisions;
    private final VBox rest;

    /** Where what belongs here is shown. */
    enum Place {
        BESIDE,
        WITHOUT_ROLL,
        IN_TAB
    }

    FactsSide(ReviewModel model, DetailModel detail, Theme theme, DecisionsBox decisions) {
        this.model = model;
        this.detail = detail;
        this.decisions = decisions;
        waterfall = new WaterfallView(theme, WaterfallView.Form.ofAccount(), new CauseTrail(model, detail)::follow);
        before.getStyleClass().addAll("small", "muted", "before");
        before.setWrapText(true);
        rest = new VBox(roll, before, decisions);
        scrolls(this);
        place(Place.BESIDE);
        viewportBoundsProperty().addListener((_, before, now) -> {
            if (before.getHeight() != now.getHeight()) {
                fit();
            }
        });
    }

    private void fit() {
        waterfall.fit(getViewportBounds().getHeight());
    }

    private static void scrolls(ScrollPane pane) {
        pane.getStyleClass().add("facts-side");
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
    }

    /**
     * Shows all there is, or only the waterfall.
     *
     * @return what goes into a tab; null where nothing does
     */
    @Nullable
    Node place(Place now) {
        if (now != Place.WITHOUT_ROLL) {
            setContent(new VBox(waterfall, rest));
            return now == Place.IN_TAB ? this : null;
        }
        setContent(waterfall);
        var apart = new ScrollPane(rest);
        scrolls(apart);
        apart.visibleProperty().bind(visibleProperty());
        return apart;
    }

    Subscription follow(Theme theme) {
        return Subscription.combine(
                model.currentProperty().subscribe(_ -> show()),
                detail.subjectProperty().subscribe((_, _) -> show()),
                model.explaining().toldProperty().subscribe((_, _) -> show()),
                model.lensProperty().subscribe((_, _) -> show()),
                theme.em().subscribe(_ -> fit()));
    }

    private void show() {
        var row = model.currentProperty().get();
        setVisible(row != null);
        if (row == null) {
            return;
        }
        var lens = model.lens();
        row.waterfall()
                .ifPresentOrElse(
                        apart -> waterfall.show(
                                row.key(),
                                most -> WaterfallChart.of(apart, money -> lens.shown(money, row.normalSide()), most),
                                ""),
                        () -> waterfall.show(row.key(), null, why(row)));
        var subject = detail.subjectProperty().get();
        roll.setVisible(subject != null);
        decisions.setVisible(subject != null);
        if (subject != null) {
            roll.show(RollForward.of(subject.row(), lens));
            decisions.show(subject);
        }
        var compared = before(row, lens);
        before.setText(compared == null ? "" : compared);
        before.setVisible(compared != null);
        before.setManaged(compared != null);
    }

    /** Why there is no chart. */
    private String why(ReviewRow row) {
        var difference = row.difference();
        if (difference.isEmpty()) {
            return Words.text("review.waterfall.untold");
        }
        return difference.get().isZero() ? Words.text("review.waterfall.none") : model.whyUntold();
    }

    private static @Nullable String before(ReviewRow row, SignLens lens) {
        return row.change()
                .map(by -> Words.text(
                        "review.before",
                        Figure.PRIOR.of(row, lens).text(),
                        MoneyFormat.difference(lens.shown(by, row.normalSide())),
                        row.percent(lens).text()))
                .orElse(null);
    }
}
