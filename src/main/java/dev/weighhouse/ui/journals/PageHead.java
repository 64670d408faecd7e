package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The title, what is urgent, the filters, and the ways to a new entry. */
final class PageHead extends HBox {
    private final JournalsModel model;
    private final JournalActions actions;
    private final Label doubt = new Label("", Icons.WARNING.node("warning"));
    private final Label rejected = new Label("", Icons.FAILED.node("danger"));
    private final Label waiting = new Label();
    private final TextField search = new TextField();
    private final List<ToggleButton> filters = new ArrayList<>();
    private final MenuButton more = new MenuButton(Words.text("journals.more"));
    private final Node plan;
    private final MenuItem drill;

    PageHead(JournalsModel model, JournalActions actions, Node plan, MenuItem drill) {
        this.model = model;
        this.actions = actions;
        this.plan = plan;
        this.drill = drill;
        getStyleClass().add("page-head");
        var title = new Label(Words.text("journals.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        doubt.getStyleClass().add("warning");
        rejected.getStyleClass().add("danger");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        more.setAccessibleText(Words.text("journals.more.help"));
        Tip.say(more, Words.text("journals.more.help"));
        more.setOnShowing(_ -> fillMore());
        fillMore();
        var right = new HBox(pills(), searchBox(), plan, more, keep(Controls.button(actions.writeNew)));
        right.getStyleClass().add("head-tools");
        right.setMinWidth(USE_PREF_SIZE);
        keep(more);
        getChildren().setAll(title, facts(), gap, right);
    }

    private HBox facts() {
        var facts = new HBox(doubt, rejected, waiting);
        facts.getStyleClass().add("facts");
        facts.setMinWidth(0);
        return facts;
    }

    private static <R extends Region> R keep(R control) {
        control.setMinWidth(USE_PREF_SIZE);
        return control;
    }

    private HBox pills() {
        var group = new ToggleGroup();
        var pills = new HBox();
        pills.getStyleClass().add("pills");
        for (var filter : EntryFilter.values()) {
            var pill = keep(new ToggleButton());
            pill.getStyleClass().add("pill");
            pill.setToggleGroup(group);
            Tip.say(pill, filter.help());
            pill.setUserData(filter);
            pill.setOnAction(_ -> {
                model.filterProperty().set(filter);
                pill.setSelected(true);
            });
            filters.add(pill);
        }
        pills.getChildren().setAll(filters);
        return pills;
    }

    private StackPane searchBox() {
        search.getStyleClass().add("search");
        search.setId("journals-search");
        search.setPromptText(Words.text("journals.search.prompt"));
        search.setAccessibleText(Words.text("journals.search.prompt"));
        var box = new StackPane(search, Icons.FILTER.node("muted"));
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().getLast().setMouseTransparent(true);
        return box;
    }

    private void fillMore() {
        var items = new ArrayList<MenuItem>();
        items.add(Controls.menuItem(actions.importCsv));
        items.add(Controls.menuItem(actions.jobs));
        items.add(Controls.menuItem(actions.due));
        items.add(Controls.menuItem(actions.templates));
        items.add(Controls.menuItem(actions.keepTemplate));
        items.add(new SeparatorMenuItem());
        items.add(Controls.menuItem(actions.takeOver));
        items.add(Controls.menuItem(actions.onePerson));
        if (model.loaded().flatMap(Loaded::onePersonFirm).isPresent()) {
            items.add(Controls.menuItem(actions.twoPeople));
        }
        items.add(new SeparatorMenuItem());
        items.add(drill);
        // An accelerator of a menu item would take the keys a second time.
        items.forEach(item -> item.setAccelerator(null));
        more.getItems().setAll(items);
    }

    Subscription follow() {
        search.textProperty().bindBidirectional(model.searchProperty());
        return Subscription.combine(
                () -> search.textProperty().unbindBidirectional(model.searchProperty()),
                model.loadedProperty().subscribe(_ -> show()),
                model.filterProperty().subscribe(_ -> show()));
    }

    private void show() {
        fact(doubt, "journals.fact.doubt", JournalState.IN_DOUBT, JournalState.NEEDS_PERSON);
        fact(rejected, "journals.fact.rejected", JournalState.REJECTED);
        fact(waiting, "journals.fact.waiting", JournalState.WAITING);
        for (var pill : filters) {
            var filter = (EntryFilter) pill.getUserData();
            pill.setSelected(filter == model.filterProperty().get());
            pill.setFocusTraversable(pill.isSelected());
            var count = model.count(filter);
            pill.setText(filter == EntryFilter.ALL ? filter.word() : filter.word() + "  " + count);
        }
    }

    private void fact(Label label, String key, JournalState... states) {
        var count = model.loaded().map(now -> now.in(states).size()).orElse(0);
        label.setText(Words.text(key, count));
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }

    /** In a small window the plan has a button here, and less is said. */
    void fit(boolean drawer, boolean narrow) {
        plan.setVisible(drawer);
        plan.setManaged(drawer);
        search.getParent().setVisible(!narrow);
        search.getParent().setManaged(!narrow);
        rejected.getParent().setVisible(!narrow);
        rejected.getParent().setManaged(!narrow);
    }

    TextField search() {
        return search;
    }
}
