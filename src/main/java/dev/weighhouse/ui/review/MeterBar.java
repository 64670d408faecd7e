package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What is waived, and what a waiver would add to it, against what may be waived at most. */
final class MeterBar extends Pane {
    private static final double HIGH_EM = 0.92;

    private final Region track = part("meter-track");
    private final Region now = part("meter-now");
    private final Region more = part("meter-more");
    private final Region limit = part("meter-limit");
    private double nowShare;
    private double thenShare;
    private double limitShare;

    MeterBar() {
        getStyleClass().add("meter");
        setAccessibleText("");
        getChildren().setAll(track, now, more, limit);
    }

    private static Region part(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    /** Shows what is waived now, what would be then, and the most there may be; the words say the same. */
    void show(Money gross, Money then, Money most, String words) {
        var whole = then.minor() > most.minor() ? then : most;
        nowShare = share(gross, whole);
        thenShare = share(then, whole);
        limitShare = share(most, whole);
        more.getStyleClass().remove("over");
        if (then.minor() > most.minor()) {
            more.getStyleClass().add("over");
        }
        setAccessibleText(words);
        requestLayout();
    }

    private static double share(Money part, Money whole) {
        return whole.isZero()
                ? 0
                : new BigDecimal(part.minor())
                        .divide(new BigDecimal(whole.minor()), MathContext.DECIMAL32)
                        .doubleValue();
    }

    void fit(double em) {
        setMinHeight(Math.rint(HIGH_EM * em));
        setPrefHeight(Math.rint(HIGH_EM * em));
    }

    @Override
    protected void layoutChildren() {
        var wide = getWidth();
        var high = getHeight();
        track.resizeRelocate(0, 0, wide, high);
        now.resizeRelocate(0, 0, Math.rint(wide * nowShare), high);
        var from = Math.rint(wide * nowShare);
        more.resizeRelocate(from, 0, Math.max(0, Math.rint(wide * thenShare) - from), high);
        limit.resizeRelocate(Math.min(wide - 2, Math.rint(wide * limitShare)), 0, 2, high);
    }
}
