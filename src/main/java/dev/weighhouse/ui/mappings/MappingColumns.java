package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.PlannedColumns;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** The columns of the grid, laid out by a {@link ColumnPlan}. */
final class MappingColumns {
    static final String MARK = "mark";
    static final String PLATFORM = "platform";
    static final String ITEM = "item";
    static final String KIND = "kind";
    static final String ITEMS = "items";
    static final String AMOUNT = "amount";
    static final String ACCOUNT = "account";
    static final String TAX = "tax";
    static final String FORCE = "force";
    static final List<String> USUAL = List.of(MARK, PLATFORM, ITEM, KIND, ITEMS, AMOUNT, ACCOUNT, TAX, FORCE);

    private static final double DIGIT = 0.64;

    private final ColumnMemory memory;
    private final PlannedColumns<GridRow> columns;

    MappingColumns(TableView<GridRow> table, Theme theme, ColumnMemory memory, Values values) {
        this.memory = memory;
        columns = new PlannedColumns<>(table, theme, memory, ACCOUNT, MappingColumns::name);
        columns.add(MARK, MarkCell::new);
        columns.add(
                PLATFORM,
                () -> new TextCell("", line -> line.isRule() ? "" : line.row().platform()));
        columns.add(ITEM, () -> new TextCell("item-cell", values::name));
        columns.add(KIND, () -> new TextCell("quiet-cell", values::kind));
        columns.addFigures(ITEMS, () -> new AmountCell(values::items));
        columns.addFigures(AMOUNT, () -> new AmountCell(values::amount));
        columns.add(ACCOUNT, () -> new ValueCell(theme.em()::get, values::account));
        columns.add(TAX, () -> new ValueCell(theme.em()::get, values::tax));
        columns.add(FORCE, () -> new TextCell("force-cell", values::force));
        var mark = columns.column(MARK);
        mark.setText("");
        mark.setReorderable(false);
        mark.setResizable(false);
        columns.install(() -> fit(table.getItems()));
    }

    private static String name(String key) {
        return Words.text("mappings.column." + key);
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> items() {
        return columns.items();
    }

    Subscription follow() {
        return columns.follow();
    }

    /** Fits the columns into the table as it is now. */
    void fit(List<GridRow> rows) {
        if (columns.room() > 0) {
            columns.fit(ColumnPlan.of(columns.room(), widest(rows), memory).widths());
        }
    }

    /** How much room the longest amount needs, in em. */
    private static double widest(List<GridRow> rows) {
        int longest = 0;
        for (var row : rows) {
            if (row instanceof Line line) {
                for (Money amount : line.row().amounts()) {
                    longest = Math.max(longest, MoneyFormat.difference(amount).length());
                }
            }
        }
        return longest * DIGIT;
    }
}
