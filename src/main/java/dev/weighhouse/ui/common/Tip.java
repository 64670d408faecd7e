package dev.weighhouse.ui.common;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a node while the mouse rests on it. A {@link Tooltip} is a window with a scene and styles of its own, which costs more
 * than the cell or label it tells of, and most are never seen: so it is made when the mouse first comes.
 */
public final class Tip {
    private final Node node;
    private Supplier<String> words = () -> "";
    private final boolean helps;
    private @Nullable Tooltip shown;

    private Tip(Node node) {
        this.node = node;
        this.helps = node.getAccessibleHelp() == null;
        node.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> tell());
    }

    /**
     * Says this from now on, in the place of what was said before; to screen readers too, where the node has no help of its own.
     *
     * @param words empty to say nothing
     */
    public static void say(Node node, String words) {
        var tip = with(node, () -> words);
        if (tip.helps) {
            node.setAccessibleHelp(words);
        }
    }

    /**
     * The same with words that are made when the mouse comes.
     *
     * @param words gives an empty text to say nothing
     */
    public static void ask(Node node, Supplier<String> words) {
        with(node, words);
    }

    /** What the mouse would be told now; empty for nothing. */
    public static String of(Node node) {
        var tip = on(node);
        return tip == null ? "" : tip.words.get();
    }

    private static Tip with(Node node, Supplier<String> words) {
        var tip = on(node);
        if (tip == null) {
            tip = new Tip(node);
            node.getProperties().put(Tip.class, tip);
        }
        tip.words = words;
        if (tip.shown != null) {
            tip.tell();
        }
        return tip;
    }

    private static @Nullable Tip on(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip ? tip : null;
    }

    private void tell() {
        var text = words.get();
        var tooltip = shown;
        if (text.isEmpty()) {
            if (tooltip != null) {
                Tooltip.uninstall(node, tooltip);
                shown = null;
            }
            return;
        }
        if (tooltip == null) {
            tooltip = new Tooltip();
            shown = tooltip;
            Tooltip.install(node, tooltip);
        }
        tooltip.setText(text);
    }
}
