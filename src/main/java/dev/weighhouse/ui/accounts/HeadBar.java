package dev.weighhouse.ui.accounts;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.SearchBox;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The head of the screen: whose chart, what the plan comes to, what is listed, and its two deeds. */
final class HeadBar extends VBox {
    private final AccountsModel model;
    private final Label facts = new Label();
    private final ComboBox<Connection> platforms = new ComboBox<>();
    private final Segments<Shown> shown =
            new Segments<>(Words.text("accounts.shown"), List.of(Shown.values()), Looks::word, Looks::help);
    private final TextField search = new TextField();
    private final Region between = new Region();
    private final HBox head;
    private final HBox summary = new HBox();
    private final HBox filters;
    private final InStepBar inStep;
    private final Button look;
    private final Button apply;

    HeadBar(AccountsModel model, AccountsActions actions) {
        this.model = model;
        var title = new Label(Words.text("accounts.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox.setHgrow(between, Priority.ALWAYS);
        platforms.setId("accounts-platform");
        platforms.setAccessibleText(Words.text("accounts.platform"));
        platforms.setMinWidth(USE_PREF_SIZE);
        platforms.setItems(model.platforms());
        platforms.setConverter(new Titles());
        look = Controls.button(actions.look());
        look.setMinWidth(USE_PREF_SIZE);
        apply = Controls.primary(actions.apply());
        apply.setMinWidth(USE_PREF_SIZE);
        head = new HBox(title, platforms, facts, look, Controls.explained(apply));
        head.getStyleClass().add("page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        filters = new HBox(shown, new SearchBox(search, "accounts"));
        filters.getStyleClass().add("filters");
        filters.setAlignment(Pos.CENTER_LEFT);
        summary.getStyleClass().add("summary");
        summary.setManaged(false);
        facts.setWrapText(true);
        inStep = new InStepBar(model, actions);
        getChildren().setAll(head, summary, inStep, filters);
    }

    TextField search() {
        return search;
    }

    Subscription follow() {
        search.textProperty().bindBidirectional(model.searchProperty());
        platforms.setOnAction(_ -> {
            var chosen = platforms.getValue();
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        return Subscription.combine(
                inStep.follow(),
                shown.follow(model.shownProperty()),
                model.platformProperty().subscribe(this::choose),
                model.outlookProperty().subscribe(_ -> say()),
                model.stageProperty().subscribe(stage -> {
                    var plan = stage == AccountsModel.Stage.PLAN;
                    for (var node : List.of(filters, look, apply)) {
                        node.setVisible(plan);
                        node.setManaged(plan);
                    }
                }));
    }

    private void choose(@Nullable Connection chosen) {
        platforms.setValue(chosen);
        platforms.setVisible(chosen != null);
        platforms.setManaged(chosen != null);
    }

    /** Where the summary has no room beside the title it gets a line of its own. */
    void narrow(boolean now) {
        if (now == head.getChildren().contains(facts)) {
            head.getChildren().remove(facts);
            summary.getChildren().clear();
            if (now) {
                head.getChildren().add(2, between);
                summary.getChildren().add(facts);
            } else {
                head.getChildren().remove(between);
                head.getChildren().add(2, facts);
            }
            summary.setManaged(now);
        }
        // What is sent by it is never left to an icon.
        look.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private void say() {
        var outlook = model.outlookProperty().get();
        var words = outlook == null ? "" : (Sentences.of(outlook) + "   " + Sentences.takes(outlook)).strip();
        facts.setText(words);
        Tip.say(facts, words);
        // What a guard holds has its own button, and that is what the eye is to find.
        var filled = apply.getStyleClass();
        filled.remove("accent");
        if (outlook == null || outlook.plan().guards().isEmpty()) {
            filled.add("accent");
        }
    }

    /** Platforms by their titles. */
    private static final class Titles extends StringConverter<Connection> {
        @Override
        public String toString(@Nullable Connection connection) {
            return connection == null ? "" : connection.title();
        }

        @Override
        public @Nullable Connection fromString(String title) {
            return null;
        }
    }
}
