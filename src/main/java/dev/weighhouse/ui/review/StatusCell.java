package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Tip;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Icon and word of a status; for a group, how many of its accounts agree. */
final class StatusCell extends TableCell<ReviewRow, ReviewRow> {
    private final BooleanSupplier wordy;
    private final Chip chip = new Chip();

    StatusCell(BooleanSupplier wordy, Function<LineRow, String> sentence) {
        this.wordy = wordy;
        getStyleClass().add("status-cell");
        setGraphic(chip);
        Tip.ask(this, () -> getItem() instanceof LineRow line ? sentence.apply(line) : "");
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row instanceof LineRow line && !empty) {
            var look = line.look();
            // Seen before it is told: what changes its look while it is hidden keeps its old one.
            show(true, "");
            chip.show(look.icon(), wordy.getAsBoolean() ? look.word() : "", look.tone());
            setAccessibleText(row.statusWords());
        } else {
            show(false, row == null || empty || !wordy.getAsBoolean() ? "" : row.statusWords());
            setAccessibleText(getText());
        }
    }

    /** A node that comes and goes costs a pass of CSS; this one only turns visible. */
    private void show(boolean status, String words) {
        chip.setVisible(status);
        chip.setManaged(status);
        setText(words);
        // A cell takes what is not managed out of itself with the next words, and back in only with other words or
        // another node.
        if (status && chip.getParent() == null) {
            setGraphic(null);
            setGraphic(chip);
        }
    }
}
