package dev.weighhouse.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words that are only read, in as many lines as they need. A wrapping label shows the same, but is a control with a skin, and asks for
 * its height many times over; for the first picture of the window that is too much.
 */
public final class Prose {

    private Prose() {}

    /**
     * Puts words on the screen.
     *
     * @param styleClasses those of the words, not of what lays them out
     */
    public static TextFlow of(String words, String... styleClasses) {
        var text = new Text(words);
        text.getStyleClass().add("prose");
        text.getStyleClass().addAll(styleClasses);
        var prose = new TextFlow(text);
        prose.setMinHeight(Region.USE_PREF_SIZE);
        return prose;
    }
}
