package dev.weighhouse.ui.common;

import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Brings a row of a table whose rows have one height into view, with a few rows before it. */
public final class Reveal {
    private static final int CONTEXT = 4;

    private final TableView<?> table;
    private int wanted = -1;

    public Reveal(TableView<?> table) {
        this.table = table;
    }

    /**
     * Asks for a row to be wholly in view after the next layout; a row that already is moves nothing.
     *
     * @param at less than zero for none
     */
    public void row(int at) {
        wanted = at;
        table.requestLayout();
    }

    /** To be called by the table after it laid its children out: which rows are in view is known only then. */
    public void afterLayout() {
        var at = wanted;
        if (at < 0 || table.getHeight() <= 0) {
            return;
        }
        flow().ifPresent(flow -> {
            wanted = -1;
            // The flow has its new size, but its cells still lie as they did before.
            flow.layout();
            var height = table.getFixedCellSize();
            var top = top(flow, at);
            if (top.isEmpty() || top.get() < 0 || top.get() + height > flow.getHeight()) {
                var fitsFromTheTop = (at + 1) * height < flow.getHeight();
                var half = (int) (flow.getHeight() / height / 2);
                table.scrollTo(fitsFromTheTop ? 0 : Math.max(0, at - Math.min(CONTEXT, half)));
            }
        });
    }

    /** The part of the table that scrolls; none before the table was laid out. */
    public Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    /** Where a row begins within the flow, whether or not it is in view; empty while no row is. */
    public Optional<Double> top(VirtualFlow<?> flow, int at) {
        return Optional.ofNullable(flow.getFirstVisibleCell())
                .map(first -> first.getLayoutY() + (at - first.getIndex()) * table.getFixedCellSize());
    }
}
