package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.SearchBox;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Title, the facts of the month, filters, and the columns. In a narrow window the first fact stays, the less common
 * filters and the columns share a menu, and the search opens over the fact when it is wanted.
 */
final class PageHead extends HBox {
    private final ReviewModel model;
    private final Supplier<List<MenuItem>> columnItems;
    private final FactsLine facts = new FactsLine();
    private final FilterPills pills;
    private final TextField search = new TextField();
    private final SearchBox searchBox = new SearchBox(search, "review");
    private final Button openSearch = new Button();
    private final Action month;
    private final Button openMonth;
    private final Button having = new Button();
    private final MenuButton columns;
    private final MenuButton more;
    private boolean narrow;

    /**
     * The head of the page.
     *
     * @param columnItems what can be done with the columns of the table, asked whenever the menu opens
     * @param month shows what the differences of all accounts consist of
     */
    PageHead(ReviewModel model, Supplier<List<MenuItem>> columnItems, Action month) {
        this.model = model;
        this.month = month;
        this.columnItems = columnItems;
        pills = new FilterPills(model);
        columns = menu("review.columns", columnItems);
        more = menu("review.more", this::moreItems);
        getStyleClass().add("page-head");
        var title = new Label(Words.text("review.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        openSearch.setGraphic(Icons.FILTER.node());
        openSearch.getStyleClass().addAll("icon-only", "small");
        openSearch.setAccessibleText(Words.text("review.search.name"));
        Tip.say(openSearch, Words.text("review.search.help"));
        openSearch.setMinWidth(USE_PREF_SIZE);
        openSearch.setOnAction(_ -> goToSearch());
        search.focusedProperty().addListener((_, _, _) -> arrange());
        search.textProperty().addListener((_, _, _) -> arrange());
        openMonth = Controls.button(month);
        openMonth.setId("review-month-open");
        openMonth.setText(Words.text("review.month.brief"));
        openMonth.getStyleClass().add("small");
        openMonth.setMinWidth(USE_PREF_SIZE);
        having.setId("review-having");
        having.setGraphic(Icons.CANCEL.node("small"));
        having.setContentDisplay(ContentDisplay.RIGHT);
        having.getStyleClass().addAll("small", "having");
        having.setMinWidth(USE_PREF_SIZE);
        having.setOnAction(_ -> model.causeProperty().set(null));
        getChildren().addAll(title, facts, openMonth, pills, having, searchBox, openSearch, columns, more);
        setAlignment(Pos.CENTER_LEFT);
        arrange();
    }

    private static MenuButton menu(String key, Supplier<List<MenuItem>> items) {
        var menu = new MenuButton(Words.text(key + ".name"));
        menu.setId(key.replace('.', '-'));
        menu.getStyleClass().add("small");
        Tip.say(menu, Words.text(key + ".help"));
        menu.setAccessibleHelp(Words.text(key + ".help"));
        menu.setMinWidth(USE_PREF_SIZE);
        // An empty menu does not open, so there is always something in it.
        menu.getItems().setAll(items.get());
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        return menu;
    }

    private List<MenuItem> moreItems() {
        var items = new ArrayList<>(pills.menu());
        items.add(new SeparatorMenuItem());
        items.add(Controls.menuItem(month));
        var under = new Menu(Words.text("review.columns.name"));
        under.getItems().setAll(columnItems.get());
        items.add(under);
        return items;
    }

    Subscription follow() {
        search.textProperty().bindBidirectional(model.searchProperty());
        return Subscription.combine(
                model.loadedProperty().subscribe(loaded -> {
                    sayFacts();
                    pills.counts(loaded == null ? Map.of() : loaded.counts());
                    requestLayout();
                }),
                model.explaining().toldProperty().subscribe((_, _) -> sayFacts()),
                model.filterProperty().subscribe(pills::choose),
                model.causeProperty().subscribe(this::sayHaving),
                () -> search.textProperty().unbindBidirectional(model.searchProperty()));
    }

    /** Of which cause the accounts are that are shown; a press shows all again. */
    private void sayHaving(@Nullable CauseChoice choice) {
        var word = choice == null ? "" : choice.look().word();
        having.setText(word);
        having.setAccessibleText(Words.text("review.month.having", word));
        Tip.say(having, having.getAccessibleText());
        show(having, choice != null);
        requestLayout();
    }

    private void sayFacts() {
        var loaded = model.loadedProperty().get();
        facts.show(loaded == null ? PageFacts.NONE : loaded.factsNow());
        requestLayout();
    }

    void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            pills.narrow(now);
            arrange();
        }
    }

    private void arrange() {
        var searching = !narrow || search.isFocused() || !search.getText().isEmpty();
        show(searchBox, searching);
        show(openSearch, !searching);
        show(facts, !narrow || !searching);
        show(openMonth, !narrow);
        show(columns, !narrow);
        show(more, narrow);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected void layoutChildren() {
        var others = getChildren().stream()
                .filter(node -> node.isManaged() && !node.equals(facts))
                .toList();
        var taken = others.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        var room = getWidth() - getInsets().getLeft() - getInsets().getRight() - taken - getSpacing() * others.size();
        facts.fit(Math.floor(room), narrow);
        super.layoutChildren();
    }

    TextField search() {
        return search;
    }

    void goToSearch() {
        show(searchBox, true);
        search.requestFocus();
        search.selectAll();
    }

    void goToColumns() {
        var menu = Stream.of(columns, more).filter(Node::isManaged).findFirst().orElse(columns);
        menu.requestFocus();
        menu.show();
    }

    List<String> factsSaid() {
        return facts.said();
    }
}
