package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Screen;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/** A screen with one button in a scroll pane, which counts how often it comes and goes. */
final class PlainScreen implements Screen {
    final Button button = new Button("Something");
    final List<String> visited = new ArrayList<>();
    int attached;
    private final ScrollPane node = new ScrollPane(button);
    private final String key;
    private final Icons icon;
    private final Set<String> topics = new HashSet<>();
    private final ObjectProperty<RailCount> count = new SimpleObjectProperty<>(RailCount.NONE);
    private final List<Finder> finders = new ArrayList<>();

    PlainScreen(String key, Icons icon) {
        node.setFocusTraversable(false);
        this.key = key;
        this.icon = icon;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Icons icon() {
        return icon;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node firstFocus() {
        return button;
    }

    @Override
    public void attach() {
        attached++;
    }

    @Override
    public void detach() {
        attached--;
    }

    /** From now on these accounts can be found, and the last one gone to is remembered. */
    PlainScreen with(Work work, String... accounts) {
        finders.add(new PlainFinder(work, List.of(accounts), visited::add));
        return this;
    }

    /** From now on it tells of such things in place. */
    PlainScreen telling(String topic) {
        topics.add(topic);
        return this;
    }

    /** From now on the rail counts for it. */
    PlainScreen counting(int waits, int doubts) {
        count.set(new RailCount(waits, doubts, waits + " wait, " + doubts + " in doubt"));
        return this;
    }

    @Override
    public ObservableValue<RailCount> count() {
        return count;
    }

    @Override
    public Set<String> tells() {
        return topics;
    }

    @Override
    public List<Finder> finders() {
        return finders;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }
}
