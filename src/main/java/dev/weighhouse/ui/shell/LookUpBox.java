package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.FocusBefore;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The box of the look-up in the top bar. The keyboard stays in it while a person walks through what was found. */
final class LookUpBox extends HBox {
    private static final int PAGE = 8;
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final LookUp lookUp;
    private final TextField field = new TextField();
    private final BooleanProperty wide = new SimpleBooleanProperty(true);
    private final FocusBefore before = new FocusBefore();

    LookUpBox(LookUp lookUp, Action action) {
        this.lookUp = lookUp;
        getStyleClass().add("look-up");
        var key = new Label(action.shortcut().map(on -> on.getDisplayText()).orElse(""));
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        key.visibleProperty().bind(lookUp.openProperty().not());
        key.managedProperty().bind(key.visibleProperty());
        field.setId("look-up");
        field.setAccessibleText(action.name());
        field.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> wide.get() || lookUp.openProperty().get()
                                ? lookUp.promptProperty().get()
                                : Words.text("look-up.prompt.brief"),
                        wide,
                        lookUp.openProperty(),
                        lookUp.promptProperty()));
        field.textProperty().bindBidirectional(lookUp.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(Icons.SEARCH.node("muted"), field, key);
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                lookUp.close();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> openHere());
        lookUp.textProperty().subscribe((_, typed) -> {
            if (!typed.isEmpty()) {
                openHere();
            }
        });
        lookUp.selectedProperty()
                .subscribe(hit -> field.setAccessibleHelp(
                        hit == null
                                ? action.help()
                                : hit.found().title() + ", " + hit.found().beside()));
    }

    /** Whether there is room for its whole prompt. */
    void fit(boolean roomy) {
        wide.set(roomy);
        pseudoClassStateChanged(WIDE, roomy);
    }

    private void openHere() {
        if (!lookUp.openProperty().get()) {
            lookUp.open();
        }
    }

    /** Takes the keyboard, and remembers where it was. */
    void start(Runnable opening) {
        before.remember(this);
        opening.run();
        field.requestFocus();
    }

    /** Gives the keyboard back to where it was. */
    void giveBack() {
        before.giveBack();
    }

    private void pressed(KeyEvent event) {
        if (!lookUp.openProperty().get()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> lookUp.move(-1);
            case DOWN -> lookUp.move(1);
            case PAGE_UP -> lookUp.move(-PAGE);
            case PAGE_DOWN -> lookUp.move(PAGE);
            case ENTER -> lookUp.choose();
            case ESCAPE -> {
                lookUp.close();
                giveBack();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
