package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Screen;
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
    private @Nullable Shell shell;

    /**
     * Shows the welcome screen.
     *
     * @param making makes the rest of the window; asked once
     */
    public Front(Screen welcome, Work work, Supplier<Shell> making) {
        this.welcome = welcome;
        this.work = work;
        this.making = making;
        scene = new Scene(new StackPane(welcome.node()));
        welcome.attach();
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
        all.actions().install(scene);
        title.bind(all.title());
    }
}
