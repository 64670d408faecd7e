package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Tip;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of plain words, whole in its tooltip. */
final class TextCell extends TableCell<GridRow, GridRow> {
    static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final Function<Line, String> words;

    TextCell(String style, Function<Line, String> words) {
        this.words = words;
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
        Tip.ask(this, () -> getText() == null ? "" : getText());
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        var line = row instanceof Line found && !empty ? found : null;
        setText(line == null ? null : words.apply(line));
        pseudoClassStateChanged(OLD, line != null && !line.editable());
    }
}
