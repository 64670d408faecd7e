package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.review.AccountChoices.Choice;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Finds any active ledger account for an unmapped platform account, and shows what mapping it there would move. What is typed
 * narrows the list down; Up and Down go through it, Enter goes on with the account that is marked, Esc clears what was typed.
 */
final class AccountPicker extends VBox {
    private static final double ROW_EM = 1.85;
    private static final double LEAST_ROWS = 4;

    private final DetailModel detail;
    private final TextField search = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Label count = new Label();
    private AccountChoices choices = new AccountChoices(List.of());
    private @Nullable AccountKey platform;

    AccountPicker(DetailModel detail) {
        this.detail = detail;
        getStyleClass().add("picker");
        field(search, "review-pick-search", "review.pick.search");
        list.setId("review-pick-list");
        list.setAccessibleText(Words.text("review.pick.list"));
        list.setCellFactory(_ -> new ChoiceCell());
        var none = new Label(Words.text("review.pick.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(line(), list);
        search.textProperty().addListener((_, _, _) -> narrow());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::inSearch);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::mapOnEnter);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                map();
            }
        });
    }

    private static void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(Words.text(key + ".prompt"));
        field.setAccessibleText(Words.text(key));
        Tip.say(field, Words.text(key));
    }

    private HBox line() {
        search.getStyleClass().add("search");
        var icon = Icons.SEARCH.node("muted", "small");
        icon.setMouseTransparent(true);
        var box = new StackPane(search, icon);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        box.getStyleClass().add("search-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        var map = Controls.button(Action.of("review.pick", this::map).unless(obstacle()));
        map.setId("review-pick");
        map.getStyleClass().add("small");
        map.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(box, Controls.explained(map), count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("pick-line");
        return line;
    }

    private StringBinding obstacle() {
        return Bindings.createStringBinding(
                () -> detail.writingProperty().get()
                        ? Words.text("review.mapping")
                        : list.getSelectionModel().getSelectedItem() == null ? Words.text("review.pick.first") : "",
                detail.writingProperty(),
                list.getSelectionModel().selectedItemProperty());
    }

    /** Turns to another platform account, with nothing typed and nothing marked. */
    void show(DetailModel.Subject subject) {
        var account = subject.row().variance().platformAccounts().getFirst();
        platform = account.key();
        choices = AccountChoices.of(subject.loaded().review().ledgerChart(), account.account());
        search.clear();
        narrow();
    }

    private void narrow() {
        var fitting = choices.holding(search.getText());
        list.getItems().setAll(fitting);
        count.setText(
                Words.text("review.pick.count", fitting.size(), choices.all().size()));
        // Without a word of the person's nothing is marked, so that Enter alone maps nothing.
        if (search.getText().isBlank()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().selectFirst();
        }
        list.scrollTo(0);
    }

    private void inSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> mark(event, 1);
            case UP -> mark(event, -1);
            case ESCAPE -> {
                if (!search.getText().isEmpty()) {
                    search.clear();
                    event.consume();
                }
            }
            default -> mapOnEnter(event);
        }
    }

    private void mark(KeyEvent event, int step) {
        event.consume();
        var to = list.getSelectionModel().getSelectedIndex() + step;
        if (to >= 0 && to < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 1));
        }
    }

    private void mapOnEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            map();
        }
    }

    private void map() {
        var marked = list.getSelectionModel().getSelectedItem();
        var key = platform;
        if (marked != null && key != null && !detail.writingProperty().get()) {
            detail.choose(key, marked.account().id());
        }
    }

    void fit(double em) {
        var row = Math.rint(ROW_EM * em);
        list.setFixedCellSize(row);
        list.setMinHeight(LEAST_ROWS * row);
        list.setPrefHeight(LEAST_ROWS * row);
    }

    TextField search() {
        return search;
    }
}
