package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/**
 * One thing the list can be narrowed by.
 *
 * @param key of its words
 * @param offered what can be chosen beside all
 * @param word what people call a choice
 * @param chosen what a selection has of it; null for all
 * @param with a selection with another choice
 */
record Filter<T>(
        String key,
        Supplier<List<T>> offered,
        Function<T, String> word,
        Function<Selection, @Nullable T> chosen,
        BiFunction<Selection, @Nullable T, Selection> with) {

    /** All but the dates, in the order they stand. */
    static List<Filter<?>> all(CrossingsModel model) {
        return List.of(
                new Filter<>(
                        "crossings.filter.direction",
                        () -> List.of(Direction.values()),
                        Looks::word,
                        Selection::direction,
                        Selection::direction),
                new Filter<>(
                        "crossings.filter.kind",
                        () -> List.of(FactKind.values()),
                        Looks::word,
                        Selection::kind,
                        Selection::kind),
                new Filter<>(
                        "crossings.filter.state",
                        () -> List.of(Fate.values()),
                        Looks::word,
                        Selection::fate,
                        Selection::fate),
                new Filter<ConnectionId>(
                        "crossings.filter.connection",
                        () -> model.choicesProperty().get().connections(),
                        model.logbook()::title,
                        Selection::connection,
                        Selection::connection),
                new Filter<String>(
                        "crossings.filter.person",
                        () -> model.choicesProperty().get().people(),
                        Function.identity(),
                        Selection::person,
                        Selection::person));
    }

    /** {@code State: in doubt}. */
    String words(Selection selection) {
        var value = chosen.apply(selection);
        return Words.text(key, value == null ? Words.text("crossings.filter.all") : word.apply(value));
    }

    /** What can be chosen now, with a mark at what is. */
    List<MenuItem> items(CrossingsModel model) {
        var now = chosen.apply(model.list().selectionProperty().get());
        var items = new ArrayList<MenuItem>();
        items.add(item(model, Words.text("crossings.filter.every"), null, now == null));
        for (var value : offered.get()) {
            items.add(item(model, word.apply(value), value, value.equals(now)));
        }
        return items;
    }

    private RadioMenuItem item(CrossingsModel model, String text, @Nullable T value, boolean on) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> model.filter(selection -> with.apply(selection, value)));
        return item;
    }
}
