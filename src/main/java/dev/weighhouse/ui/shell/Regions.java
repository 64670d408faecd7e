package dev.weighhouse.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Takes the keyboard from one region of the window to another. */
record Regions(List<Node> all) {

    /** Goes on from where the focus is; a region without anything to focus is passed over. */
    void go(@Nullable Node focused, int step) {
        var at = indexOf(focused);
        for (int i = 1; i <= all.size(); i++) {
            var next = all.get(Math.floorMod(at + i * step, all.size()));
            var target = firstFocusable(next);
            if (target != null) {
                target.requestFocus();
                return;
            }
        }
    }

    private int indexOf(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            var at = all.indexOf(node);
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
