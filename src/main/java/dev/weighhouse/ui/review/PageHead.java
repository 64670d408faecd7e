package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Title, the facts of the month, filters. */
final class PageHead extends HBox {
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final ReviewModel model;
    private final Label difference = fact("danger");
    private final Label agree = fact("plain");
    private final Label unmapped = fact("danger");
    private final HBox facts = new HBox(difference, agree, unmapped);
    private final Map<ReviewFilter, ToggleButton> pills = new EnumMap<>(ReviewFilter.class);
    private final HBox pillBox = new HBox();
    private final TextField search = new TextField();
    private final MenuButton columns;
    private final Tooltip allFacts = new Tooltip();
    private boolean narrow;

    /** @param columnItems what can be done with the columns of the table, asked whenever the menu opens */
    PageHead(ReviewModel model, Supplier<List<MenuItem>> columnItems) {
        this.model = model;
        this.columns = columnMenu(columnItems);
        getStyleClass().add("page-head");
        var title = new Label(Words.text("review.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().add("facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        difference.setGraphic(Icons.DIFFERS.node("danger"));
        unmapped.setGraphic(Icons.UNMAPPED.node("danger"));
        var group = new ToggleGroup();
        for (var filter : ReviewFilter.values()) {
            pillBox.getChildren().add(pill(filter, group));
        }
        pillBox.getStyleClass().add("pills");
        pillBox.setAlignment(Pos.CENTER_LEFT);
        pillBox.setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        getChildren().addAll(title, facts, pillBox, searchBox(), columns);
        setAlignment(Pos.CENTER_LEFT);
    }

    private static Label fact(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private ToggleButton pill(ReviewFilter filter, ToggleGroup group) {
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
        pills.put(filter, pill);
        return pill;
    }

    private Node searchBox() {
        search.setId("review-search");
        search.setPromptText(Words.text("review.search.prompt"));
        search.setAccessibleText(Words.text("review.search.help"));
        search.setTooltip(new Tooltip(Words.text("review.search.help")));
        search.getStyleClass().add("search");
        var icon = Icons.FILTER.node("muted", "small");
        icon.setMouseTransparent(true);
        var box = new StackPane(search, icon);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        box.getStyleClass().add("search-box");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static MenuButton columnMenu(Supplier<List<MenuItem>> items) {
        var menu = new MenuButton(Words.text("review.columns.name"));
        menu.setId("review-columns");
        menu.getStyleClass().add("small");
        menu.setTooltip(new Tooltip(Words.text("review.columns.help")));
        menu.setAccessibleHelp(Words.text("review.columns.help"));
        menu.setMinWidth(USE_PREF_SIZE);
        // An empty menu does not open, so there is always something in it.
        menu.getItems().setAll(items.get());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        return menu;
    }

    MenuButton columns() {
        return columns;
    }

    TextField search() {
        return search;
    }

    Subscription follow() {
        search.textProperty().bindBidirectional(model.searchProperty());
        return Subscription.combine(
                model.loadedProperty()
                        .subscribe(loaded -> show(
                                loaded == null ? PageFacts.NONE : loaded.facts(),
                                loaded == null ? Map.of() : loaded.counts())),
                model.filterProperty().subscribe(this::choose),
                () -> search.textProperty().unbindBidirectional(model.searchProperty()));
    }

    private void choose(ReviewFilter chosen) {
        pills.forEach((filter, pill) -> {
            pill.setSelected(filter == chosen);
            // One tab stop for all of them; the arrows move inside.
            pill.setFocusTraversable(filter == chosen);
        });
        arrange();
    }

    private void show(PageFacts now, Map<ReviewFilter, Integer> counts) {
        say(difference, now.differenceWords());
        say(agree, now.accounts() == 0 ? "" : now.agreeWords());
        agree.setGraphic(now.allAgree() ? Icons.DONE.node("success") : null);
        say(unmapped, now.unmappedWords());
        allFacts.setText(String.join("\n", shownFacts()));
        facts.getChildren().forEach(fact -> Tooltip.install(fact, allFacts));
        pills.forEach((filter, pill) -> {
            var count = counts.getOrDefault(filter, 0);
            if (pill.getGraphic() instanceof Label label) {
                label.setText(Words.text("review.count", count));
            }
            pill.setAccessibleText(Words.text("review.filter.accessible", filter.word(), count));
        });
        arrange();
    }

    private List<String> shownFacts() {
        return List.of(difference, agree, unmapped).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void say(Label fact, String words) {
        fact.setText(words);
        fact.setVisible(!words.isEmpty());
        fact.setManaged(!words.isEmpty());
    }

    /** In a narrow window the first fact stays, and the filters that most people use. */
    void narrow(boolean now) {
        narrow = now;
        arrange();
    }

    private void arrange() {
        var first = shownFacts().stream().findFirst().orElse("");
        for (var fact : List.of(difference, agree, unmapped)) {
            var shown = !fact.getText().isEmpty() && (!narrow || fact.getText().equals(first));
            fact.setVisible(shown);
            fact.setManaged(shown);
        }
        pills.forEach((filter, pill) -> {
            var kept = !narrow
                    || filter == ReviewFilter.ALL
                    || filter == ReviewFilter.OPEN
                    || filter == model.filterProperty().get();
            pill.setVisible(kept);
            pill.setManaged(kept);
        });
        var kept = pillBox.getChildren().stream().filter(Node::isManaged).toList();
        kept.forEach(pill -> pill.pseudoClassStateChanged(LAST, pill.equals(kept.getLast())));
    }
}
