package dev.weighhouse.ui.common;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The frame most screens share: a key, an icon, and a view that is made when it is first shown and then kept. */
public abstract class FramedScreen<V extends ScreenView> implements Screen {
    private final String key;
    private final Icons icon;
    private @Nullable V view;

    protected FramedScreen(String key, Icons icon) {
        this.key = key;
        this.icon = icon;
    }

    /** Makes the view; called once, on the JavaFX thread. */
    protected abstract V make();

    /** The view, made now if nobody asked for it before. */
    protected final V view() {
        var made = view;
        if (made == null) {
            made = make();
            view = made;
        }
        return made;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Icons icon() {
        return icon;
    }

    @Override
    public final Node node() {
        return view().node();
    }

    @Override
    public final Node firstFocus() {
        return view().firstFocus();
    }

    @Override
    public void attach() {
        view().attach();
    }

    @Override
    public void detach() {
        view().detach();
    }

    @Override
    public final List<Node> regions() {
        return view().regions();
    }

    /** None of its own: what it offers stands in its view, or has keys everywhere. */
    @Override
    public List<Action> actions() {
        return List.of();
    }
}
