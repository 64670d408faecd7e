package dev.weighhouse.ui.common;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One screen of the window, as the window knows it. Only the wiring knows which screens there are; the node is made when
 * the screen is first shown.
 */
public interface Screen {

    /** Stable, such as {@code review}; the words {@code KEY.name} and {@code KEY.help} name it in the rail. */
    String key();

    Icons icon();

    /** What the screen shows. The first call makes it, later calls give the same. */
    Node node();

    /** What gets the keyboard when the screen is shown; usually its main table. */
    Node firstFocus();

    /** It is shown from now on: start to listen, and read what changed meanwhile. */
    void attach();

    /** It is no longer shown: stop to listen to anything that lives longer. */
    void detach();

    /** The actions whose keys work while it is shown. */
    List<Action> actions();

    /** What of this screen can be found by the look-up of the window, whether it is shown or not. */
    default List<Finder> finders() {
        return List.of();
    }

    /** What it says of itself in the rail; null where it has nothing to count. */
    default @Nullable ObservableValue<RailCount> count() {
        return null;
    }

    /** Whether what is in doubt is dealt with here; then the rail says how much of it waits. */
    default boolean concernsDoubt() {
        return false;
    }

    /** The topics of notices this screen tells in place while it is shown; a notice of such a topic leads here. */
    default Set<String> tells() {
        return Set.of();
    }

    /** Where the focus goes with F6, in order; empty where the screen is one region. */
    default List<Node> regions() {
        return List.of();
    }
}
