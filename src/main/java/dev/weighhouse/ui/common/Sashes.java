package dev.weighhouse.ui.common;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a screen side by side: one in the middle that takes what is left, and one or two at the edges. Where a person
 * puts the sashes is remembered in em; one nobody moved follows the window.
 */
public final class Sashes extends SplitPane {
    private static final double TENTHS = 10;
    private static final double MOST = 0.42;
    private static final double A_PIXEL_OR_TWO = 2;
    private static final double STEP_EM = 1.5;

    private final Settings settings;
    private final @Nullable Side left;
    private final Region middle;
    private final Side right;
    private final List<Side> edges;
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

    /**
     * A part at an edge.
     *
     * @param key under which its width is kept in the settings
     */
    public record Part(Region node, String key) {}

    /** Three parts, of which the left and the right keep their widths when the window changes its own. */
    public Sashes(Settings settings, Part left, Region middle, Part right) {
        this(settings, new Side(left.node(), left.key()), middle, right);
    }

    /** Two parts, of which the right one keeps its width. */
    public Sashes(Settings settings, Region middle, Part right) {
        this(settings, (Side) null, middle, right);
    }

    private Sashes(Settings settings, @Nullable Side left, Region middle, Part right) {
        this.settings = settings;
        this.left = left;
        this.middle = middle;
        this.right = new Side(right.node(), right.key());
        this.edges = left == null ? List.of(this.right) : List.of(left, this.right);
        getStyleClass().add("sashes");
        edges.forEach(edge -> SplitPane.setResizableWithParent(edge.node, false));
    }

    /** Shows the parts, with the right one or without. What is shown already stays, and with it the keyboard's place. */
    public void show(boolean withRight) {
        remember();
        if (!getItems().contains(middle)) {
            getItems().setAll(left == null ? List.of(middle) : List.of(left.node, middle));
        }
        if (!withRight) {
            getItems().remove(right.node);
        } else if (!getItems().contains(right.node)) {
            getItems().add(right.node);
        }
        placed = false;
    }

    /** Gives the parts to others; what was moved is kept. */
    public void clear() {
        remember();
        getItems().clear();
        placed = false;
    }

    /**
     * Puts the sashes where they belong as soon as the width is known.
     *
     * @param pixels of one em
     * @param leftEm the width of the left part where nobody chose another; of no matter where there is none
     * @param rightEm the same of the right part
     */
    public void place(double pixels, double leftEm, double rightEm) {
        var leftBefore = left == null ? leftEm : left.usualEm;
        if (pixels != em || leftEm != leftBefore || rightEm != right.usualEm) {
            remember();
            em = pixels;
            if (left != null) {
                left.usualEm = leftEm;
            }
            right.usualEm = rightEm;
            placed = false;
        }
        if (placed || getItems().isEmpty() || getWidth() <= 0) {
            return;
        }
        placed = true;
        measured = false;
        var at = 0;
        if (left != null) {
            setDividerPosition(at++, (wanted(left) + halfASash()) / getWidth());
        }
        if (getItems().contains(right.node)) {
            setDividerPosition(at, 1 - (wanted(right) + halfASash()) / getWidth());
        }
    }

    /** Moves the sash of the right part by one step, as a key does. */
    public void nudge(boolean toTheLeft) {
        if (getItems().contains(right.node) && getWidth() > 0) {
            var last = getDividers().size() - 1;
            var step = STEP_EM * em / getWidth();
            setDividerPosition(last, getDividerPositions()[last] + (toTheLeft ? -step : step));
            layout();
            remember();
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
            edges.forEach(edge -> edge.given = edge.room());
        }
    }

    /** Keeps where a person moved the sashes. */
    public void remember() {
        if (placed && measured) {
            edges.forEach(this::keep);
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
