package dev.weighhouse.ui.mappings;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that may be the head of a section; its title then goes over all columns, as nothing else stands there. */
final class SectionRow extends TableRow<GridRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double GAP = 0.6;
    private static final double INDENT = 0.92;

    private final Function<GridRow.Head, String> words;
    private final Label title = new Label();
    private final Label figures = new Label();

    /** @param words of a head, and after a line break what its figures are of */
    SectionRow(Function<GridRow.Head, String> words) {
        this.words = words;
        title.getStyleClass().add("strong");
        figures.getStyleClass().addAll("muted", "small");
        title.setManaged(false);
        figures.setManaged(false);
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        var head = row instanceof GridRow.Head found && !empty ? found : null;
        pseudoClassStateChanged(HEAD, head != null);
        var said = head == null ? new String[] {"", ""} : words.apply(head).split("\n", 2);
        title.setText(said[0]);
        figures.setText(said.length > 1 ? said[1] : "");
        setAccessibleText(head == null ? null : String.join(" ", said));
        if (head != null) {
            requestLayout();
        }
    }

    /** The skin fills a row with cells and nothing else, and a cell shows nothing beyond its edges. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (title.getText().isEmpty()) {
            if (title.getParent() != null) {
                getChildren().removeAll(title, figures);
            }
            return;
        }
        if (!getChildren().contains(title)) {
            getChildren().addAll(title, figures);
        }
        title.applyCss();
        figures.applyCss();
        var height = title.prefHeight(-1);
        var left = snapPositionX(INDENT * height);
        var top = snapPositionY((getHeight() - height) / 2);
        var wide = Math.min(getWidth() - 2 * left, title.prefWidth(-1));
        title.resizeRelocate(left, top, snapSizeX(wide), height);
        var from = left + wide + GAP * height;
        figures.resizeRelocate(
                snapPositionX(from),
                snapPositionY(top + (height - figures.prefHeight(-1)) / 2),
                snapSizeX(Math.max(0, Math.min(getWidth() - left - from, figures.prefWidth(-1)))),
                figures.prefHeight(-1));
    }
}
