package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.Variance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The compared accounts below a group. */
final class GroupLines {

    private GroupLines() {}

    /** At whatever depth, without recursion: charts can be deep. */
    static List<Variance> of(ReviewNode.Group group) {
        var lines = new ArrayList<Variance>();
        var waiting = new ArrayDeque<ReviewNode>(List.of(group));
        while (!waiting.isEmpty()) {
            switch (waiting.pop()) {
                case ReviewNode.Line(var variance) -> lines.add(variance);
                case ReviewNode.Group below -> below.children().reversed().forEach(waiting::push);
            }
        }
        return lines;
    }
}
