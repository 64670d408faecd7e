package dev.weighhouse.ui.mappings;

import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The rows of a file, each with what stands there now and what would stand there. */
final class OfferTable extends TableView<Line> {
    private static final double SCROLL_BAR = 1.4;
    private static final Set<OfferRows.Part> EXPLAINED =
            EnumSet.of(OfferRows.Part.REFUSED, OfferRows.Part.LEFT, OfferRows.Part.ALL);

    private final OfferRows rows;
    private final Theme theme;
    private final TableColumn<Line, Line> what = new TableColumn<>();
    private final TableColumn<Line, Line> before;
    private final TableColumn<Line, Line> after;
    private final TableColumn<Line, Line> dates;
    private final TableColumn<Line, Line> why;
    private boolean spans;

    OfferTable(OfferRows rows, Theme theme) {
        this.rows = rows;
        this.theme = theme;
        setId("mappings-offer-rows");
        setAccessibleText(Words.text("mappings.offer.table"));
        before = text("before", rows::before);
        after = text("after", rows::after);
        dates = text("dates", OfferRows::dates);
        why = text("why", OfferRows::why);
        named(what, "what");
        what.setCellFactory(_ -> new WhatCell());
        var row = text("row", line -> String.valueOf(line.row()));
        row.getStyleClass().add("num");
        getColumns().setAll(List.of(row, what, text("item", Line::item), before, after, dates, why));
        setPlaceholder(new Label());
    }

    private static void named(TableColumn<Line, Line> column, String key) {
        column.setText(Words.text("mappings.offer.column." + key));
        column.setId(key);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
    }

    private static TableColumn<Line, Line> text(String key, Function<Line, String> words) {
        var column = new TableColumn<Line, Line>();
        named(column, key);
        column.setCellFactory(_ -> new TableCell<>() {
            private final Tooltip whole = new Tooltip();

            @Override
            protected void updateItem(@Nullable Line line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(line == null || isEmpty ? "" : words.apply(line));
                whole.setText(getText());
                setTooltip(getText().isEmpty() ? null : whole);
            }
        });
        return column;
    }

    /** What would become of the row, as icon and word. */
    private static final class WhatCell extends TableCell<Line, Line> {
        private final Chip chip = new Chip();

        @Override
        protected void updateItem(@Nullable Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            if (line == null || isEmpty) {
                setGraphic(null);
                return;
            }
            var tone = switch (OfferRows.part(line)) {
                case REFUSED -> Chip.Tone.DANGER;
                case CHANGES, LEFT, SAME, ALL -> Chip.Tone.GREY;
            };
            chip.show(icon(line), OfferRows.what(line), tone);
            setGraphic(chip);
        }

        private static Icons icon(Line line) {
            return switch (line.what()) {
                case NEW -> Icons.ADD;
                case CHANGED -> Icons.EDIT;
                case UNMAPPED -> Icons.UNMAPPED;
                case REFUSED -> Icons.FAILED;
                case SAME -> line.would() == null ? Icons.NO_QUOTE : Icons.AGREES;
            };
        }
    }

    void show(OfferRows.Part part) {
        what.setVisible(part == OfferRows.Part.ALL || part == OfferRows.Part.CHANGES);
        var compared = part != OfferRows.Part.REFUSED && part != OfferRows.Part.LEFT;
        before.setVisible(compared);
        after.setVisible(compared);
        dates.setVisible(compared);
        why.setVisible(EXPLAINED.contains(part)
                && rows.of(part).stream().anyMatch(line -> !OfferRows.why(line).isEmpty()));
        setItems(FXCollections.observableArrayList(rows.of(part)));
        spans = getItems().stream().anyMatch(OfferTable::spans);
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
        fit();
    }

    /** Whether its dates have a first and a last day, which takes room. */
    private static boolean spans(Line line) {
        var would = line.would();
        return would != null
                && would.inForce().from() != null
                && would.inForce().to() != null;
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** The widths in em; what is left goes to the columns that hold names and sentences, by their weights. */
    private void fit() {
        var em = theme.em().get();
        setFixedCellSize(Math.floor(theme.densityProperty().get().rowEm() * em));
        var shown = getColumns().stream().filter(TableColumn::isVisible).toList();
        var fixed = shown.stream().mapToDouble(column -> fixed(column.getId())).sum();
        var weights =
                shown.stream().mapToDouble(column -> weight(column.getId())).sum();
        var rest = Math.max(20, getWidth() / em - fixed - SCROLL_BAR);
        for (var column : shown) {
            var ems = fixed(column.getId()) + rest * weight(column.getId()) / weights;
            var width = Math.floor(ems * em);
            column.setMinWidth(width);
            column.setMaxWidth(width);
            column.setPrefWidth(width);
        }
    }

    private double fixed(String key) {
        return switch (key) {
            case "row" -> 4.6;
            case "what" -> 8.4;
            case "dates" -> spans ? 16.5 : 10.8;
            default -> 0;
        };
    }

    private static double weight(String key) {
        return switch (key) {
            case "item" -> 1.1;
            case "before", "after" -> 1;
            case "why" -> 2.2;
            default -> 0;
        };
    }
}
