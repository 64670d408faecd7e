package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window as it is first drawn: the welcome screen alone. The bars, the screens and the keys take their places when the
 * picture stands, or as soon as work begins, so that nobody waits for what is not seen yet.
 */
public final class Front {
    private final Screen welcome;
    private final Supplier<Shell> making;
    private final Scene scene;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Words.text("shell.title"));
    private final ListChangeListener<Job> begun = _ -> enter();
    private final Work work;
    private final Theme theme;
    private @Nullable Shell shell;

    /**
     * Shows the welcome screen.
     *
     * @param theme what it looks like
     * @param width of the window in px; a scene that knows its size need not be measured for it
     * @param making makes the rest of the window; asked once
     */
    public Front(Screen welcome, Work work, Theme theme, double width, double height, Supplier<Shell> making) {
        this.welcome = welcome;
        this.work = work;
        this.theme = theme;
        this.making = making;
        // What comes into a scene that is dressed already is styled twice.
        welcome.attach();
        scene = new Scene(new StackPane(welcome.node()), width, height);
        theme.dressWithoutAmounts(scene);
        welcome.firstFocus().requestFocus();
        work.running().addListener(begun);
    }

    /** What goes into the window, from the first to the last. */
    public Scene scene() {
        return scene;
    }

    /** The title of the window. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** From now on all of the window is there; where it is already, nothing happens. */
    public void enter() {
        if (shell != null) {
            return;
        }
        work.running().removeListener(begun);
        welcome.detach();
        var all = making.get();
        shell = all;
        scene.setRoot(all.root());
        theme.dress(scene);
        all.actions().install(scene);
        title.bind(all.title());
    }
}
