package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.ui.common.RowColumns;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One page of the list. The ends of the page lead on to the next one, Home and End to the ends of the whole list. */
final class CrossingTable extends TableView<CrossingRow> {
    private static final PseudoClass READING = PseudoClass.getPseudoClass("reading");
    /** The numbers gave way, and the time is the first column. */
    private static final PseudoClass NARROW_LIST = PseudoClass.getPseudoClass("narrow");

    private static final RowColumns<CrossingRow> COLUMNS = new RowColumns<>("crossings.column.");
    private static final double SCROLL_BAR = 1.2;
    private static final double KEY_FROM = 70;
    private static final double ALL_FROM = 60;
    private static final Set<String> NARROW = Set.of("no", "kind", "by");

    private final CrossingsModel model;
    private final Theme theme;
    private final Runnable intoStory;
    private final Label empty = new Label();
    private boolean turning;

    /** @param intoStory takes the keyboard to the story of the row */
    CrossingTable(CrossingsModel model, Theme theme, Runnable intoStory) {
        this.model = model;
        this.theme = theme;
        this.intoStory = intoStory;
        setId("crossings-table");
        setAccessibleText(Words.text("crossings.table"));
        getStyleClass().add("crossings-table");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        setPlaceholder(empty);
        var moments = new Moments(model.logbook().clock());
        getColumns()
                .setAll(List.of(
                        COLUMNS.text("no", row -> Words.text("crossings.number", row.number()), "num", "quiet"),
                        COLUMNS.text("time", row -> moments.inList(row.events().began()), "time"),
                        way(),
                        COLUMNS.text("kind", row -> Looks.word(row.subject().kind())),
                        COLUMNS.text("what", row -> row.subject().what()),
                        COLUMNS.text("by", CrossingRow::by),
                        COLUMNS.text(
                                "key",
                                row -> Sentences.isReading(row)
                                        ? ""
                                        : row.key().grouped().substring(0, 9),
                                "mono"),
                        COLUMNS.text("amount", row -> model.sentences().amount(row), "num"),
                        COLUMNS.chip("state", (chip, row) -> {
                            Looks.show(chip, row.fate(), true);
                            return true;
                        }),
                        COLUMNS.text("entry", CrossingTable::entry, "num")));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static final class Row extends TableRow<CrossingRow> {
        @Override
        protected void updateItem(@Nullable CrossingRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            pseudoClassStateChanged(READING, row != null && !isEmpty && Sentences.isReading(row));
        }
    }

    private static String entry(CrossingRow row) {
        var number = row.outcome().ledgerNumber();
        return number == null ? "" : number;
    }

    private static TableColumn<CrossingRow, CrossingRow> way() {
        var column = COLUMNS.column("way");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable CrossingRow row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                var way = row == null || isEmpty ? null : row.subject().direction();
                setText(way == null ? "" : Looks.word(way));
                setGraphic(way == null ? null : Looks.icon(way).node("small"));
            }
        });
        return column;
    }

    Subscription follow() {
        var list = model.list();
        var selected = getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !turning) {
                list.choose(row);
            }
        });
        return Subscription.combine(
                selected,
                list.pageProperty().subscribe(this::turn),
                list.currentProperty().subscribe(this::reveal),
                list.totalProperty().subscribe(_ -> sayEmpty()),
                list.failureProperty().subscribe(_ -> sayEmpty()));
    }

    private void turn(Loaded page) {
        turning = true;
        // The same list with other rows: a new list would have every cell made anew.
        getSelectionModel().clearSelection();
        getItems().setAll(page.rows());
        turning = false;
        sayEmpty();
        fit();
    }

    private void sayEmpty() {
        var selection = model.list().selectionProperty().get();
        if (model.list().failureProperty().get() != null) {
            empty.setText("");
        } else if (model.list().totalProperty().get() != 0) {
            empty.setText(Words.text("crossings.reading-list"));
        } else if (model.filtered()) {
            empty.setText(Words.text("crossings.none-fits"));
        } else {
            empty.setText(Words.text(selection.typed().isEmpty() ? "crossings.none" : "crossings.none-found"));
        }
    }

    private void reveal(@Nullable CrossingRow row) {
        var at = row == null ? -1 : getItems().indexOf(row);
        if (row == null || at < 0) {
            getSelectionModel().clearSelection();
        } else if (!row.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().clearAndSelect(at);
            getFocusModel().focus(at);
            scrollTo(Math.max(0, at - 5));
        }
    }

    private void pressed(KeyEvent event) {
        var list = model.list();
        var at = getFocusModel().getFocusedIndex();
        var code = event.getCode();
        var control = event.isShortcutDown();
        if (event.isShiftDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.HOME) {
            list.top();
        } else if (code == KeyCode.END) {
            list.bottom();
        } else if (code == KeyCode.PAGE_UP && (control || at <= 0)) {
            list.newer();
        } else if (code == KeyCode.PAGE_DOWN && (control || at >= getItems().size() - 1)) {
            list.older();
        } else if (code == KeyCode.UP && at <= 0) {
            list.newer();
        } else if (code == KeyCode.DOWN && at >= getItems().size() - 1) {
            list.older();
        } else if (code == KeyCode.ENTER) {
            intoStory.run();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** The widths in em; what crosses takes what the others leave. */
    private void fit() {
        var em = theme.em().get();
        setFixedCellSize(Math.floor(theme.densityProperty().get().rowEm() * em));
        var width = getWidth() / em;
        var wide = width >= ALL_FROM;
        pseudoClassStateChanged(NARROW_LIST, !wide);
        double taken = SCROLL_BAR;
        for (var column : getColumns()) {
            var key = column.getId();
            column.setVisible(hasRoom(key, width));
            if (column.isVisible() && !key.equals("what")) {
                taken += RowColumns.set(column, em(key), em);
            }
        }
        var rest = width - taken;
        getColumns().stream()
                .filter(column -> "what".equals(column.getId()))
                .forEach(column -> RowColumns.set(column, Math.max(8, rest), em));
    }

    /** Keys and entries, which readings have none of, give their room to the words where a page has only readings. */
    private boolean hasRoom(String key, double width) {
        if (key.equals("key") || key.equals("entry")) {
            return width >= (key.equals("key") ? KEY_FROM : ALL_FROM)
                    && !getItems().stream().allMatch(Sentences::isReading);
        }
        return width >= ALL_FROM || !NARROW.contains(key);
    }

    private double em(String key) {
        return switch (key) {
            case "no" -> digits(row -> Words.text("crossings.number", row.number()), 3.6);
            case "time" -> 9.4;
            case "way" -> 4.2;
            case "kind" -> 5;
            case "by" -> 7.6;
            case "key" -> 6.9;
            case "amount" -> digits(row -> model.sentences().amount(row), 6);
            case "state" -> 9;
            default -> digits(CrossingTable::entry, 4.2);
        };
    }

    /** Amounts and numbers are never cut: the column grows. */
    private double digits(Function<CrossingRow, String> words, double least) {
        var longest =
                getItems().stream().map(words).mapToInt(String::length).max().orElse(0);
        return Math.max(least, longest * 0.62 + 1.4);
    }
}
