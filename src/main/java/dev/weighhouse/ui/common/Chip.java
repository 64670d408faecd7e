package dev.weighhouse.ui.common;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A state as icon and word. Calm states are grey words; one that wants a person is filled. */
public final class Chip extends Label {

    /** What the state asks for. */
    public enum Tone {
        /** Nothing: the icon green, the word grey. */
        CALM,
        /** Nothing, and it is not known to be good either. */
        GREY,
        NEUTRAL,
        ACCENT,
        WARNING,
        DANGER;

        private PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
        }
    }

    private @Nullable Text shown;

    public Chip() {
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
    }

    public void show(Icons icon, String word, Tone tone) {
        setText(word);
        if (shown == null) {
            shown = icon.node("small");
            setGraphic(shown);
        }
        icon.on(shown);
        for (var each : Tone.values()) {
            pseudoClassStateChanged(each.pseudoClass(), each == tone);
        }
    }
}
