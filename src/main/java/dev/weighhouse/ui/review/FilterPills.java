package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The filters beside each other, each with how many accounts it takes. One stop of the Tab key. */
final class FilterPills extends HBox {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final Set<ReviewFilter> KEPT = Set.of(ReviewFilter.ALL, ReviewFilter.OPEN);

    private final ReviewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ReviewFilter, ToggleButton> pills = new EnumMap<>(ReviewFilter.class);
    private boolean narrow;

    FilterPills(ReviewModel model) {
        this.model = model;
        for (var filter : ReviewFilter.values()) {
            pills.put(filter, pill(filter));
        }
        getChildren().setAll(pills.values());
        getStyleClass().add("pills");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private ToggleButton pill(ReviewFilter filter) {
        var pill = new ToggleButton(filter.word());
        pill.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
        pill.setToggleGroup(group);
        pill.getStyleClass().add("pill");
        pill.setMinWidth(USE_PREF_SIZE);
        pill.setOnAction(_ -> {
            pill.setSelected(true);
            model.filterProperty().set(filter);
        });
        var count = new Label();
        count.getStyleClass().add("muted");
        pill.setGraphic(count);
        pill.setContentDisplay(ContentDisplay.RIGHT);
        return pill;
    }

    void choose(ReviewFilter chosen) {
        pills.forEach((filter, pill) -> {
            pill.setSelected(filter == chosen);
            // One tab stop for all of them; the arrows move inside.
            pill.setFocusTraversable(filter == chosen);
        });
        arrange();
    }

    void counts(Map<ReviewFilter, Integer> counts) {
        pills.forEach((filter, pill) -> {
            var count = counts.getOrDefault(filter, 0);
            if (pill.getGraphic() instanceof Label label) {
                label.setText(Words.text("review.count", count));
            }
            pill.setAccessibleText(Words.text("review.filter.accessible", filter.word(), count));
        });
    }

    /** In a narrow window those stay that most people use, and the one that is chosen; a menu has the others. */
    void narrow(boolean now) {
        narrow = now;
        arrange();
    }

    private void arrange() {
        pills.forEach((filter, pill) -> {
            var kept = !narrow
                    || KEPT.contains(filter)
                    || filter == model.filterProperty().get();
            pill.setVisible(kept);
            pill.setManaged(kept);
        });
        var kept = getChildren().stream().filter(Node::isManaged).toList();
        kept.forEach(pill -> pill.pseudoClassStateChanged(LAST, pill.equals(kept.getLast())));
    }

    /** The filters that a narrow window has in its menu. */
    List<MenuItem> menu() {
        var items = new ArrayList<MenuItem>();
        Arrays.stream(ReviewFilter.values())
                .filter(filter -> !KEPT.contains(filter))
                .forEach(filter -> items.add(item(filter)));
        return items;
    }

    private RadioMenuItem item(ReviewFilter filter) {
        var pill = pills.get(filter);
        var item = new RadioMenuItem(pill == null ? filter.word() : pill.getAccessibleText());
        item.setMnemonicParsing(false);
        item.setSelected(filter == model.filterProperty().get());
        item.setOnAction(_ -> model.filterProperty().set(filter));
        return item;
    }
}
