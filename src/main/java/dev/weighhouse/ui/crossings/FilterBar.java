package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The filters of the list; in a narrow window they share one menu. */
final class FilterBar extends VBox {
    private final CrossingsModel model;
    private final List<Filter<?>> filters;
    private final List<MenuButton> buttons = new ArrayList<>();
    private final MenuButton dates;
    private final MenuButton together;
    private final Button clear = new Button(Words.text("crossings.filter.clear"));
    private final DatePicker from = picker("crossings.dates.from");
    private final DatePicker to = picker("crossings.dates.to");
    private final HBox line = new HBox();
    private final HBox between = new HBox();
    private boolean narrow;

    FilterBar(CrossingsModel model) {
        this.model = model;
        filters = Filter.all(model);
        filters.forEach(filter -> buttons.add(menu(() -> filter.items(model))));
        dates = menu(this::dateItems);
        together = menu(this::allItems);
        together.setGraphic(Icons.FILTER.node("small"));
        clear.getStyleClass().add("small");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> clearAll());
        line.getStyleClass().add("filters");
        line.setAlignment(Pos.CENTER_LEFT);
        between.getStyleClass().add("filters");
        between.setAlignment(Pos.CENTER_LEFT);
        between.getChildren().addAll(label("crossings.dates.from"), from, label("crossings.dates.to"), to);
        between(false);
        from.valueProperty().subscribe((_, _) -> chooseBetween());
        to.valueProperty().subscribe((_, _) -> chooseBetween());
        getChildren().addAll(line, between);
        arrange();
    }

    private static Label label(String key) {
        var label = new Label(Words.text(key));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static DatePicker picker(String key) {
        var picker = new DatePicker();
        picker.setAccessibleText(Words.text(key));
        picker.setPrefWidth(150);
        return picker;
    }

    private static MenuButton menu(Supplier<List<MenuItem>> items) {
        var menu = new MenuButton();
        menu.getStyleClass().add("small");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(USE_PREF_SIZE);
        // An empty menu does not open, so there is always something in it.
        menu.getItems().setAll(items.get());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        return menu;
    }

    private List<MenuItem> dateItems() {
        var today = LocalDate.now(model.logbook().clock());
        var items = new ArrayList<MenuItem>();
        for (var span : List.of(
                Span.all(),
                Span.today(today),
                Span.week(today),
                Span.month(model.logbook().bench().periodProperty().get()),
                Span.year(today))) {
            var item = new RadioMenuItem(span.first() == null ? Words.text("crossings.filter.every") : span.words());
            item.setSelected(span.equals(model.spanProperty().get()));
            item.setOnAction(_ -> {
                between(false);
                model.dates(span);
            });
            items.add(item);
        }
        var other = new MenuItem(Words.text("crossings.dates.between"));
        other.setOnAction(_ -> {
            between(true);
            from.requestFocus();
        });
        items.add(other);
        return items;
    }

    private List<MenuItem> allItems() {
        var items = new ArrayList<MenuItem>();
        var selection = model.list().selectionProperty().get();
        for (var filter : filters) {
            items.add(under(filter.words(selection), filter.items(model)));
        }
        items.add(under(datesWords(), dateItems()));
        return items;
    }

    private static Menu under(String text, List<MenuItem> items) {
        var menu = new Menu(text);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        return menu;
    }

    private String datesWords() {
        return Words.text("crossings.filter.dates", model.spanProperty().get().words());
    }

    private void chooseBetween() {
        if (between.isVisible()) {
            model.dates(Span.between(from.getValue(), to.getValue()));
        }
    }

    private void between(boolean shown) {
        between.setVisible(shown);
        between.setManaged(shown);
    }

    private void clearAll() {
        between(false);
        from.setValue(null);
        to.setValue(null);
        model.clearFilters();
    }

    Subscription follow() {
        return Subscription.combine(
                model.list().selectionProperty().subscribe(_ -> say()),
                model.choicesProperty().subscribe(_ -> say()),
                model.spanProperty().subscribe(_ -> say()));
    }

    private void say() {
        var selection = model.list().selectionProperty().get();
        for (int i = 0; i < filters.size(); i++) {
            say(buttons.get(i), filters.get(i).words(selection));
        }
        say(dates, datesWords());
        var on = filters.stream()
                        .filter(filter -> filter.chosen().apply(selection) != null)
                        .count()
                + (model.spanProperty().get().equals(Span.all()) ? 0 : 1);
        say(together, on == 0 ? Words.text("crossings.filters") : Words.text("crossings.filters.on", on));
        clear.setDisable(!model.filtered());
    }

    private static void say(MenuButton menu, String words) {
        menu.setText(words);
        menu.setAccessibleText(words);
        Tip.say(menu, words);
    }

    void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            arrange();
        }
    }

    private void arrange() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getChildren().clear();
        if (narrow) {
            line.getChildren().add(together);
        } else {
            line.getChildren().addAll(buttons);
            line.getChildren().add(dates);
        }
        line.getChildren().addAll(space, clear);
    }
}
