package dev.weighhouse.ui.review;

import dev.weighhouse.books.Movement;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Rows of both sides next to each other, and what else there is to say of each line. */
abstract class SidesTable<L extends SidesLine> extends TableView<L> {
    private static final double DATE_EM = 4.5;
    private static final double DATE_WITH_YEAR_EM = 6.9;
    private static final double LEAST_AMOUNT_EM = 5.2;
    private static final double LEAST_TEXT_EM = 5;
    private static final double BAR_EM = 1.3;

    private final TableColumn<L, ?> ledger = new TableColumn<>();
    private final TableColumn<L, ?> platform = new TableColumn<>();
    private final Label empty = new Label();
    private Predicate<Row> marked = _ -> false;
    private Signs signs = Signs.AS_THEY_ARE;
    private int year;

    SidesTable(String id) {
        setId(id);
        setAccessibleText(Words.text("review.rows.accessible"));
        getStyleClass().addAll("detail-table", "two-sided");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        setPlaceholder(empty);
        ledger.getColumns()
                .setAll(List.of(date(SidesLine::ledger), what(SidesLine::ledger), amount(SidesLine::ledger)));
        platform.getColumns()
                .setAll(List.of(date(SidesLine::platform), what(SidesLine::platform), amount(SidesLine::platform)));
        platform.getColumns().getFirst().getStyleClass().add("other-side");
        platform.getStyleClass().add("other-side");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    }

    /** The columns right of the two sides. */
    final void beside(List<? extends TableColumn<L, ?>> columns) {
        getColumns().setAll(List.of(ledger, platform));
        getColumns().addAll(columns);
    }

    static <L, T> TableColumn<L, T> column(String head, Function<L, T> value) {
        var column = new TableColumn<L, T>(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    static <L> TableColumn<L, Amount> amounts(String head, Function<L, Amount> value) {
        var column = column(head, value);
        column.getStyleClass().add(AmountCells.COLUMN);
        column.setCellFactory(_ -> AmountCells.inTable());
        return column;
    }

    private TableColumn<L, String> date(Function<SidesLine, @Nullable Row> of) {
        TableColumn<L, String> column = column(Words.text("review.rows.date"), line -> {
            var row = of.apply(line);
            return row == null ? "" : row.date().getYear() == year ? Times.day(row.date()) : Times.date(row.date());
        });
        column.setId("date");
        return column;
    }

    private TableColumn<L, Side> what(Function<SidesLine, @Nullable Row> of) {
        TableColumn<L, Side> column = column(
                Words.text("review.rows.what"), line -> new Side(of.apply(line), isNothing(line, of.apply(line))));
        column.setId("what");
        column.setCellFactory(_ -> new WhatCell<>(row -> marked.test(row)));
        return column;
    }

    /**
     * What a line has on one side.
     *
     * @param none whether it is to be said that it has nothing there
     */
    record Side(@Nullable Row row, boolean none) {
        String words() {
            var found = row;
            return found == null ? "" : SidesTable.words(found.movement());
        }
    }

    /** Whether the line lacks what would stand on the side, rather than leaving it to the lines around. */
    abstract boolean isNothing(L line, @Nullable Row row);

    private TableColumn<L, Amount> amount(Function<SidesLine, @Nullable Row> of) {
        TableColumn<L, Amount> column = amounts(Words.text("review.rows.amount"), line -> {
            var row = of.apply(line);
            return row == null
                    ? Amount.NONE
                    : Amount.balance(signs.shown(row.movement().amount()));
        });
        column.setId("amount");
        return column;
    }

    static String words(Movement movement) {
        return Stream.of(movement.reference(), movement.description())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("  "));
    }

    /** What stands over the two sides. */
    void heads(String ledgerTitle, String platformTitle) {
        ledger.setText(ledgerTitle);
        platform.setText(platformTitle);
    }

    void marks(Predicate<Row> which) {
        marked = which;
    }

    Signs signs() {
        return signs;
    }

    /**
     * Shows these lines. Who stood on a line stands on it again, or on the one that took its place.
     *
     * @param inYear dates of other years are told with their year
     */
    void show(List<L> lines, Signs shown, int inYear, String whenEmpty) {
        signs = shown;
        year = inYear;
        empty.setText(whenEmpty);
        var before = getSelectionModel().getSelectedItem();
        var at = getSelectionModel().getSelectedIndex();
        setItems(FXCollections.observableArrayList(lines));
        if (before == null || lines.isEmpty()) {
            return;
        }
        var again = lines.stream()
                .filter(line -> isSame(line, before))
                .findFirst()
                .map(lines::indexOf)
                .orElse(Math.min(at, lines.size() - 1));
        getSelectionModel().clearAndSelect(again);
        scrollTo(Math.max(0, again - 2));
    }

    private static boolean isSame(SidesLine line, SidesLine before) {
        return line.rows().stream()
                .anyMatch(row -> before.rows().stream().anyMatch(old -> old.id().equals(row.id())));
    }

    /** Takes the keyboard, and stands on the first line where nobody stood on any. */
    void takeFocus() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
        requestFocus();
    }

    /** The widths of the columns in em; the two texts share what the others leave. */
    void fit(double em, double width) {
        var amount = amountWidth(em);
        var withYears = getItems().stream()
                .flatMap(line -> line.rows().stream())
                .anyMatch(row -> row.date().getYear() != year);
        var date = Math.floor((withYears ? DATE_WITH_YEAR_EM : DATE_EM) * em);
        var others = fitBeside(em, amount);
        var text = Math.max(LEAST_TEXT_EM * em, Math.floor((width - BAR_EM * em - 2 * date - 2 * amount - others) / 2));
        for (var side : List.of(ledger, platform)) {
            for (var column : side.getColumns()) {
                set(column, "date".equals(column.getId()) ? date : "what".equals(column.getId()) ? text : amount);
            }
        }
    }

    /**
     * Sets the widths of the columns beside the two sides.
     *
     * @param amount what the longest amount needs
     * @return what they take together
     */
    abstract double fitBeside(double em, double amount);

    private double amountWidth(double em) {
        var longest = getItems().stream()
                .flatMap(line -> line.rows().stream())
                .map(row -> signs.balance(row.movement().amount()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.floor(Math.max(LEAST_AMOUNT_EM * em, (longest * 0.68 + 1.3) * em * 0.923));
    }

    static void set(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }
}
