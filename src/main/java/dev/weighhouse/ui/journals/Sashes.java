package dev.weighhouse.ui.journals;

import dev.weighhouse.ui.common.Settings;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The parts side by side. Where a person puts the sashes is remembered in em; one nobody moved follows the window. */
final class Sashes extends SplitPane {
    private static final double TENTHS = 10;
    private static final double MOST = 0.42;
    private static final double A_PIXEL_OR_TWO = 2;

    private final Settings settings;
    private final Side left;
    private final Region middle;
    private final Side right;
    private double em = 13;
    private boolean placed;
    private boolean measured;

    /** A part at the edge, and what it was last given. */
    private static final class Side {
        private final Region node;
        private final String key;
        private double usualEm;
        private double given;

        Side(Region node, String key) {
            this.node = node;
            this.key = key;
        }

        /** What the sashes leave it; the node itself is laid out a moment later. */
        double room() {
            return node.getParent() instanceof Region around ? around.getWidth() : 0;
        }
    }

    Sashes(Settings settings, Region list, Region middle, Region plan) {
        this.settings = settings;
        this.left = new Side(list, "journals.list");
        this.middle = middle;
        this.right = new Side(plan, "journals.plan");
        SplitPane.setResizableWithParent(list, false);
        SplitPane.setResizableWithParent(plan, false);
    }

    /** Shows two parts or all three. */
    void show(boolean withRight) {
        remember();
        getItems().setAll(withRight ? List.of(left.node, middle, right.node) : List.of(left.node, middle));
        placed = false;
    }

    /** Gives the parts to others; what was moved is kept. */
    void clear() {
        remember();
        getItems().clear();
        placed = false;
    }

    /**
     * Puts the sashes where they belong as soon as the width is known.
     *
     * @param pixels of one em
     * @param leftEm the width of the left part where nobody chose another
     * @param rightEm the same of the right part
     */
    void place(double pixels, double leftEm, double rightEm) {
        if (pixels != em || leftEm != left.usualEm || rightEm != right.usualEm) {
            remember();
            em = pixels;
            left.usualEm = leftEm;
            right.usualEm = rightEm;
            placed = false;
        }
        if (placed || getItems().isEmpty() || getWidth() <= 0) {
            return;
        }
        placed = true;
        measured = false;
        var from = (wanted(left) + halfASash()) / getWidth();
        if (getItems().contains(right.node)) {
            setDividerPositions(from, 1 - (wanted(right) + halfASash()) / getWidth());
        } else {
            setDividerPositions(from);
        }
    }

    private double wanted(Side side) {
        var chosen = settings.number(side.key).map(tenths -> tenths / TENTHS);
        return Math.min(chosen.orElse(side.usualEm) * em, getWidth() * MOST);
    }

    /** A position is the middle of a sash. */
    private double halfASash() {
        return lookup(".split-pane-divider") instanceof Region sash ? sash.prefWidth(-1) / 2 : 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (placed && !measured) {
            measured = true;
            left.given = left.room();
            right.given = right.room();
        }
    }

    /** Keeps where a person moved the sashes. */
    void remember() {
        if (placed && measured) {
            keep(left);
            keep(right);
        }
    }

    private void keep(Side side) {
        var width = side.room();
        if (getItems().stream().anyMatch(part -> Objects.equals(part, side.node))
                && width > 0
                && Math.abs(width - side.given) > A_PIXEL_OR_TWO) {
            side.given = width;
            settings.set(side.key, (int) Math.round(width / em * TENTHS));
        }
    }
}
