package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Status;
import dev.weighhouse.ui.common.Chip;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Icon and word of a status; for a group, how many of its accounts agree. */
final class StatusCell extends TableCell<ReviewRow, ReviewRow> {
    private final BooleanSupplier wordy;
    private final Map<Status, Chip> chips = new EnumMap<>(Status.class);
    private final Tooltip tells = new Tooltip();

    StatusCell(BooleanSupplier wordy, Function<LineRow, String> sentence) {
        this.wordy = wordy;
        getStyleClass().add("status-cell");
        tells.setOnShowing(_ -> tells.setText(getItem() instanceof LineRow line ? sentence.apply(line) : ""));
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row instanceof LineRow line && !empty) {
            var status = line.variance().status();
            var chip = chips.computeIfAbsent(status, StatusCell::chip);
            chip.setText(wordy.getAsBoolean() ? StatusLook.of(status).word() : "");
            setText(null);
            setGraphic(chip);
            setTooltip(tells);
            setAccessibleText(row.statusWords());
        } else {
            setText(row == null || empty || !wordy.getAsBoolean() ? null : row.statusWords());
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(getText());
        }
    }

    private static Chip chip(Status status) {
        var chip = new Chip();
        StatusLook.of(status).on(chip);
        return chip;
    }
}
