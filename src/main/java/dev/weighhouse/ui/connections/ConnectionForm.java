package dev.weighhouse.ui.connections;

import javafx.scene.Node;

/** A form that stands in place of the list while it is open. */
interface ConnectionForm {

    Node node();

    /** What gets the keyboard when the form opens. */
    Node firstFocus();
}
