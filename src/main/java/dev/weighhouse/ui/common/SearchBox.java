package dev.weighhouse.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The field of a page head that filters its rows, with the icon of that in it. */
public final class SearchBox extends StackPane {

    /** @param screen whose words it takes, such as {@code review} */
    public SearchBox(TextField search, String screen) {
        search.setId(screen + "-search");
        search.setPromptText(Words.text(screen + ".search.prompt"));
        var help = Words.text(screen + ".search.help");
        search.setAccessibleText(help);
        Tip.say(search, help);
        search.getStyleClass().add("search");
        var icon = Icons.FILTER.node("muted", "small");
        icon.setMouseTransparent(true);
        setAlignment(icon, Pos.CENTER_LEFT);
        getStyleClass().add("search-box");
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(search, icon);
    }
}
