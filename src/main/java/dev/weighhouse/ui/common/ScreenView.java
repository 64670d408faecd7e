package dev.weighhouse.ui.common;

import java.util.List;
import javafx.scene.Node;

/** What a {@link FramedScreen} shows: its nodes, and what they listen to while they are on the screen. */
public interface ScreenView {

    Node node();

    /** What gets the keyboard when the screen is shown. */
    Node firstFocus();

    /** Starts to listen, and shows what changed meanwhile. */
    void attach();

    /** Stops to listen to anything that lives longer than the view. */
    void detach();

    /** Where the focus goes with F6, in order; empty where the screen is one region. */
    default List<Node> regions() {
        return List.of();
    }
}
