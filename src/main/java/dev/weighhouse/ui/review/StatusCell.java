package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Status;
import dev.weighhouse.ui.common.Chip;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Icon and word of a status; for a group, how many of its accounts agree. */
final class StatusCell extends TableCell<ReviewRow, ReviewRow> {
    private final BooleanSupplier wordy;
    private final Map<Status, Chip> chips = new EnumMap<>(Status.class);
    private final StackPane place = new StackPane();
    private final Label words = new Label();
    private final Tooltip tells = new Tooltip();

    StatusCell(BooleanSupplier wordy, Function<LineRow, String> sentence) {
        this.wordy = wordy;
        getStyleClass().add("status-cell");
        place.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("muted");
        place.getChildren().add(words);
        setGraphic(place);
        tells.setOnShowing(_ -> tells.setText(getItem() instanceof LineRow line ? sentence.apply(line) : ""));
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row instanceof LineRow line && !empty) {
            var status = line.variance().status();
            var chip = chips.computeIfAbsent(status, this::chip);
            chip.setText(wordy.getAsBoolean() ? StatusLook.of(status).word() : "");
            show(chip);
            setTooltip(tells);
            setAccessibleText(row.statusWords());
        } else {
            words.setText(row == null || empty || !wordy.getAsBoolean() ? "" : row.statusWords());
            show(words);
            setTooltip(null);
            setAccessibleText(words.getText());
        }
    }

    /** Nodes that come and go cost a pass of CSS each; these only turn visible. */
    private void show(Node shown) {
        place.getChildren().forEach(each -> each.setVisible(each.equals(shown)));
    }

    private Chip chip(Status status) {
        var chip = new Chip();
        StatusLook.of(status).on(chip);
        place.getChildren().add(chip);
        return chip;
    }
}
