package dev.weighhouse.ui.journals;

import dev.weighhouse.ui.common.Icons;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Says below fields what is wrong with them, and marks them; takes no room while nothing is. */
final class FieldNote extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Map<TextField, Optional<String>> usually = new HashMap<>();

    FieldNote() {
        super("", Icons.WARNING.node("small", "danger"));
        getStyleClass().addAll("small", "danger", "field-note");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        clear();
    }

    void clear() {
        say("");
    }

    /** Adds what is wrong with one of the fields; empty words take its mark away. */
    void tell(TextField field, String words) {
        field.pseudoClassStateChanged(WRONG, !words.isEmpty());
        var usual = usually.computeIfAbsent(field, each -> Optional.ofNullable(each.getAccessibleHelp()));
        field.setAccessibleHelp(words.isEmpty() ? usual.orElse(null) : words);
        say(Stream.of(getText(), words).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private void say(String words) {
        setText(words);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
    }
}
