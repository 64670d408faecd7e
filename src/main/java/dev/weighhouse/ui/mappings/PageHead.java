package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.SearchBox;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The title, how much waits and how much is pending, the filters, and what is done with the changes. */
final class PageHead extends HBox {
    private final MappingsModel model;
    private final MappingActions actions;
    private final Supplier<List<MenuItem>> columnItems;
    private final Label unmapped = new Label("", Icons.UNMAPPED.node("danger"));
    private final Label mapped = new Label();
    private final Label changed = new Label("", Icons.EDIT.node("small", "pending"));
    private final HBox facts = new HBox(unmapped, mapped, changed);
    private final TextField search = new TextField();
    private final SearchBox searchBox;
    private final MenuButton filter = new MenuButton();
    private final MenuButton more = new MenuButton(Words.text("mappings.more"));
    private final Node panel;
    private final Button save;
    private final Button setMany;
    private final HBox steps;

    /** @param panel the button of the side pane, shown where that is a drawer */
    PageHead(MappingsModel model, MappingActions actions, Node panel, Supplier<List<MenuItem>> columnItems) {
        this.model = model;
        this.actions = actions;
        this.panel = panel;
        this.columnItems = columnItems;
        getStyleClass().add("page-head");
        var title = new Label(Words.text("mappings.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().add("facts");
        facts.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        searchBox = new SearchBox(search, "mappings");
        filter.setId("mappings-filter");
        menu(filter, "mappings.filter.help", this::filterItems);
        menu(more, "mappings.more.help", this::moreItems);
        steps = new HBox(small(actions.undo), small(actions.redo));
        steps.getStyleClass().add("joined-pair");
        steps.setAlignment(Pos.CENTER_LEFT);
        setMany = small(actions.setMany);
        save = Controls.primary(actions.save);
        save.getStyleClass().add("small");
        save.setMinWidth(USE_PREF_SIZE);
        var right = new HBox(searchBox, filter, panel, steps, setMany, more, Controls.explained(save));
        right.getStyleClass().add("head-tools");
        // Where there is too little room the field gives way, which scrolls what is typed.
        searchBox.setMinWidth(0);
        getChildren().setAll(title, facts, right);
        setAlignment(Pos.CENTER_LEFT);
    }

    private static Button small(Action action) {
        var button = Controls.button(action);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void menu(MenuButton menu, String help, Supplier<List<MenuItem>> items) {
        menu.getStyleClass().add("small");
        Tip.say(menu, Words.text(help));
        menu.setAccessibleHelp(Words.text(help));
        menu.setMinWidth(USE_PREF_SIZE);
        // An empty menu does not open, so there is always something in it.
        menu.getItems().setAll(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
    }

    private List<MenuItem> filterItems() {
        var now = model.filterProperty().get();
        var items = new ArrayList<MenuItem>();
        for (var show : Filter.Show.values()) {
            items.add(choice(
                    show.word(),
                    now.show() == show,
                    () -> model.filterProperty().set(now.show(show))));
        }
        items.add(new SeparatorMenuItem());
        var loaded = model.loaded();
        items.add(under(
                "mappings.filter.platform",
                loaded.map(Loaded::platforms).orElse(List.of()),
                now.platform(),
                name -> name,
                name -> model.filterProperty().set(now.platform(name))));
        items.add(under(
                "mappings.filter.kind",
                loaded.map(Loaded::kinds).orElse(List.of()),
                now.kind(),
                TargetWords::kind,
                (@Nullable ItemKind kind) -> model.filterProperty().set(now.kind(kind))));
        return items;
    }

    private static <T> Menu under(
            String key, List<T> all, @Nullable T now, Function<T, String> word, Consumer<@Nullable T> choose) {
        var menu = new Menu(Words.text(key));
        menu.getItems().add(choice(Words.text("mappings.filter.all"), now == null, () -> choose.accept(null)));
        all.forEach(each -> menu.getItems().add(choice(word.apply(each), each.equals(now), () -> choose.accept(each))));
        return menu;
    }

    private static MenuItem choice(String words, boolean chosen, Runnable choose) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private List<MenuItem> moreItems() {
        var items = new ArrayList<MenuItem>();
        for (var group : actions.menu()) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(action -> items.add(Controls.menuItem(action)));
        }
        // An accelerator of a menu item would take the keys a second time.
        items.forEach(item -> item.setAccelerator(null));
        items.add(new SeparatorMenuItem());
        var columns = new Menu(Words.text("mappings.columns"));
        columns.getItems().setAll(columnItems.get());
        items.add(columns);
        return items;
    }

    Subscription follow() {
        search.textProperty().bindBidirectional(model.searchProperty());
        return Subscription.combine(
                () -> search.textProperty().unbindBidirectional(model.searchProperty()),
                model.loadedProperty().subscribe(_ -> show()),
                model.filterProperty().subscribe(_ -> show()),
                model.questionProperty().subscribe(this::calm),
                model.editedProperty().subscribe(_ -> show()));
    }

    private void show() {
        var waits = model.loaded().map(now -> now.count(Section.UNMAPPED)).orElse(0);
        fact(unmapped, waits > 0, Words.text("mappings.fact.unmapped", waits));
        unmapped.getStyleClass().setAll("label", "danger");
        var done = model.loaded().map(now -> now.count(Section.MAPPED)).orElse(0);
        fact(mapped, model.loaded().isPresent(), Words.text("mappings.fact.mapped", done));
        var pending = model.pending().size();
        fact(changed, pending > 0, Words.text("mappings.fact.changed", pending));
        save.setText(pending == 0 ? actions.save.name() : Words.text("mappings.save.count", pending));
        filter.setText(filterWords());
    }

    /** There is one filled button on the screen: while something is asked, that is the one that answers. */
    private void calm(@Nullable Question question) {
        save.getStyleClass().remove("accent");
        if (question == null) {
            save.getStyleClass().add("accent");
        }
    }

    private String filterWords() {
        var now = model.filterProperty().get();
        var kind = now.kind();
        var parts = Stream.of(
                        now.show().word(),
                        now.platform() == null ? "" : now.platform(),
                        kind == null ? "" : TargetWords.kind(kind))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(", ", parts);
    }

    private static void fact(Label label, boolean shown, String words) {
        label.setText(words);
        label.setVisible(shown);
        label.setManaged(shown);
        label.setMinWidth(USE_PREF_SIZE);
    }

    /** In a small window the side pane has a button here, and less is said. */
    void fit(boolean drawer, boolean narrow) {
        shown(panel, drawer);
        shown(mapped, !drawer && model.loaded().isPresent());
        // How much is pending stands on the button, too.
        shown(changed, !drawer && !model.pending().isEmpty());
        shown(setMany, !narrow);
        shown(steps, !narrow);
        shown(filter, !narrow);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    TextField search() {
        return search;
    }

    void goToSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void goToFilter() {
        filter.requestFocus();
        filter.show();
    }
}
