package dev.weighhouse.ui.review;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One bar of a waterfall with the line of nothing and the connectors to its neighbours. */
final class WaterfallBar extends Region {
    private static final double LEAST = 2;
    private static final double SHARE_OF_HEIGHT = 0.62;

    private final Region zero = part("zero");
    private final Region before = part("connector");
    private final Region after = part("connector");
    private final Region bar = part("bar");
    private WaterfallChart.@Nullable Line line;
    private double nothing;
    private boolean first;

    WaterfallBar() {
        getStyleClass().add("waterfall-bar");
        getChildren().addAll(zero, before, after, bar);
    }

    private static Region part(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    /**
     * Draws this line.
     *
     * @param nothing where zero is, between 0 and 1
     * @param first whether no bar stands above it
     */
    void show(WaterfallChart.Line now, double nothing, boolean first) {
        line = now;
        this.nothing = nothing;
        this.first = first;
        bar.getStyleClass().setAll("bar");
        if (!now.look().tone().isEmpty()) {
            bar.getStyleClass().add(now.look().tone());
        }
        before.setVisible(!first && !now.total());
        after.setVisible(!now.total());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var now = line;
        if (now == null) {
            return;
        }
        var width = getWidth() - 1;
        var height = getHeight();
        var thick = Math.rint(height * SHARE_OF_HEIGHT);
        var top = Math.rint((height - thick) / 2);
        zero.resizeRelocate(Math.rint(nothing * width), 0, 1, height);
        // A share too small to be seen still has a bar: it is there, and its amount stands beside it.
        var left = Math.min(Math.rint(Math.min(now.from(), now.to()) * width), getWidth() - LEAST);
        var right = Math.rint(Math.max(now.from(), now.to()) * width);
        bar.setVisible(now.from() != now.to());
        bar.resizeRelocate(left, top, Math.max(LEAST, right - left), thick);
        before.resizeRelocate(Math.rint(now.from() * width), 0, 1, top);
        after.resizeRelocate(Math.rint(now.to() * width), top + thick, 1, height - top - thick);
        before.setVisible(!first && !now.total());
    }
}
