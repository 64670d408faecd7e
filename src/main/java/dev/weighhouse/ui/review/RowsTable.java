package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.RowPair;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Movements of both sides, a pair in each row. */
final class RowsTable extends TableView<RowPair> {
    private final TableColumn<RowPair, ?> ledger = new TableColumn<>();
    private final TableColumn<RowPair, ?> platform = new TableColumn<>();
    private final Label empty = new Label();
    private SignLens lens = SignLens.NATURAL;
    private Side side = Side.DEBIT;

    RowsTable(String id) {
        setId(id);
        setAccessibleText(Words.text("review.rows.accessible"));
        getStyleClass().addAll("detail-table", "two-sided");
        empty.getStyleClass().add("muted");
        setPlaceholder(empty);
        ledger.getColumns().setAll(List.of(date(RowPair::ledger), what(RowPair::ledger), amount(RowPair::ledger)));
        platform.getColumns()
                .setAll(List.of(date(RowPair::platform), what(RowPair::platform), amount(RowPair::platform)));
        platform.getColumns().getFirst().getStyleClass().add("other-side");
        platform.getStyleClass().add("other-side");
        var difference = column(
                Words.text("review.column.difference"), pair -> Amount.difference(lens.shown(pair.difference(), side)));
        difference.setCellFactory(_ -> AmountCells.inTable());
        difference.getStyleClass().add(AmountCells.COLUMN);
        difference.setId("difference");
        getColumns().setAll(List.of(ledger, platform, difference));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    }

    private static <T> TableColumn<RowPair, T> column(String head, Function<RowPair, T> value) {
        var column = new TableColumn<RowPair, T>(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<RowPair, String> date(Function<RowPair, @Nullable Movement> of) {
        var column = column(Words.text("review.rows.date"), pair -> {
            var movement = of.apply(pair);
            return movement == null ? "" : Times.day(movement.date());
        });
        column.setId("date");
        return column;
    }

    private static TableColumn<RowPair, String> what(Function<RowPair, @Nullable Movement> of) {
        var column = column(Words.text("review.rows.what"), pair -> {
            var movement = of.apply(pair);
            return movement == null ? "" : words(movement);
        });
        column.setId("what");
        column.setCellFactory(_ -> new WhatCell());
        return column;
    }

    private TableColumn<RowPair, Amount> amount(Function<RowPair, @Nullable Movement> of) {
        var column = column(Words.text("review.rows.amount"), pair -> {
            var movement = of.apply(pair);
            return movement == null ? Amount.NONE : Amount.balance(lens.shown(movement.amount(), side));
        });
        column.setId("amount");
        column.getStyleClass().add(AmountCells.COLUMN);
        column.setCellFactory(_ -> AmountCells.inTable());
        return column;
    }

    private static String words(Movement movement) {
        return Stream.of(movement.reference(), movement.description())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("  "));
    }

    /** "none" in grey where a side has no such row; the whole text in a tooltip. */
    private static final class WhatCell extends TableCell<RowPair, String> {
        private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

        @Override
        protected void updateItem(@Nullable String text, boolean isEmpty) {
            super.updateItem(text, isEmpty);
            var none = text != null && text.isEmpty();
            pseudoClassStateChanged(NONE, none);
            setText(none ? Words.text("review.rows.none") : text);
            Tip.say(this, text == null ? "" : text);
        }
    }

    /** What stands over the two sides. */
    void heads(String ledgerTitle, String platformTitle) {
        ledger.setText(ledgerTitle);
        platform.setText(platformTitle);
    }

    void signs(SignLens shown, Side normalSide) {
        lens = shown;
        side = normalSide;
    }

    void show(List<RowPair> pairs, String whenEmpty) {
        empty.setText(whenEmpty);
        setItems(FXCollections.observableArrayList(pairs));
    }

    /** The widths of the columns in em; the two texts share what is left. */
    void fit(double em, double width) {
        var amount = Math.floor(7 * em);
        var date = Math.floor(4.6 * em);
        var longest = getItems().stream()
                .flatMap(pair -> Stream.of(pair.ledger(), pair.platform()).filter(Objects::nonNull))
                .map(Movement::amount)
                .map(Money::plain)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        amount = Math.max(amount, Math.floor((longest * 0.68 + 2) * em * 0.923));
        var text = Math.max(5 * em, Math.floor((width - 2 * em - 2 * date - 3 * amount) / 2));
        for (var sideColumn : List.of(ledger, platform)) {
            for (var column : sideColumn.getColumns()) {
                set(column, "date".equals(column.getId()) ? date : "what".equals(column.getId()) ? text : amount);
            }
        }
        set(getColumns().getLast(), amount);
    }

    private static void set(TableColumn<RowPair, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }
}
