package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Where the page lies in the list, and the ways to other pages. */
final class Pager extends HBox {
    private final CrossingsModel model;
    private final Runnable intoTable;
    private final Label place = new Label();
    private final TextField goTo = new TextField();
    private final Button story;

    /** @param toStory opens the story where there is no room for it beside the list */
    Pager(CrossingsModel model, Action newer, Action older, Action toStory, Runnable intoTable) {
        this.model = model;
        this.intoTable = intoTable;
        getStyleClass().add("pager");
        setAlignment(Pos.CENTER_LEFT);
        place.setId("crossings-place");
        place.getStyleClass().addAll("muted", "small");
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        goTo.setId("crossings-go-to");
        goTo.setPromptText(Words.text("crossings.go-to.prompt"));
        goTo.setAccessibleText(Words.text("crossings.go-to.help"));
        Tip.say(goTo, Words.text("crossings.go-to.help"));
        goTo.getStyleClass().add("go-to");
        goTo.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        story = small(Controls.button(toStory));
        var back = small(Controls.button(newer));
        var on = small(Controls.button(older));
        on.setContentDisplay(ContentDisplay.RIGHT);
        getChildren().addAll(place, goTo, story, back, on);
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    Subscription follow() {
        return Subscription.combine(
                model.list().pageProperty().subscribe(_ -> say()),
                model.list().sampleProperty().subscribe(_ -> say()),
                model.list().totalProperty().subscribe(_ -> say()));
    }

    /** Whether the story lies in a drawer that must be opened. */
    void drawer(boolean now) {
        story.setVisible(now);
        story.setManaged(now);
    }

    private void say() {
        place.setText(words());
        Tip.say(place, place.getText());
    }

    private String words() {
        var list = model.list();
        var rows = list.pageProperty().get().rows().size();
        var total = list.totalProperty().get();
        var above = list.above();
        if (rows == 0) {
            return "";
        }
        var sample = list.sampleProperty().get();
        if (sample != null) {
            return Words.text("crossings.place.sample", rows, sample.population());
        }
        if (total == CrossingList.UNKNOWN) {
            return Words.text("crossings.place.counting", rows);
        }
        return above == CrossingList.UNKNOWN
                ? Words.text("crossings.place.somewhere", rows, total)
                : Words.text("crossings.place", above + 1, above + rows, total);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (model.goTo(goTo.getText())) {
                goTo.clear();
                intoTable.run();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            goTo.clear();
            intoTable.run();
        }
    }

    void takeGoTo() {
        goTo.requestFocus();
        goTo.selectAll();
    }
}
