package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.ReviewTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays a tree out as rows, from top to bottom. The table shows a plain list, because a hundred thousand tree items are
 * slower to open and to filter than a hundred thousand rows.
 */
final class Flattening {
    private final ReviewIndex index;
    private final Predicate<RowKey> closed;
    private final List<ReviewRow> rows = new ArrayList<>();

    private record Waiting(ReviewNode node, @Nullable GroupRow above) {}

    private Flattening(ReviewIndex index, Predicate<RowKey> closed) {
        this.index = index;
        this.closed = closed;
    }

    /** @param closed tells of a {@link GroupRow#groupKey()} whether the rows below it are hidden */
    static List<ReviewRow> rows(ReviewTree tree, ReviewIndex index, Predicate<RowKey> closed) {
        return new Flattening(index, closed).walk(tree.roots());
    }

    private List<ReviewRow> walk(List<ReviewNode> roots) {
        var waiting = new ArrayDeque<Waiting>();
        roots.reversed().forEach(node -> waiting.push(new Waiting(node, null)));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            switch (next.node()) {
                case ReviewNode.Line line -> rows.add(new LineRow(line.variance(), index, next.above()));
                case ReviewNode.Group group -> {
                    var row = group(group, next.above());
                    if (row.open()) {
                        group.children().reversed().forEach(child -> waiting.push(new Waiting(child, row)));
                    }
                }
            }
        }
        return rows;
    }

    private GroupRow group(ReviewNode.Group group, @Nullable GroupRow above) {
        var open = !closed.test(RowKey.of(group, 0));
        var first = new GroupRow(group, above, 0, open, index);
        rows.add(first);
        for (int at = 1; at < group.subtotals().size() && group.account() != null; at++) {
            rows.add(new GroupRow(group, above, at, open, index));
        }
        return first;
    }
}
