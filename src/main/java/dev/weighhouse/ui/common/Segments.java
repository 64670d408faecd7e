package dev.weighhouse.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** A few choices side by side, of which one holds. One stop of the Tab key; Left and Right choose. */
public final class Segments<T> extends HBox {
    private final List<T> choices;
    private final List<ToggleButton> buttons;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * Nothing is chosen until {@link #follow}.
     *
     * @param title what is chosen, for screen readers
     * @param help one sentence on a choice, for its tooltip
     */
    public Segments(String title, List<T> choices, Function<T, String> word, Function<T, String> help) {
        this.choices = List.copyOf(choices);
        this.buttons = choices.stream()
                .map(choice -> button(title, word.apply(choice), help.apply(choice)))
                .toList();
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(title);
        getChildren().addAll(buttons);
        pills();
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        setMinWidth(USE_PREF_SIZE);
    }

    private ToggleButton button(String title, String word, String help) {
        var button = new ToggleButton(word);
        button.setToggleGroup(group);
        button.setMnemonicParsing(false);
        button.setAccessibleText(title + ": " + word);
        Tip.say(button, help);
        button.focusTraversableProperty().bind(button.selectedProperty());
        return button;
    }

    private void pills() {
        for (int i = 0; i < buttons.size(); i++) {
            var place = i == 0 ? "left-pill" : i == buttons.size() - 1 ? "right-pill" : "center-pill";
            buttons.get(i).getStyleClass().add(place);
        }
    }

    /** From now on shows the value and changes it. */
    public Subscription follow(Property<T> value) {
        for (int i = 0; i < buttons.size(); i++) {
            var choice = choices.get(i);
            var button = buttons.get(i);
            button.setOnAction(_ -> {
                value.setValue(choice);
                // Pressing the chosen one again does not unchoose it.
                select(choice);
                button.requestFocus();
            });
        }
        return value.subscribe(this::select);
    }

    private void select(T choice) {
        group.selectToggle(buttons.get(choices.indexOf(choice)));
    }

    private void arrows(KeyEvent event) {
        var at = buttons.indexOf(group.getSelectedToggle());
        var step = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        var next = at + step;
        if (step != 0 && !event.isAltDown() && next >= 0 && next < buttons.size()) {
            event.consume();
            buttons.get(next).fire();
        }
    }
}
