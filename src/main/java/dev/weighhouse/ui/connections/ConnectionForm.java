package dev.weighhouse.ui.connections;

import java.util.Optional;
import javafx.scene.Node;

/** A form that stands in place of the list while it is open. */
interface ConnectionForm {

    Node node();

    /** What stays in sight below however long the form is: what is missing, and the ways on and out; empty where they end the form. */
    default Optional<Node> foot() {
        return Optional.empty();
    }

    /** What gets the keyboard when the form opens. */
    Node firstFocus();
}
