package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** Walks over a screen and finds controls that a person without a mouse or without eyes could not make out. */
public final class SceneWalk {

    private SceneWalk() {}

    /** One sentence for each fault: a control one can reach that has no name, a button of an icon without a tooltip. */
    public static List<String> faults(Parent root) {
        var faults = new ArrayList<String>();
        walk(root, faults);
        return faults;
    }

    private static void walk(Node node, List<String> faults) {
        if (node instanceof Control control) {
            check(control, faults);
        }
        // What lies inside a combo box is named by it.
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, faults));
        }
    }

    private static void check(Control control, List<String> faults) {
        var worded = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        var named = worded
                || (control.getAccessibleText() != null
                        && !control.getAccessibleText().isBlank());
        if (control.isFocusTraversable() && !(control instanceof ScrollPane) && !named) {
            faults.add("no name: " + control);
        }
        if (control instanceof javafx.scene.control.ButtonBase
                && !worded
                && Tip.of(control).isEmpty()) {
            faults.add("icon alone, no tooltip: " + control);
        }
    }
}
