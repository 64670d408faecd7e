package dev.weighhouse.ui.common;

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
}
