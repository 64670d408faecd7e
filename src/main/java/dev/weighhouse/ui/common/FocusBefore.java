package dev.weighhouse.ui.common;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Remembers where the keyboard was, so that what closes can give it back. */
public final class FocusBefore {
    private @Nullable Node owner;

    /** The keyboard is about to go to what is on top now; while it is there already, the place before is kept. */
    public void remember(Node top) {
        var scene = top.getScene();
        var now = scene == null ? null : scene.getFocusOwner();
        for (Node node = now; node != null; node = node.getParent()) {
            if (node.equals(top)) {
                return;
            }
        }
        owner = now;
    }

    /** Gives it back, if what had it is still there. */
    public void giveBack() {
        var before = owner;
        owner = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }
}
