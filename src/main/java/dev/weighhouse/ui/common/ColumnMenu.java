package dev.weighhouse.ui.common;

import dev.weighhouse.ui.common.ColumnMemory.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * What a person can do with the columns of a table, as menu items: show and hide them, move them, make them wider and
 * narrower, and take it all back. Everything the mouse does at the heads of the columns can be done here by keyboard.
 */
public final class ColumnMenu {
    private static final double STEP_EM = 1;
    private static final double LEAST_EM = 2;

    private final TableView<?> table;
    private final ColumnMemory memory;
    private final String rest;
    private final DoubleSupplier em;
    private final Runnable changed;

    /**
     * A menu for a table whose columns have their keys as ids.
     *
     * @param rest the column that takes what the others leave: always there, and never wider by itself
     * @param em the text size in px
     * @param changed lays the columns out by the memory again
     */
    public ColumnMenu(TableView<?> table, ColumnMemory memory, String rest, DoubleSupplier em, Runnable changed) {
        this.table = table;
        this.memory = memory;
        this.rest = rest;
        this.em = em;
        this.changed = changed;
    }

    /**
     * Fresh items, for the columns as they are now.
     *
     * @param name what a person calls the column of a key
     */
    public List<MenuItem> items(Function<String, String> name) {
        var items = new ArrayList<MenuItem>();
        for (var column : table.getColumns()) {
            if (!column.getId().equals(rest)) {
                items.add(shown(column, name));
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(each("columns.left", name, movable(-1), key -> move(key, -1)));
        items.add(each("columns.right", name, movable(1), key -> move(key, 1)));
        items.add(each("columns.wider", name, sizable(), key -> widen(key, STEP_EM)));
        items.add(each("columns.narrower", name, sizable(), key -> widen(key, -STEP_EM)));
        items.add(new SeparatorMenuItem());
        var reset = item(Words.text("columns.reset"));
        reset.setOnAction(_ -> then(memory::reset));
        items.add(reset);
        return items;
    }

    private void then(Runnable change) {
        change.run();
        changed.run();
    }

    private CheckMenuItem shown(TableColumn<?, ?> column, Function<String, String> name) {
        var key = column.getId();
        var item = new CheckMenuItem(name.apply(key));
        item.setMnemonicParsing(false);
        item.setId("column-" + key);
        item.setSelected(column.isVisible());
        item.setOnAction(_ -> then(() -> memory.wish(key, item.isSelected() ? Wish.SHOWN : Wish.HIDDEN)));
        return item;
    }

    private static Menu each(String key, Function<String, String> name, List<String> keys, Consumer<String> act) {
        var menu = new Menu(Words.text(key));
        menu.setDisable(keys.isEmpty());
        for (var column : keys) {
            var item = item(name.apply(column));
            item.setOnAction(_ -> act.accept(column));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String words) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        return item;
    }

    private List<String> visible() {
        return table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(TableColumn::getId)
                .toList();
    }

    private List<String> movable(int step) {
        var keys = visible();
        return step < 0 ? keys.subList(Math.min(1, keys.size()), keys.size()) : keys.subList(0, keys.size() - 1);
    }

    private List<String> sizable() {
        return visible().stream().filter(key -> !key.equals(rest)).toList();
    }

    private void move(String key, int step) {
        var keys = visible();
        then(() -> memory.move(key, keys.get(keys.indexOf(key) + step)));
    }

    private void widen(String key, double step) {
        table.getColumns().stream()
                .filter(column -> column.getId().equals(key))
                .mapToDouble(column -> column.getWidth() / em.getAsDouble())
                .findFirst()
                .ifPresent(width -> then(() -> memory.width(key, Math.max(LEAST_EM, width + step))));
    }
}
