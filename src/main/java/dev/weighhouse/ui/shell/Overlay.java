package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What lies over the window for a while: each part at the bar it belongs to, and never larger than the window. */
final class Overlay extends Pane {
    private static final double MARGIN_EM = 0.62;

    private final Theme theme;
    private final Map<Region, Place> places = new LinkedHashMap<>();

    /** Widths and gaps are in em; the right edge is that of the anchor, as far as the window reaches. */
    private record Place(Node anchor, boolean below, double width, double gap) {}

    Overlay(Theme theme) {
        this.theme = theme;
        setPickOnBounds(false);
    }

    /** Adds a part that hangs below a bar. */
    void below(Node anchor, Region part, double width, double gap) {
        add(part, new Place(anchor, true, width, gap));
    }

    /** Adds a part that stands on a bar. */
    void above(Node anchor, Region part, double width, double gap) {
        add(part, new Place(anchor, false, width, gap));
    }

    private void add(Region part, Place place) {
        places.put(part, place);
        getChildren().add(part);
        part.visibleProperty().addListener((_, _, _) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        places.forEach(this::lay);
    }

    private void lay(Region part, Place place) {
        var em = theme.em().get();
        var margin = MARGIN_EM * em;
        var gap = place.gap() * em;
        var anchor = sceneToLocal(place.anchor().localToScene(place.anchor().getLayoutBounds()));
        var width = Math.max(0, Math.min(getWidth() - 2 * margin, place.width() * em));
        var x = Math.max(margin, Math.min(anchor.getMaxX(), getWidth() - margin) - width);
        var room = place.below() ? getHeight() - anchor.getMaxY() - gap - margin : anchor.getMinY() - gap - margin;
        var height = Math.clamp(part.prefHeight(width), 0, Math.max(0, room));
        var y = place.below() ? anchor.getMaxY() + gap : anchor.getMinY() - gap - height;
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }
}
